"""Texts of organisers as parts of a paper: what Markdown says, without its signs."""

from collections.abc import Iterator
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from certificates.papers.parts import Heading
from certificates.papers.parts import Listing
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from foundation.store import Model
from foundation.web.markdown import LONGEST_MARKDOWN
from foundation.wording import Said
from foundation.wording import said

_reader = MarkdownIt("js-default", {"html": False, "linkify": False}).disable("image")
_DEPTH = {
    **dict.fromkeys(("bullet_list_open", "ordered_list_open"), 1),
    **dict.fromkeys(("bullet_list_close", "ordered_list_close"), -1),
}
_ENDS = (".", "!", "?", "…", ":")
_SHORTEST_END = 4
"""A word of fewer letters before a full stop may be a shortened one: "ul.", "Dr.", "No."."""


def prose(row: Model, field: str, language: str) -> list[Part]:
    """The text of a row in `language`, or in the language in which there is one."""
    return list(_parts(said(row, field, language)))


def line(row: Model, field: str, language: str) -> list[Said]:
    """The same as one line of a fact; [] for none."""
    found = said(row, field, language)
    return [Said(" ".join(found.text.split()), found.language)] if found.text else []


def sentences(text: str) -> list[str]:
    """One sentence on each line, as easy-to-read texts have it; lines stay apart.

    Inclusion Europe, "Information for all" (2009): always start a new sentence on a new line.
    """
    return [one for written in text.splitlines() for one in _of_line(written.split()) if one]


def _of_line(words: Sequence[str]) -> Iterator[str]:
    held: list[str] = []
    for word, after in zip(words, [*words[1:], ""], strict=True):
        held.append(word)
        is_end = word.endswith(_ENDS[:-1]) and (len(word) >= _SHORTEST_END or word[-1] != ".")
        if is_end and after[:1].isupper():
            yield " ".join(held)
            held = []
    yield " ".join(held)


def _parts(text: Said) -> Iterator[Part]:
    items: list[Said] = []
    depth, heading = 0, False
    for token in _reader.parse(text.text[:LONGEST_MARKDOWN]):
        depth += _DEPTH.get(token.type, 0)
        heading = token.type == "heading_open" or (heading and token.type != "heading_close")
        if token.type == "inline":
            found = Said(_spoken(token), text.language)
            if depth:
                items.append(found)
            else:
                yield Heading(found, 3) if heading else Paragraph(found)
        if not depth and items:
            yield Listing(tuple(items))
            items = []


def _spoken(inline: Token) -> str:
    """What a reader hears of a line; the address of a link stands behind its words."""
    told: list[str] = []
    address, begins = "", 0
    for child in inline.children or ():
        if child.type == "link_open":
            address, begins = str(child.attrs.get("href", "")), len(told)
        elif child.type == "link_close":
            words = "".join(told[begins:])
            told += [] if address.endswith(words) else [f" ({address})"]
        else:
            told.append(" " if child.type in {"softbreak", "hardbreak"} else child.content)
    return "".join(told).strip()
