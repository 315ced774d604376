"""Templates hold nothing inline, nothing unescaped, and no words outside gettext."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.support import house

_CODE = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r"""\b(?:aria-label|alt|title|placeholder)="([^"{]*[^\W\d_]{2}[^"{]*)\"""")
_ATTRIBUTE = re.compile(r'[\w-]+="[^"<>]*"')
_WORD = re.compile(r"[^\W\d_]{2,}")

# Words that are the same in every language.
NAMES = {"Stepfree", "HTML", "PDF", "Word"}


def plain(file: Path) -> str:
    """The template without Jinja and without what {% trans %} hands to translators."""
    pieces: list[str] = []
    translated = False
    for _, kind, value in Environment(autoescape=True).lex(house.text(file)):
        if kind == "name" and value in {"trans", "endtrans"}:
            translated = value == "trans"
        pieces.append(value if kind == "data" and not translated else " ")
    return "".join(pieces)


def gaps(file: Path) -> list[str]:
    """Words of a template that no translator would ever see."""
    text = plain(file)
    # Attributes also stand alone, in macros that give a part of a tag.
    seen = _ATTRIBUTE.sub(" ", _CODE.sub(" ", text))
    said = " ".join(_SPOKEN.findall(text))
    words = _WORD.findall(re.sub(r"&\w+;", " ", f"{seen} {said}"))
    return [word for word in words if word not in NAMES]


@pytest.mark.parametrize("sign", [r"\sstyle=", r"\son[a-z]+=", "javascript:"])
def test_nothing_is_inline(sign: str) -> None:
    found = [
        f"{house.name(file)}: {match.group()}"
        for file in house.templates()
        for match in re.finditer(sign, plain(file))
    ]

    assert found == []


@pytest.mark.parametrize("sign", [r"\|\s*safe\b", "autoescape"])
def test_nothing_is_unescaped(sign: str) -> None:
    found = [house.name(file) for file in house.templates() if re.search(sign, house.text(file))]

    assert found == []


def test_every_word_goes_through_gettext() -> None:
    # The page for our own mistakes stands in all languages at once, because it asks nobody.
    untold = {
        house.name(file): words
        for file in house.templates()
        if file.name != "failsafe_500.html" and (words := gaps(file))
    }

    assert untold == {}


def test_templates_pass_the_linter() -> None:
    djlint = Path(sys.executable).with_name("djlint")
    done = subprocess.run(
        [djlint, "--lint", "--quiet", "templates"],
        cwd=house.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
