"""Each element gets the kind, the language and the description that its html means."""

from itertools import groupby

import pydyf

from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Node

#: Kinds that hold other blocks and no text of their own (ISO 32000-1, 14.8.4.2).
GROUPS = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote"}
_BLOCKS = {
    **dict.fromkeys(("address", "pre"), "P"),
    **dict.fromkeys(("aside", "details", "fieldset", "figure", "footer", "header"), "Div"),
    **dict.fromkeys(("form", "hgroup", "search", "summary"), "Div"),
    "nav": "Sect",
    "q": "Quote",
    "code": "Code",
}
_BY_PSEUDO = {"footnote-call": "Reference", "footnote-marker": "Lbl", "marker": "Lbl"}
# Layout makes nameless boxes around text beside blocks: these kinds then mean nothing.
_NAMELESS = GROUPS | {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Link", "Caption"}
_NAMELESS |= {"NonStruct"}
_LINES = {"Span", "Link", "Quote", "Code", "Reference", "Figure"}


def named(document: Node) -> None:
    """Name all elements in `document`; those that mean nothing hand their kids on."""
    notes = {id(node.html) for node in document.nodes() if _pseudo(node) == "footnote-call"}
    document.kids = _in_paragraphs([each for kid in document.kids for each in _named(kid, notes)])


def _named(kid: Node | Mark | Link, notes: set[int]) -> list[Node | Mark | Link]:
    if not isinstance(kid, Node):
        return [kid]
    kid.kids = [each for inner in kid.kids for each in _named(inner, notes)]
    kid.kind = _kind(kid, notes)
    if not kid.kind:
        return kid.kids
    if kid.kind in GROUPS:
        _part_from_text(kid)
    _say_language(kid)
    return [kid]


def _kind(node: Node, notes: set[int]) -> str:
    """The kind that `node` should have; "" for none."""
    seen = node.seen
    if seen is None:
        return "" if node.kind == "NonStruct" else node.kind
    if seen.pseudo and node.kind != "Link":
        return _BY_PSEUDO.get(seen.pseudo, "")
    if seen.anonymous and node.kind in _NAMELESS:
        return "P" if node.kind in GROUPS and any(map(_is_text, node.kids)) else ""
    if id(seen.html) in notes:
        return "Note"
    if node.kind not in {"NonStruct", "Span"}:
        return node.kind
    inline = "Span" if _language(node) else ""
    return "" if seen.anonymous else _BLOCKS.get(seen.tag, inline)


def _pseudo(node: Node) -> str:
    return node.seen.pseudo if node.seen else ""


def _part_from_text(node: Node) -> None:
    """A group holds paragraphs, never text: one of text alone is a paragraph."""
    if node.kids and all(map(_is_text, node.kids)):
        node.kind = "P"
    else:
        node.kids = _in_paragraphs(node.kids)


def _in_paragraphs(kids: list[Node | Mark | Link]) -> list[Node | Mark | Link]:
    parts: list[Node | Mark | Link] = []
    for is_text, run in groupby(kids, _is_text):
        held = list(run)
        parts += [Node("P", held)] if is_text else held
    return parts


def _is_text(kid: Node | Mark | Link) -> bool:
    return not isinstance(kid, Node) or kid.kind in _LINES


def _language(node: Node) -> str:
    html = node.html
    return str(html.get("lang") or "") if html is not None else ""


def _say_language(node: Node) -> None:
    said = _language(node)
    if said and node.seen and not node.seen.pseudo:
        node.more["Lang"] = pydyf.String(said)
