"""What differs between papers of one kind: the text, link or size that `data-field` marks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

TITLE = "title"
_FIELD = re.compile(r'(<(\w+)\b[^<>]*? data-field="([\w-]+)"[^<>]*>)([^<]*)')
_LINK = re.compile(r' href="([^"]*)"')
_SIZE = re.compile(r"font-size: ([\d.]+)pt")
_PICTURE = re.compile(r' src="([^"]*)"')


@dataclass(frozen=True)
class Fields:
    """The page without its fields, and what stands in each, by the name of the field."""

    skeleton: str
    texts: Mapping[str, str]
    links: Mapping[str, str]
    #: Sizes of type in points, of the field of that name.
    sizes: Mapping[str, float]
    #: The QR codes, by field.
    pictures: Mapping[str, str]


def fields_of(html: str) -> Fields | None:
    """The fields of a page; None without any, or with a text that is not one run of words.

    The title alone is none: every paper has one.
    """
    texts: dict[str, str] = {}
    links: dict[str, str] = {}
    sizes: dict[str, float] = {}
    pictures: dict[str, str] = {}

    def without(found: re.Match[str]) -> str:
        tag, kind, name, text = found.groups()
        if kind == "img":
            pictures[name] = unescape(_PICTURE.findall(tag)[0])
            return found[0]
        if kind == "style":
            sizes[name] = float(_SIZE.findall(text)[0])
            return str(tag) + _SIZE.sub("", text)
        texts[name] = unescape(text)
        links.update((name, unescape(link)) for link in _LINK.findall(tag))
        return _LINK.sub("", tag)

    skeleton = _FIELD.sub(without, html)
    if not texts.keys() - {TITLE} or any(not _is_plain(text) for text in texts.values()):
        return None
    return Fields(skeleton, texts, links, sizes, pictures)


def _is_plain(text: str) -> bool:
    return bool(text) and text == " ".join(text.split())
