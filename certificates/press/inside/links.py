"""Links: one element for each, described in words."""

from collections.abc import Iterator

import pydyf

from certificates.press.inside.nodes import Html
from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Node


def mend_links(document: Node) -> list[Link]:
    """Describe all links; return those that lie on another link and must go."""
    idle: list[Link] = []
    for node in list(document.nodes()):
        if node.kind == "Link":
            idle += _flattened(node)
            _describe(node)
    return idle


def _flattened(link: Node) -> list[Link]:
    """Take links inside `link` out of it: WeasyPrint makes one of each ::before and ::after."""
    idle: list[Link] = []
    for inner in link.parts():
        idle += _flattened(inner)
        idle += [leaf for leaf in inner.kids if isinstance(leaf, Link)]
        inner.kids = [leaf for leaf in inner.kids if not isinstance(leaf, Link)]
        if inner.kind == "Link":
            place = link.kids.index(inner)
            link.kids[place : place + 1] = inner.kids
    return idle


def _describe(link: Node) -> None:
    if link.html is None:
        return
    words = pydyf.String(_words(link.html))
    for leaf in link.leaves():
        if isinstance(leaf, Link):
            leaf.annotation["Contents"] = words


def _words(html: Html) -> str:
    said = html.get("title") or html.get("aria-label") or "".join(_texts(html))
    return " ".join(said.split())


def _texts(html: Html) -> Iterator[str]:
    yield html.get("alt") or html.text or ""
    for part in html:
        yield from _texts(part)
        yield part.tail or ""
