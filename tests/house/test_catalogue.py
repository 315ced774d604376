"""Each catalogue has every text of today, in all its forms, and is compiled."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from foundation.i18n import KNOWN
from tests.support import house

_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")
_FOLDERS = sorted(file.parent for file in house.ROOT.glob("translations/*/LC_MESSAGES/messages.po"))

pytestmark = pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: folder.parent.name)


@cache
def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parents[1].name)


@cache
def texts_of_today() -> set[str]:
    pybabel = Path(sys.executable).with_name("pybabel")
    with TemporaryDirectory() as folder:
        fresh = Path(folder, "messages.pot")
        options = ["-F", "babel.cfg", "-k", "_l", "-k", "lazy_gettext", "-o", str(fresh)]
        subprocess.run([str(pybabel), "-q", "extract", *options, "."], cwd=house.ROOT, check=True)
        with fresh.open("rb") as file:
            return {str(message.id) for message in read_po(file) if message.id}


def translated(folder: Path) -> list[Message]:
    return [message for message in read(folder / "messages.po") if message.id]


def parts(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def test_every_text_is_translated(folder: Path) -> None:
    missing = [message.id for message in translated(folder) if not all(parts(message.string))]

    assert missing == []


def test_no_translation_is_a_guess(folder: Path) -> None:
    assert [message.id for message in translated(folder) if message.fuzzy] == []


def test_placeholders_are_the_same_in_both_languages(folder: Path) -> None:
    different = [
        message.id
        for message in translated(folder)
        if placeholders(parts(message.id)[-1]) != placeholders(parts(message.string)[-1])
    ]

    assert different == []


def test_plurals_have_all_forms_of_the_language(folder: Path) -> None:
    forms = read(folder / "messages.po").num_plurals
    plurals = [message for message in translated(folder) if not isinstance(message.id, str)]

    assert plurals
    assert [message.id for message in plurals if len(parts(message.string)) != forms] == []


def test_the_catalogue_holds_the_texts_of_today(folder: Path) -> None:
    held = {str(message.id) for message in translated(folder)}
    today = texts_of_today()

    assert (today - held, held - today) == (set(), set())


def test_the_compiled_catalogue_is_the_written_one(folder: Path) -> None:
    with (folder / "messages.mo").open("rb") as file:
        compiled = [message for message in read_mo(file) if message.id]

    assert in_pairs(compiled) == in_pairs(translated(folder))


def test_the_folder_belongs_to_a_language_that_we_know(folder: Path) -> None:
    assert folder.parent.name in {language.folder for language in KNOWN.values()}


def in_pairs(messages: list[Message]) -> list[tuple[list[str], list[str]]]:
    return sorted((parts(message.id), parts(message.string)) for message in messages)


def placeholders(text: str) -> set[str]:
    return {"".join(found) for found in _PLACEHOLDER.findall(text)}


def test_known_texts_are_found(folder: Path) -> None:
    held = " ".join(str(message.id) for message in translated(folder))

    assert "Error" in held
    assert "Check" in held
