"""What a page's end cut in two is one element again, and repeated headings are no text."""

from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Node

_REPEATED = {"THead", "TFoot"}


def joined(node: Node) -> list[Mark | Link]:
    """Join in `node` what is of one html element; return what its repetitions had printed."""
    kept: list[Node | Mark | Link] = []
    repeated: list[Mark | Link] = []
    pages: set[int] = set()
    for kid in node.kids:
        begun = _begun(kid, kept, first=isinstance(kid, Node) and kid.ended_on not in pages)
        if isinstance(kid, Node):
            pages.add(kid.ended_on)
        if begun is None or not isinstance(kid, Node):
            kept.append(kid)
        elif kid.kind in _REPEATED:
            repeated += kid.leaves()
        else:
            begun.kids += kid.kids
            begun.ended_on = kid.ended_on
    node.kids = kept
    for part in node.parts():
        repeated += joined(part)
    return repeated


def _begun(
    kid: Node | Mark | Link, before: list[Node | Mark | Link], *, first: bool
) -> Node | None:
    """The element of `before` that `kid` goes on with, on the next line or page."""
    if not isinstance(kid, Node) or kid.seen is None or kid.html is None:
        return None
    for earlier in reversed(before):
        if not isinstance(earlier, Node) or not _alike(earlier, kid):
            continue
        # Layout wraps each table in a nameless box.
        nameless = kid.seen.anonymous and kid.kind != "Table"
        goes_on = kid.ended_on > earlier.ended_on and (first or not nameless)
        return earlier if earlier is before[-1] or goes_on else None
    return None


def _alike(one: Node, other: Node) -> bool:
    if one.seen is None or other.seen is None:
        return False
    return (
        one.html is other.html
        and one.kind == other.kind
        and one.seen.tag == other.seen.tag
        and one.seen.anonymous == other.seen.anonymous
    )
