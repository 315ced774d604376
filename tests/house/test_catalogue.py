"""Every text has its Bulgarian, and the catalogue holds exactly the texts of today."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.support import house

_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")
_FOLDER = house.ROOT / "translations" / "bg" / "LC_MESSAGES"


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def translated() -> list[Message]:
    return [message for message in read(_FOLDER / "messages.po") if message.id]


def parts(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def test_every_text_is_translated() -> None:
    missing = [message.id for message in translated() if not all(parts(message.string))]

    assert missing == []


def test_no_translation_is_a_guess() -> None:
    assert [message.id for message in translated() if message.fuzzy] == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    different = [
        message.id
        for message in translated()
        if placeholders(parts(message.id)[-1]) != placeholders(parts(message.string)[-1])
    ]

    assert different == []


def test_plurals_have_both_bulgarian_forms() -> None:
    plurals = [message for message in translated() if not isinstance(message.id, str)]

    assert [message.id for message in plurals if len(parts(message.string)) != 2] == []


def test_the_catalogue_holds_the_texts_of_today(tmp_path: Path) -> None:
    fresh = tmp_path / "messages.pot"
    pybabel = Path(sys.executable).with_name("pybabel")
    options = ["-F", "babel.cfg", "-k", "_l", "-k", "lazy_gettext", "-o", str(fresh)]
    subprocess.run([str(pybabel), "-q", "extract", *options, "."], cwd=house.ROOT, check=True)
    today = {str(message.id) for message in read(fresh) if message.id}
    held = {str(message.id) for message in translated()}

    assert (today - held, held - today) == (set(), set())


def test_the_compiled_catalogue_is_the_written_one() -> None:
    with (_FOLDER / "messages.mo").open("rb") as file:
        compiled = [message for message in read_mo(file) if message.id]

    assert in_pairs(compiled) == in_pairs(translated())


def in_pairs(messages: list[Message]) -> list[tuple[list[str], list[str]]]:
    return sorted((parts(message.id), parts(message.string)) for message in messages)


def placeholders(text: str) -> set[str]:
    return {"".join(found) for found in _PLACEHOLDER.findall(text)}


@pytest.mark.parametrize("word", ["Error", "Check"])
def test_a_known_text_is_found(word: str) -> None:
    assert any(word in str(message.id) for message in translated())
