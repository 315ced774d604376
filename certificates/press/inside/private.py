"""All that leans on private parts of WeasyPrint and pydyf.

`LEANS_ON` says on which; a test compares it with what is installed, so an upgrade is looked at
before it is trusted. Everything else in this folder uses what the two publish.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import weasyprint
from weasyprint import css as weasyprint_css
from weasyprint.css import AnonymousStyle
from weasyprint.css import ComputedStyle
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags as weasyprint_tags

from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Seen

LEANS_ON = {
    "weasyprint": "70.0",
    "pydyf": "0.13.0",
    "weasyprint.css.find_stylesheets": (
        "(wrapper_element, device_media_type, url_fetcher, base_url, font_config, counter_style,"
        " color_profiles, page_rules, layers)"
    ),
    "weasyprint.css.ComputedStyle.__missing__": "(self, key)",
    "weasyprint.pdf.tags._build_box_tree": (
        "(box, parent, pdf, page_number, nums, annotations, tags)"
    ),
    "weasyprint.pdf.tags.add_tags": "(pdf, document, pdf_version, page_streams)",
    "weasyprint.pdf.anchors.write_pdf_attachment": "(pdf, attachment, compress)",
    "weasyprint.pdf.stream.Stream.marked": "(self, box, tag)",
    "weasyprint.formatting_structure.boxes.Box.anonymous_from": "(parent, *args, **kwargs)",
    "pydyf.Stream.begin_marked_content": "(self, tag, property_list=None)",
    "pydyf.PDF.add_object": "(self, object_)",
}
# WeasyPrint and pydyf ship no types; these names say what is meant.
Box = Any
Element = Any
Pdf = Any
Links = Any
Tags = Any

_build = weasyprint_tags._build_box_tree  # noqa: SLF001 - the tags have no public door
_found = weasyprint_css.find_stylesheets
_computed = ComputedStyle.__missing__
# Rules that leave something in the document they stand in, and so belong to it alone.
_OF_ITS_DOCUMENT = re.compile(r"@(?!page\b|media\b|top-|bottom-|left-|right-)")
_KEPT_SHEETS = 64
_TIED = ("float", "display", "position", "page")


def hurry() -> None:
    """Save WeasyPrint work that comes to the same for each paper; what it draws stays the same.

    The style of a batch's papers is read once. And what no rule says is looked up, not worked out:
    that is so for nine of ten properties of each element.
    """
    weasyprint_css.find_stylesheets = _sheets
    ComputedStyle.__missing__ = _looked_up


def _sheets(html: Any, medium: str, fetcher: Any, base: str, fonts: Any, *lists: Any) -> Any:  # noqa: ANN401 - as WeasyPrint calls it
    styles = [wrapper.etree_element for wrapper in html.query_all("style", "link")]
    if any(each.attrib or _OF_ITS_DOCUMENT.search(each.text or "") for each in styles):
        return _found(html, medium, fetcher, base, fonts, *lists)
    return [_sheet(each.text or "", medium, fonts) for each in styles]


@lru_cache(_KEPT_SHEETS)
def _sheet(text: str, medium: str, fonts: Any) -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    return weasyprint.CSS(string=text, media_type=medium, font_config=fonts)


def _looked_up(style: Any, key: str) -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    if key not in style.cascaded:
        if key in _INITIAL:
            value = style[key] = _INITIAL[key]
            return value
        if key in _INHERITED and style.parent_style is not None:
            value = style[key] = style.parent_style[key]
            return value
    return _computed(style, key)


def _is_simple(key: str) -> bool:
    """Whether nothing but the cascade and the parent decides about this property."""
    ties = key in _TIED or key in weasyprint_css.PHYSICAL_FUNCTIONS
    return not ties and not key.startswith("text_decoration_")


_INHERITED = frozenset(filter(_is_simple, weasyprint_css.INHERITED))
_INITIAL = {
    key: value
    for key, value in weasyprint_css.INITIAL_VALUES.items()
    if _is_simple(key) and key not in weasyprint_css.INHERITED | weasyprint_css.INITIAL_NOT_COMPUTED
}


class Watch:
    """Sees of which box each element of the tag tree is made, and what is no part of the text."""

    def __init__(self) -> None:
        #: By the element's number in the PDF.
        self.seen: dict[int, Seen] = {}
        #: Page numbers, running headers, decoration, leaders: with the entries of the artifact.
        self.artifacts: dict[Mark, dict[str, str]] = {}
        self.texts: dict[Mark, str] = {}
        self.idle_links: list[tuple[int, Any]] = []
        weasyprint_tags._build_box_tree = self.tree  # noqa: SLF001 - see _build

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
