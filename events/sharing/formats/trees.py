"""XML: the feed of trainings (Atom, RFC 4287) and the map of the site (sitemaps.org)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from datetime import datetime
from xml.etree import ElementTree as ET

_ATOM = "http://www.w3.org/2005/Atom"
_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_XHTML = "http://www.w3.org/1999/xhtml"
# XML 1.0 has no way to write these, not even escaped.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Item:
    """One training in the feed, and the language its texts are in."""

    id: str
    language: str
    title: str
    url: str
    summary: str
    authors: Sequence[str]
    published: datetime
    updated: datetime


@dataclass(frozen=True)
class Feed:
    """The feed itself; its address is its name."""

    title: str
    address: str
    language: str
    items: Sequence[Item]


@dataclass(frozen=True)
class Page:
    """A page of the site: {language: address}, and when it last changed."""

    addresses: dict[str, str]
    changed: datetime | None = None


def atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": feed.language})
    newest = max((item.updated for item in feed.items), default=_NEVER)
    _add(root, "id", feed.address)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(newest))
    ET.SubElement(root, "link", {"rel": "self", "href": feed.address})
    for item in feed.items:
        entry = ET.SubElement(root, "entry", {"xml:lang": item.language})
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "published", _moment(item.published))
        _add(entry, "updated", _moment(item.updated))
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": item.url})
        for author in item.authors:
            _add(ET.SubElement(entry, "author"), "name", author)
        _add(entry, "summary", item.summary)
    return ET.tostring(root, "utf-8", xml_declaration=True)


def sitemap(pages: Sequence[Page]) -> bytes:
    """Every page in each of its languages, each with the addresses of the others."""
    root = ET.Element("urlset", {"xmlns": _MAP, "xmlns:xhtml": _XHTML})
    for page in pages:
        for address in page.addresses.values():
            url = ET.SubElement(root, "url")
            _add(url, "loc", address)
            if page.changed:
                _add(url, "lastmod", _moment(page.changed))
            for language, other in page.addresses.items():
                link = {"rel": "alternate", "hreflang": language, "href": other}
                ET.SubElement(url, "xhtml:link", link)
    return ET.tostring(root, "utf-8", xml_declaration=True)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _NOT_IN_XML.sub("", text)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
