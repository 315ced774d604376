"""Which letters our fonts hold: asked before anything is issued, and while it is printed."""

import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

_FONTS = Path(__file__).parents[1] / "fonts"
# Control signs, marks of direction and joining, spaces: nothing is drawn for them.
_UNPRINTED = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def unprintable(text: str) -> list[str]:
    """The signs of `text` that no font of ours can print, each once."""
    return sorted(letter for letter in set(text) if not _can_print(letter))


def _can_print(letter: str) -> bool:
    return letter in _letters() or unicodedata.category(letter) in _UNPRINTED


@cache
def _letters() -> frozenset[str]:
    codes: set[int] = set()
    for path in _FONTS.glob("*.ttf"):
        with TTFont(path, lazy=True) as font:
            codes.update(font.getBestCmap())
    return frozenset(map(chr, codes))
