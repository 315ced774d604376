"""All that leans on private parts of WeasyPrint and pydyf; an upgrade fails its test first."""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags as weasyprint_tags

# WeasyPrint and pydyf ship no types; these names say what is meant.
Box = Any
Element = Any
Pdf = Any
Document = Any

# What may go on over the end of a page and must stay one element for a screen reader.
_CONTINUES = {"/L", "/LI", "/LBody", "/Sect", "/Part", "/Art", "/Div", "/P", "/BlockQuote"}
_weasyprint_tree = weasyprint_tags._build_box_tree  # noqa: SLF001 - the tags have no public door


class Tags:
    """Mends what WeasyPrint's tags leave out: languages, link names, artifacts, split elements."""

    def __init__(self) -> None:
        self._artifacts: set[tuple[int, int]] = set()
        self._mended: set[int] = set()
        self._begun: dict[tuple[int, str, str], tuple[int, Any]] = {}
        weasyprint_tags._build_box_tree = self.tree  # noqa: SLF001 - see _weasyprint_tree

    def tree(
        self, box: Box, parent: Element, pdf: Pdf, page: int, *rest: dict[Any, Any]
    ) -> Iterator[Element]:
        """WeasyPrint's own tree of `box` with the mended elements."""
        decorative = isinstance(box, boxes.MarginBox) or _is_decoration(box)
        numbers = rest[0]
        before = set(numbers) if decorative else set()
        elements = list(_weasyprint_tree(box, parent, pdf, page, *rest))
        if decorative:
            for number in set(numbers) - before:
                self._artifacts.add((page, number))
                numbers[number] = "null"
            return
        for element in elements:
            if element.number in self._mended:
                # Pages, html and body have no element of their own: they hand their kids on.
                yield element
                continue
            self._mended.add(element.number)
            _describe(box, element)
            _gather_body(element, pdf)
            if not self._continues(box, element, parent, (page, pdf)):
                yield element

    def finish(self, _document: Document, pdf: Pdf) -> None:
        """Mark page numbers and decoration as artifacts in the pages' own streams."""
        for page, number in self._artifacts:
            stream = _page_stream(pdf, page)
            for place, operator in enumerate(stream):
                if operator == b"BDC" and stream[place - 1].get("MCID") == number:
                    stream[place - 2 : place + 1] = ["/Artifact", b"BMC"]
                    break

    def _continues(self, box: Box, element: Element, parent: Element, at: tuple[int, Any]) -> bool:
        page, pdf = at
        kind = element["S"]
        if box.element is None or kind not in _CONTINUES:
            return False
        key = (id(box.element), kind, parent["S"])
        begun_on, first = self._begun.get(key, (page, element))
        self._begun[key] = (page, first if begun_on < page else element)
        if begun_on == page:
            return False
        for reference in element["K"]:
            pdf.objects[int(reference.split()[0])]["P"] = first.reference
            first["K"].append(reference)
        element["K"] = pydyf.Array([])
        return True


def _is_decoration(box: Box) -> bool:
    html = getattr(box, "element", None)
    return html is not None and html.tag == "img" and html.get("alt") == ""


def _describe(box: Box, element: Element) -> None:
    html = box.element
    if html is None or not isinstance(html.tag, str):
        return
    if html.get("lang"):
        element["Lang"] = pydyf.String(html.get("lang"))
    if box.link_annotation:
        name = html.get("title") or " ".join("".join(html.itertext()).split())
        box.link_annotation["Contents"] = pydyf.String(name)
    if element["S"] == "/L":
        numbering = "/Decimal" if html.tag == "ol" else "/Disc"
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})


def _gather_body(item: Element, pdf: Pdf) -> None:
    """Put what a list item holds into one LBody: PDF/UA-1 (7.2) allows only Lbl and LBody."""
    if item["S"] != "/LI":
        return
    kids = [pdf.objects[int(reference.split()[0])] for reference in item["K"]]
    loose = [kid for kid in kids if kid["S"] not in {"/Lbl", "/LBody"}]
    if not loose:
        return
    body = pydyf.Dictionary({**item, "S": "/LBody", "P": item.reference})
    body["K"] = pydyf.Array([kid.reference for kid in loose])
    pdf.add_object(body)
    for kid in loose:
        kid["P"] = body.reference
    held = [kid.reference for kid in kids if kid not in loose]
    item["K"] = pydyf.Array([*held, body.reference])


def _page_stream(pdf: Pdf, page: int) -> list[Any]:
    contents = pdf.objects[int(pdf.page_references[page].split()[0])]["Contents"]
    stream: list[Any] = pdf.objects[int(contents.split()[0])].stream
    return stream
