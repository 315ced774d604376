"""The tag tree out of a PDF and back into it."""

from collections.abc import Iterator
from typing import Any

import pydyf

from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Node
from certificates.press.inside.nodes import Seen

# pydyf ships no types; these names say what is meant.
Pdf = Any
Thing = Any

_OWN = {"Type", "S", "K", "Pg", "P", "ID"}
_POINTS = 0.75  # of a CSS pixel


def read(pdf: Pdf, seen: dict[int, Seen]) -> Node:
    """The whole tree below its Document."""
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    return _node(pdf, _at(pdf, root["K"][0]), seen)


def write(pdf: Pdf, document: Node) -> None:
    """Put `document` in place of the tree that is there."""
    _Writer(pdf).write(document)


def forget_links(pdf: Pdf, links: list[Link]) -> None:
    """Take links that no longer stand in the tree off their pages."""
    for link in links:
        page = _at(pdf, pdf.page_references[link.page])
        page["Annots"].remove(link.annotation.reference)
        link.annotation.clear()


def _node(pdf: Pdf, element: Thing, seen: dict[int, Seen]) -> Node:
    page = pdf.page_references.index(element["Pg"]) if "Pg" in element else 0
    more = {name: said for name, said in element.items() if name not in _OWN}
    node = Node(element["S"][1:], [], seen.get(element.number), more, page)
    if node.kind == "Figure" and "A" in more:
        _place(more["A"], _at(pdf, pdf.page_references[page]))
    for kid in element["K"]:
        node.kids += [Mark(page, kid)] if isinstance(kid, int) else _kids(pdf, _at(pdf, kid), seen)
    return node


def _kids(pdf: Pdf, thing: Thing, seen: dict[int, Seen]) -> list[Node | Mark | Link]:
    if thing["Type"] == "/OBJR":
        page = pdf.page_references.index(thing["Pg"])
        return [Link(page, _at(pdf, thing["Obj"]))]
    node = _node(pdf, thing, seen)
    # A piece of text alone: its element around it holds it as well.
    is_text = node.seen is None and node.kind == "Span"
    return node.kids if is_text else [node]


def _place(layout: Thing, page: Thing) -> None:
    """WeasyPrint tells where a picture stands in CSS pixels from above; PDF counts from below."""
    left, top, right, bottom = (_POINTS * edge for edge in layout["BBox"])
    height = page["MediaBox"][3] - page["MediaBox"][1]
    layout["BBox"] = pydyf.Array([left, height - bottom, right, height - top])


class _Writer:
    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._root = _at(pdf, pdf.catalog["StructTreeRoot"])
        old = [thing for thing in pdf.objects if _is_of_tree(thing)]
        for thing in old:
            thing.clear()
        self._free = iter(old)
        self._owners: dict[Mark, bytes] = {}
        self._links: list[bytes] = []
        self._names: list[tuple[str, bytes]] = []

    def write(self, document: Node) -> None:
        top = self._element(document, self._root.reference)
        self._root["K"] = pydyf.Array([top])
        if self._names:
            names = [part for name, at in sorted(self._names) for part in (pydyf.String(name), at)]
            self._root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
        tree = _at(self._pdf, self._root["ParentTree"])
        tree["Nums"] = pydyf.Array(self._numbers())

    def _element(self, node: Node, parent: bytes) -> bytes:
        element = self._new({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent, **node.more})
        if "ID" in node.more:
            self._names.append((node.more["ID"].string, element.reference))
        page = next((leaf.page for leaf in node.leaves()), 0)
        element["Pg"] = self._pdf.page_references[page]
        element["K"] = pydyf.Array([self._kid(kid, element.reference, page) for kid in node.kids])
        reference: bytes = element.reference
        return reference

    def _kid(self, kid: Node | Mark | Link, parent: bytes, page: int) -> Thing:
        if isinstance(kid, Node):
            return self._element(kid, parent)
        on_page = self._pdf.page_references[kid.page]
        if isinstance(kid, Mark):
            self._owners[kid] = parent
            if kid.page == page:
                return kid.number
            return pydyf.Dictionary({"Type": "/MCR", "Pg": on_page, "MCID": kid.number})
        kid.annotation["StructParent"] = len(self._pdf.page_references) + len(self._links)
        self._links.append(parent)
        held = {"Type": "/OBJR", "Obj": kid.annotation.reference, "Pg": on_page}
        return self._new(held).reference

    def _numbers(self) -> Iterator[Thing]:
        """Which element owns each piece of content on each page, and each link."""
        for page in range(len(self._pdf.page_references)):
            owners = {mark.number: at for mark, at in self._owners.items() if mark.page == page}
            most = max(owners, default=-1)
            yield page
            yield pydyf.Array([owners.get(number, "null") for number in range(most + 1)])
        for number, owner in enumerate(self._links, start=len(self._pdf.page_references)):
            yield number
            yield owner

    def _new(self, entries: dict[str, Thing]) -> Thing:
        element = next(self._free, None)
        if element is None:
            element = pydyf.Dictionary({})
            self._pdf.add_object(element)
        element.update(entries)
        return element


def _at(pdf: Pdf, reference: bytes) -> Thing:
    return pdf.objects[int(reference.split()[0])]


def _is_of_tree(thing: Thing) -> bool:
    return isinstance(thing, pydyf.Dictionary) and thing.get("Type") in {"/StructElem", "/OBJR"}
