"""HTML read fast, and each make of page once by a strict parser that follows the standard.

libxml2 reads a page in a millisecond and forgives everything; html5lib needs fifty and tells every
mistake. Mistakes lie in tags, attributes and references, not in the words between them, so a page
of the same make as a faultless one is faultless, and is read by libxml2 as browsers read it.

What a parser makes of a tag depends on the elements around it, so a page whose elements all end
where they must is faultless too, if faultless pages had each of its tags in the same place.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from functools import lru_cache
from importlib.metadata import version
from itertools import zip_longest
from pathlib import Path
from typing import Any

import html5lib
from lxml import etree

from tests.support import run

Element = Any
_TAG = re.compile(r"""<!--.*?-->|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""", re.DOTALL)
_VALUE = re.compile(r"""=\s*("[^"]*"|'[^']*')""")
# What a parser may object to inside words and values: references, and what is no character.
_NO_CHARACTERS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_ODD = re.compile(rf"&#?\w*;?|[{_NO_CHARACTERS}]")
_NAME = re.compile(r"<(/?)(!|[a-zA-Z][\w:-]*)")
_VOID = {
    *("!", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
    *("track", "wbr"),
}
_PLACES: set[str] = set()
"""What this process knows of the places on faultless pages."""
# Most tags and words of a page stand on other pages too.
_REMEMBERED = 20_000
_AS_TYPED = {"textarea", "pre", "script", "style"}
_SVG = "{http://www.w3.org/2000/svg}"


def read(html: str) -> Element:
    """The root of the page, for XPath."""
    return etree.HTML(html)


def mistakes(html: str) -> list[str]:
    """What the HTML Living Standard objects to, and what `read` understands in another way."""
    seen = _seen() / make_of(html)
    if seen.exists():
        return []
    places = places_of(html)
    found = [] if places and _are_known(places) else _judged(html)
    if not found:
        seen.touch()
        _keep(places)
    return found


def _judged(html: str) -> list[str]:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    meant = parser.parse(html).getroot()
    found = [f"line {position[0]}: {code} {details}" for position, code, details in parser.errors]
    return found + _differences(meant, read(html))


def places_of(html: str) -> set[str]:
    """Digests of each tag and words with all around it and what ended just before it.

    Empty for a page whose elements do not all end, one inside the other.
    """
    around, before = [""], [""]
    places = set()
    for words, tag in _pieces(html):
        here = f"{'/'.join(around)} {before[-1]}"
        places |= {_place(f"{here} {_make_of_words(words)}"), _place(here + _make_of_tag(tag))}
        named = _NAME.match(tag)
        if named is None:
            return set()
        name = named[2].lower()
        if named[1]:
            before.pop()
            if around.pop() != name:
                return set()
        elif name not in _VOID and not tag.endswith("/>"):
            around.append(name)
            before.append("")
            continue
        before[-1] = name
    return places if around == [""] else set()


def _are_known(places: set[str]) -> bool:
    file = _seen() / "places"
    if not places <= _PLACES and file.exists():
        _PLACES.update(file.read_text().split())
    return places <= _PLACES


def _keep(places: set[str]) -> None:
    fresh = places - _PLACES
    with run.alone("places"), (_seen() / "places").open("a") as file:
        file.writelines(f"{place}\n" for place in fresh)
    _PLACES.update(fresh)


def make_of(html: str) -> str:
    """A digest of the page's tags, attributes and references, whatever its words are."""
    make: list[str] = []
    for words, tag in _pieces(html):
        make += _make_of_words(words), _make_of_tag(tag)
    return _digest("\n".join(make))


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """The words before each tag, and the tag; after the last tag, words alone if there are any."""
    end = 0
    for tag in _TAG.finditer(html):
        yield html[end : tag.start()], tag.group()
        end = tag.end()
    if html[end:].strip(" \n"):
        yield html[end:], ""


@lru_cache(_REMEMBERED)
def _place(told: str) -> str:
    return _digest(told)[:16]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(_REMEMBERED)
def _make_of_words(between: str) -> str:
    return f"{bool(between.strip())}{_odd(between)}"


@lru_cache(_REMEMBERED)
def _make_of_tag(tag: str) -> str:
    return _VALUE.sub(lambda value: f"={_odd(value.group())}", tag)


def _odd(text: str) -> str:
    return "".join(sorted(set(_ODD.findall(text))))


@cache
def _seen() -> Path:
    """An empty file for each make of page without mistakes, as this code and its parsers judge."""
    versions = version("html5lib") + version("lxml") + Path(__file__).read_text()
    folder = run.cache() / "markup" / hashlib.sha256(versions.encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _differences(meant: Element, understood: Element) -> list[str]:
    pairs = zip_longest(_outline(meant), _outline(understood))
    return [f"read in two ways: {one} or {other}" for one, other in pairs if one != other][:1]


def _outline(element: Element, *, as_typed: bool = False) -> Iterator[tuple[str, Any, str]]:
    """Tag, attributes and words of all elements in order; how spaces are laid out is no matter."""
    tag = element.tag.removeprefix(_SVG)
    as_typed = as_typed or tag in _AS_TYPED
    yield tag, _attributes(element), _spaced(element.text, as_typed=as_typed)
    for child in element.iterchildren("*"):
        yield from _outline(child, as_typed=as_typed)
        yield "after", tag, _spaced(child.tail, as_typed=as_typed)


def _attributes(element: Element) -> dict[str, str]:
    """`checked`, `checked=""` and `checked="checked"` say the same."""
    named = {name.lower(): value for name, value in element.attrib.items()}
    return {
        name: "" if value == name else value
        for name, value in named.items()
        if not name.endswith("xmlns")
    }


def _spaced(text: str | None, *, as_typed: bool) -> str:
    return text or "" if as_typed else " ".join((text or "").split())
