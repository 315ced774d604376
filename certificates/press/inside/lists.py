"""Lists: each item with one body, each list with its way of counting."""

import pydyf

from certificates.press.inside.nodes import Node

# ISO 32000-1, table 347.
_NUMBERING = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
}
_OF_A_LIST = {"LI", "L", "Caption"}


def mend_lists(document: Node) -> None:
    for node in list(document.nodes()):
        if node.kind == "L":
            _mend(node)


def _mend(listed: Node) -> None:
    styled = listed.seen.list_style if listed.seen else ""
    told = listed.html is not None and listed.html.tag == "dl"
    numbering = "None" if told else _NUMBERING.get(styled, "None")
    listed.more["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{numbering}"})
    listed.kids = [*_items(listed)]
    if told:
        listed.kids = [*_told(listed.parts())]
    for item in listed.parts():
        if item.kind == "LI":
            _gather_body(item)


def _items(listed: Node) -> list[Node]:
    """The items of `listed`, also those that stand in a div (html allows it in a dl)."""
    return [
        item
        for kid in listed.parts()
        for item in ([kid] if kid.kind in _OF_A_LIST else _items(kid))
    ]


def _told(items: list[Node]) -> list[Node]:
    """A dt and the dd after it are one item: its label and its body."""
    told: list[Node] = []
    for item in items:
        tag = item.html.tag if item.html is not None else ""
        if tag == "dt":
            bodies = [each for kid in item.parts() for each in kid.kids]
            item.kids = [Node("Lbl", bodies)]
            told.append(item)
        elif told and tag == "dd":
            told[-1].kids += item.kids
        else:
            told.append(item)
    return told


def _gather_body(item: Node) -> None:
    """PDF/UA-1 (7.2) allows in an item only labels and one body."""
    labels = [kid for kid in item.parts() if kid.kind == "Lbl"]
    bodies = [kid for kid in item.parts() if kid.kind == "LBody"]
    loose = [kid for kid in item.kids if kid not in labels]
    if len(bodies) == 1 and loose == bodies:
        return
    held = [
        each
        for kid in loose
        for each in (kid.kids if isinstance(kid, Node) and kid.kind == "LBody" else [kid])
    ]
    item.kids = [*labels, Node("LBody", held)] if held else [*labels]
