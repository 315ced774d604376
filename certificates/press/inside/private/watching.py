"""What WeasyPrint tags and draws, seen while it does so."""

from collections.abc import Iterator
from typing import Any
from typing import NamedTuple

from weasyprint import draw as weasyprint_draw
from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags as weasyprint_tags

from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Seen

# WeasyPrint and pydyf ship no types; these names say what is meant.
Box = Any
Element = Any
Pdf = Any
Stream = Any
Links = Any
Tags = Any

_build = weasyprint_tags._build_box_tree  # noqa: SLF001 - the tags have no public door
_draw_text = weasyprint_draw.draw_text
_draw_picture = weasyprint_draw.draw_replacedbox


class Place(NamedTuple):
    """Where something is drawn: its marked-content number, if any, and how opaque all is there."""

    number: int | None
    opacity: str | None


class Watch:
    """Sees of which box each element of the tag tree is made, and what is no part of the text."""

    def __init__(self) -> None:
        #: By the element's number in the PDF.
        self.seen: dict[int, Seen] = {}
        #: Page numbers, running headers, decoration, leaders: with the entries of the artifact.
        self.artifacts: dict[Mark, dict[str, str]] = {}
        self.texts: dict[Mark, str] = {}
        self.idle_links: list[tuple[int, Any]] = []
        #: Boxes of text and pictures, in the order of drawing.
        self.drawn: dict[Box, Place] = {}
        weasyprint_tags._build_box_tree = self.tree  # noqa: SLF001 - see _build
        weasyprint_draw.draw_text = self.draw_text
        weasyprint_draw.draw_replacedbox = self.draw_picture

    def draw_text(self, stream: Stream, box: Box, *rest: Any) -> None:  # noqa: ANN401 - as WeasyPrint calls it
        """Draw as WeasyPrint does, and note where."""
        self.drawn[box] = _place(stream, box)
        _draw_text(stream, box, *rest)

    def draw_picture(self, stream: Stream, box: Box) -> None:
        """Draw as WeasyPrint does, and note where."""
        self.drawn[box] = _place(stream, box)
        _draw_picture(stream, box)

    def tree(
        self, box: Box, parent: Element, pdf: Pdf, page: int, *rest: Links
    ) -> Iterator[Element]:
        """WeasyPrint's own elements of `box`, each noted; none for an artifact."""
        box = getattr(box, "_box", box)
        artifact = _artifact(box)
        if artifact is None:
            self.texts.update({Mark(page, number): text for number, text in _texts(box, rest[2])})
            for element in _build(box, parent, pdf, page, *rest):
                self.seen.setdefault(element.number, _seen(box, page))
                yield element
            return
        kept: dict[int, bytes] = {}
        idle: list[tuple[bytes, Any]] = []
        list(_build(box, parent, pdf, page, kept, idle, rest[2]))
        for number in kept:
            self.artifacts[Mark(page, number)] = artifact
        self.idle_links += [(page, annotation) for _reference, annotation in idle]


def mark_artifacts(pdf: Pdf, artifacts: dict[Mark, dict[str, str]], dictionary: type) -> None:
    """Make artifacts of these pieces of content, in the pages' own streams."""
    for page, reference in enumerate(pdf.page_references):
        numbers = {mark.number: said for mark, said in artifacts.items() if mark.page == page}
        if not numbers:
            continue
        contents = _object(pdf, _object(pdf, reference)["Contents"]).stream
        for place, operator in enumerate(contents):
            if operator != b"BDC":
                continue
            said = numbers.get(contents[place - 1].get("MCID"))
            if said is not None:
                contents[place - 2] = "/Artifact"
                contents[place - 1 : place + 1] = [dictionary(said), b"BDC"]


def _object(pdf: Pdf, reference: bytes) -> Any:  # noqa: ANN401 - pydyf ships no types
    return pdf.objects[int(reference.split()[0])]


def _texts(box: Box, tags: Tags) -> Iterator[tuple[int, str]]:
    for child in getattr(box, "children", ()):
        line = child.children if isinstance(child, boxes.LineBox) else [child]
        for part in line:
            if isinstance(part, boxes.TextBox) and part in tags:
                yield tags[part]["mcid"], part.text


def _place(stream: Stream, box: Box) -> Place:
    number = stream._tags[box]["mcid"] if box in stream._tags else None  # noqa: SLF001 - kept nowhere else
    return Place(number, stream._current_alpha)  # noqa: SLF001 - as before


def _artifact(box: Box) -> dict[str, str] | None:
    if isinstance(box, boxes.MarginBox):
        edge = "/Header" if box.at_keyword.startswith("@top") else "/Footer"
        return {"Type": "/Pagination", "Subtype": edge}
    if getattr(box, "is_leader", False) or _is_decoration(box):
        return {"Type": "/Layout"}
    return None


def _is_decoration(box: Box) -> bool:
    html = box.element
    if html is None or not isinstance(html.tag, str):
        return False
    if isinstance(box, boxes.ReplacedBox) and "::" in box.element_tag:
        return True
    unsaid = html.tag == "img" and html.get("alt") == ""
    return unsaid or html.get("aria-hidden") == "true"


def _seen(box: Box, page: int) -> Seen:
    styled = box.style["list_style_type"]
    return Seen(
        html=box.element,
        tag=box.element_tag or "",
        page=page,
        anonymous=isinstance(box.style, AnonymousStyle),
        list_style=styled if isinstance(styled, str) else "",
    )
