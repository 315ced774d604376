"""Footnotes: read after the paragraph that calls them, each with an ID and its number."""

import pydyf

from certificates.press.inside.naming import GROUPS
from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Node

_HOLD_BLOCKS = GROUPS | {"LBody", "TD", "TH"}


def mend_notes(document: Node) -> None:
    notes = _taken_out(document)
    for number, note in enumerate(notes.values(), start=1):
        note.more["ID"] = pydyf.String(f"note{number}")
        labels = [kid for kid in note.parts() if kid.kind == "Lbl"]
        rest = [kid for kid in note.kids if kid not in labels]
        if not any(isinstance(kid, Node) and kid.kind == "P" for kid in rest):
            rest = [Node("P", rest)]
        note.kids = [*labels, *rest]
    document.kids += _placed(document, notes)
    for node in document.nodes():
        if node.kind == "Reference":
            node.kids = [Node("Lbl", node.kids)]


def _taken_out(node: Node) -> dict[int, Node]:
    """All notes below `node` by their html, out of the foot of the pages."""
    found: dict[int, Node] = {}
    for kid in node.parts():
        if kid.kind == "Note":
            begun = found.setdefault(id(kid.html), kid)
            if begun is not kid:
                begun.kids += kid.kids
        else:
            for html, note in _taken_out(kid).items():
                found.setdefault(html, note)
    node.kids = [kid for kid in node.kids if not (isinstance(kid, Node) and kid.kind == "Note")]
    return found


def _placed(node: Node, notes: dict[int, Node]) -> list[Node]:
    """Put each note after the block that calls it; return those that an outer one must hold."""
    waiting: list[Node] = []
    kept: list[Node | Mark | Link] = []
    for kid in node.kids:
        kept.append(kid)
        if not isinstance(kid, Node):
            continue
        called = notes.pop(id(kid.html), None) if kid.kind == "Reference" else None
        left = [called] if called else _placed(kid, notes)
        if node.kind in _HOLD_BLOCKS:
            kept += left
        else:
            waiting += left
    node.kids = kept
    return waiting
