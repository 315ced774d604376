"""Templates hold nothing inline, nothing unescaped, and no words outside gettext."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import house

_JINJA = re.compile(r"\{#.*?#\}|\{%-?\s*trans.*?endtrans\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_CODE = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r"""\b(?:aria-label|alt|title|placeholder)="([^"{]*[^\W\d_]{2}[^"{]*)\"""")
_WORD = re.compile(r"[^\W\d_]{2,}")

# Words that are the same in every language.
NAMES = {"Stepfree", "HTML", "PDF", "Word"}


def gaps(file: Path) -> list[str]:
    """Words of a template that no translator would ever see."""
    plain = _JINJA.sub(" ", house.text(file))
    seen = _CODE.sub(" ", plain)
    said = " ".join(_SPOKEN.findall(plain))
    entities = re.compile(r"&\w+;")
    return [
        word for word in _WORD.findall(entities.sub(" ", f"{seen} {said}")) if word not in NAMES
    ]


@pytest.mark.parametrize("sign", [r"\sstyle=", r"\son[a-z]+=", "javascript:"])
def test_nothing_is_inline(sign: str) -> None:
    found = [
        f"{house.name(file)}: {match.group()}"
        for file in house.templates()
        for match in re.finditer(sign, _JINJA.sub(" ", house.text(file)))
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
