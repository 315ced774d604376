"""From a template to the words of a letter, and from the words to what a reader sees."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import current_app

from foundation.i18n import using_language
from foundation.mail.cleaning import clean
from foundation.mail.cleaning import one_line
from foundation.mail.cleaning import unlinked
from foundation.mail.letter import Letter
from foundation.mail.letter import Words
from foundation.settings import settings

_SUBJECT = "Subject: "
# Private-use characters: cleaned text cannot hold them, so nobody can type a mark.
_MARK = re.compile("\ue000([a-z_]+)\ue001")
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
"""A name in braces, the only thing that organisers' own words may hold (security-bars DO1)."""


@dataclass(frozen=True)
class Piece:
    """A part of a line: `kind` is "text", "link" or "secret"."""

    kind: str
    text: str


@dataclass(frozen=True)
class Block:
    """A paragraph, a list, or a button: `lines` of pieces."""

    kind: str
    lines: list[list[Piece]]


def write(letter: Letter) -> Words:
    """The letter's words in its language. Raises ValueError for a template without a subject."""
    words = _own(letter, letter.own) if letter.own else _standard(letter)
    return Words(words.subject, f"{letter.note}\n\n{words.text}") if letter.note else words


def _own(letter: Letter, own: Words) -> Words:
    values = {name: str(value) for name, value in _harmless_all(letter.context).items()}
    values |= _marks(letter)

    def put(found: re.Match[str]) -> str:
        # An unknown name was refused when the words were written; a later one stays as it is.
        return values.get(found[1], found[0])

    text = PLACEHOLDER.sub(put, clean(own.text))
    return Words(one_line(PLACEHOLDER.sub(put, own.subject)), text)


def _standard(letter: Letter) -> Words:
    with using_language(letter.language):
        template = current_app.jinja_env.get_template(letter.template)
        written = template.render({**_harmless_all(letter.context), **_marks(letter)})
    first, _, rest = written.partition("\n")
    if not first.startswith(_SUBJECT):
        raise ValueError(f"{letter.template} does not begin with its subject.")
    body = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", rest)).strip("\n")
    return Words(one_line(first.removeprefix(_SUBJECT)), body)


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with the marks replaced by `values`."""
    return _MARK.sub(lambda found: values[found[1]], text)


def with_link_marked(text: str) -> str:
    """Words that somebody typed: cleaned, with our mark where they wrote {link}."""
    return clean(text).replace("{link}", _mark("link"))


def has_link(text: str) -> bool:
    """Whether a letter's text holds the mark of the personal link."""
    return _mark("link") in text


def blocks(text: str, values: Mapping[str, str]) -> list[Block]:
    """`text` as paragraphs, lists and buttons for a page or the HTML part of a mail."""
    return [_block(each.split("\n"), values) for each in text.split("\n\n") if each.strip()]


def _block(lines: list[str], values: Mapping[str, str]) -> Block:
    if [each.strip() for each in lines] == [_mark("link")]:
        return Block("button", [_pieces(lines[0].strip(), values)])
    if all(each.startswith("- ") for each in lines):
        return Block("list", [_pieces(each.removeprefix("- "), values) for each in lines])
    return Block("paragraph", [_pieces(each, values) for each in lines])


def _pieces(line: str, values: Mapping[str, str]) -> list[Piece]:
    # split() with one group gives text, name, text, name, …, text.
    parts = _MARK.split(line)
    pieces = []
    for position, part in enumerate(parts):
        if position % 2:
            pieces.append(Piece("link" if part == "link" else "secret", values[part]))
        elif part:
            pieces.append(Piece("text", part))
    return pieces


def _marks(letter: Letter) -> dict[str, str]:
    names = [*letter.secrets, *(["link"] if letter.link is not None else [])]
    return {name: _mark(name) for name in names}


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


def _harmless_all(context: Mapping[str, object]) -> dict[str, Any]:
    return {name: _harmless(value) for name, value in context.items()}


def _harmless(value: object) -> object:
    if isinstance(value, str):
        return unlinked(clean(value), settings().base_url)
    if isinstance(value, list | tuple):
        return [_harmless(each) for each in value]
    if isinstance(value, dict):
        return _harmless_all(value)
    if value is None or isinstance(value, bool | int):
        return value
    # A lazy translation or a date becomes its text, cleaned like any other.
    return _harmless(str(value))
