"""A page that WeasyPrint laid out: the lines of its fields are set and drawn anew by its engine."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Any

import pydyf
from weasyprint.css.units import LENGTHS_TO_PIXELS
from weasyprint.draw.text import draw_text
from weasyprint.formatting_structure import boxes
from weasyprint.layout import LayoutContext
from weasyprint.layout.inline import iter_line_boxes
from weasyprint.matrix import Matrix

from certificates.press.inside.private.strokes import redrawn
from certificates.press.inside.private.watching import Place

# WeasyPrint and pydyf ship no types; these names say what is meant.
Annotation = Any
Box = Any
Document = Any
Font = Any
Stream = Any
Style = Any
Operations = list[Any]

_POINTS = 0.75  # of a CSS pixel


class Unfit(Exception):  # noqa: N818 - no fault: such a paper is laid out by itself
    """A text that changes more than its own line."""


@dataclass(frozen=True)
class Drawn:
    """Operations that stand from `start` to before `end` among those of the page."""

    start: int
    end: int
    operations: Operations


@dataclass
class Setting:
    """Lines set anew: each box of text and each link, by the box whose place it takes."""

    texts: dict[Box, Box] = field(default_factory=dict)
    links: dict[Box, Box] = field(default_factory=dict)


class Sheet:
    """The one page of `document`, drawn in `stream`; `drawn` says where each box is, in order."""

    def __init__(self, document: Document, stream: Stream, drawn: Mapping[Box, Place]) -> None:
        #: The fonts of the page, each with the glyphs of the paper that was drawn last.
        self.fonts: dict[Any, Font] = {}
        self._page = document.pages[0]
        self._stream = stream
        self._drawn = drawn
        self._context = LayoutContext(None, dict, document.font_config, None, None)
        self._context.create_block_formatting_context()
        self._lines = [*_lines(self._page._page_box)]  # noqa: SLF001 - boxes have no public door
        self._glyphs = {box: self._glyphs_of(box) for box in drawn if not _is_picture(box)}

    def fields(self) -> set[str]:
        """The fields whose text stands on the only line of its block."""
        return {_field(text) for _block, line in self._lines for text in _texts(line)} - {""}

    def set(self, texts: Mapping[str, str], sizes: Mapping[str, float]) -> Setting:
        """Set these texts, in these sizes (points). Raises Unfit where one line is not enough."""
        setting = Setting()
        for block, line in self._lines:
            new = self._set(block, line, _fresh(line, texts, _points(line, sizes)))
            setting.texts.update(zip(_texts(line), _texts(new), strict=True))
            setting.links.update(zip(_linked(line), _linked(new), strict=True))
        return setting

    def draw(self, setting: Setting) -> Iterator[Drawn]:
        """Draw the texts that were set, and have `fonts` hold the glyphs of this paper."""
        self._forget_glyphs()
        for box in self._glyphs:
            if box not in setting.texts:
                self._know_glyphs(box)
                continue
            operations = self._operations(setting.texts[box], self._drawn[box])
            start, end = self._place(box)
            yield Drawn(self._stream.stream.index(b"BT", start, end), end, operations)

    def draw_picture(self, name: str, body: bytes) -> Drawn:
        """Draw a picture of the same making in the place of the field `name`. Raises Unfit."""
        old = next((box for box in self._drawn if _field(box) == name and _is_picture(box)), None)
        if old is None:
            raise Unfit
        start, end = self._place(old)
        operations = redrawn(self._stream.stream[start:end], body.decode())
        if operations is None:
            raise Unfit
        return Drawn(start, end, operations)

    def links(self, setting: Setting) -> Iterator[tuple[Annotation, list[float]]]:
        """Each link that was set, and where it can be pressed now, in points from below."""
        matrix = Matrix(_POINTS, 0, 0, -_POINTS, 0, self._page.height * _POINTS)
        for old, new in setting.links.items():
            left, top, width, height = new.hit_area()
            ends = (left, top), (left + width, top + height)
            yield (
                old.link_annotation,
                [edge for end in ends for edge in matrix.transform_point(*end)],
            )

    def _set(self, block: Box, line: Box, fresh: Box) -> Box:
        lines = [
            *iter_line_boxes(
                self._context, fresh, line.position_y, 0, None, block, [], [], None, None
            )
        ]
        if len(lines) != 1 or lines[0][1] is not None or lines[0][0].height != line.height:
            raise Unfit
        return lines[0][0]

    def _operations(self, box: Box, place: Place) -> Operations:
        stream = self._blank(place)
        draw_text(stream, box, 0, "clip", "none")
        if b"BT" not in stream.stream:
            raise Unfit
        return list(stream.stream[stream.stream.index(b"BT") :])

    def _blank(self, place: Place) -> Stream:
        empty = {"ExtGState": pydyf.Dictionary(), "XObject": pydyf.Dictionary()}
        resources = pydyf.Dictionary(empty)
        stream = self._stream.clone(fonts=self.fonts, tags=None, resources=resources, images={})
        stream._current_alpha = place.opacity  # noqa: SLF001 - no public door
        return stream

    def _place(self, box: Box) -> tuple[int, int]:
        operations, number = self._stream.stream, self._drawn[box].number
        for at, operation in enumerate(operations):
            if operation == b"BDC" and operations[at - 1].get("MCID") == number:
                return at + 1, operations.index(b"EMC", at)
        raise Unfit

    def _glyphs_of(self, box: Box) -> list[tuple[Font, dict[int, int], dict[int, str]]]:
        self._forget_glyphs()
        draw_text(self._blank(self._drawn[box]), box, 0, "clip", "none")
        fonts = [font for font in self.fonts.values() if font.widths]
        return [(font, font.widths, font.to_unicode) for font in fonts]

    def _forget_glyphs(self) -> None:
        for font in self.fonts.values():
            font.widths, font.to_unicode = {}, {}

    def _know_glyphs(self, box: Box) -> None:
        for font, widths, letters in self._glyphs[box]:
            font.widths = {**widths, **font.widths}
            for glyph, letter in letters.items():
                font.to_unicode.setdefault(glyph, letter)


def _lines(box: Box) -> Iterator[tuple[Box, Box]]:
    """(block, line) of each line with a field, where no line of its block was broken to fit."""
    box = getattr(box, "_box", box)
    children = getattr(box, "children", ())
    if children and all(isinstance(child, boxes.LineBox) for child in children):
        if len(children) == 1 + sum(each.tag == "br" for each in box.element.iter()):
            yield from ((box, line) for line in children if any(map(_field, _texts(line))))
        return
    for child in children:
        yield from _lines(child)


def _texts(box: Box) -> list[Box]:
    if isinstance(box, boxes.TextBox):
        return [box]
    return [text for child in getattr(box, "children", ()) for text in _texts(child)]


def _linked(box: Box) -> Iterator[Box]:
    if box.element_tag == "a" and not isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _linked(child)


def _field(box: Box) -> str:
    element = box.element
    return (element.get("data-field") or "") if element is not None else ""


def _is_picture(box: Box) -> bool:
    return isinstance(box, boxes.ReplacedBox)


def _points(line: Box, sizes: Mapping[str, float]) -> float | None:
    return next((sizes[name] for name in map(_field, _texts(line)) if name in sizes), None)


def _fresh(box: Box, texts: Mapping[str, str], points: float | None) -> Box:
    """`box` as before layout, with the texts of its fields, perhaps in another size of type."""
    if isinstance(box, boxes.TextBox):
        new = box.copy_with_text(texts.get(_field(box), box.text))
    else:
        new = box.copy_with_children([_fresh(child, texts, points) for child in box.children])
    if points is not None:
        new.style = box.style.copy()
        new.style["font_size"] = points * LENGTHS_TO_PIXELS["pt"]
    return new
