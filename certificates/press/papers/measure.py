"""How wide a text is in our fonts and how many lines it takes, before anything is printed."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

_FONTS = Path(__file__).parents[1] / "fonts"
#: Kerning and the breaking of lines differ a little from the sum of the letters.
_CARE = 1.015
_UNKNOWN = 0.6
_HYPHEN = "\u2011"
#: The millimetres at which lines count as even.
_EVEN = 0.2
MM_OF_POINT = 25.4 / 72
# The papers of a batch share all texts but a name.
_MOST_KEPT = 4096
# Not the spaces that hold a date together.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


@lru_cache(_MOST_KEPT)
def lines_of(text: str, face: str, points: float, room: float) -> int:
    """How many lines of `room` millimetres `text` takes in `face` ("IBMPlexSans-Regular")."""
    widths = [_width(word, face, points) for word in _pieces(text)]
    space = _width(" ", face, points)
    lines, used = 1, 0.0
    for width, is_glued in zip(widths, _glued(text), strict=True):
        step = width if is_glued or not used else width + space
        if used + step <= room:
            used += step
            continue
        # A word that is wider than the line is broken anywhere.
        lines += bool(used) + int(width // room)
        used = width % room
    return lines


@lru_cache(_MOST_KEPT)
def evened(text: str, face: str, points: float, room: float) -> float:
    """The least width in millimetres on which `text` takes no more lines than on `room`.

    On it, the lines are nearly as long as each other, and the last is never a word alone.
    """
    lines = lines_of(text, face, points, room)
    if lines == 1:
        return room
    least, most = min(room, widest_word(text, face, points)), room
    while most - least > _EVEN:
        middle = (least + most) / 2
        if lines_of(text, face, points, middle) <= lines:
            most = middle
        else:
            least = middle
    return most


@lru_cache(_MOST_KEPT)
def widest_word(text: str, face: str, points: float) -> float:
    """The width in millimetres of the longest piece that stays on one line."""
    return max((_width(word, face, points) for word in _pieces(text)), default=0)


def unbroken(text: str) -> str:
    """`text` to measure where none of its lines may end at a hyphen."""
    return text.replace("-", _HYPHEN)


@lru_cache(_MOST_KEPT)
def width_of(text: str, face: str, points: float) -> float:
    """The width in millimetres of `text` on one line."""
    return _width(unicodedata.normalize("NFC", text), face, points)


def _pieces(text: str) -> list[str]:
    """Words, and the parts of words at whose hyphens a line may break."""
    words = _words(text)
    return [piece for word in words for piece in _parts(word)]


def _glued(text: str) -> list[bool]:
    """For each of _pieces: whether it follows the one before without a space."""
    words = _words(text)
    return [place > 0 for word in words for place, _part in enumerate(_parts(word))]


def _words(text: str) -> list[str]:
    return [word for word in _SPACES.split(unicodedata.normalize("NFC", text)) if word]


def _parts(word: str) -> list[str]:
    *heads, tail = word.split("-")
    return [part for part in [*(f"{head}-" for head in heads), tail] if part]


def _width(text: str, face: str, points: float) -> float:
    advances = _advances(face)
    return sum(advances.get(letter, _UNKNOWN) for letter in text) * points * MM_OF_POINT * _CARE


@lru_cache(maxsize=8)
def _advances(face: str) -> Mapping[str, float]:
    """{letter: width in ems}, of the widest form that a language gives it."""
    with TTFont(_FONTS / f"{face}.ttf", lazy=True) as font:
        widths, per_em = font["hmtx"].metrics, font["head"].unitsPerEm
        forms = _forms(font)
        advances = {
            chr(code): max(widths[form][0] for form in (glyph, *forms.get(glyph, ()))) / per_em
            for code, glyph in font.getBestCmap().items()
        }
    return {**advances, _HYPHEN: advances["-"]}


def _forms(font: TTFont) -> Mapping[str, set[str]]:
    """{glyph: its forms in some languages}, as Bulgarian has them for half of its letters."""
    table, forms = font["GSUB"].table, defaultdict[str, set[str]](set)
    lookups = [
        table.LookupList.Lookup[number]
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "locl"
        for number in record.Feature.LookupListIndex
    ]
    for part in (getattr(one, "ExtSubTable", one) for each in lookups for one in each.SubTable):
        for glyph, form in getattr(part, "mapping", {}).items():
            forms[glyph].add(form)
    return forms
