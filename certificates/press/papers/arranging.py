"""Where each part of a certificate stands on the sheet, for each layout; all in millimetres."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import NamedTuple

from certificates.press.papers.blocks import check_height
from certificates.press.papers.blocks import check_width
from certificates.press.papers.blocks import marks_height
from certificates.press.papers.blocks import marks_width
from certificates.press.papers.blocks import signs_height
from certificates.press.papers.setting import SANS_BOLD
from certificates.press.papers.setting import Setting
from certificates.press.papers.setting import Voice

PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""(width, height) upright."""
_CHECK_STACK, _CHECK_ROW = 62.0, 116.0
# A ramp goes on a little below what it leads to: no hairline stays where two colours meet.
_SEAM = 0.6
_ROUNDED = 0.01


class Box(NamedTuple):
    """A part of the sheet, from its left upper corner."""

    left: float
    top: float
    width: float
    height: float


class Shape(NamedTuple):
    """A field or ramp of colour: a ramp rises "right" or "left", a field does not."""

    box: Box
    colour: str
    rises: str = ""


@dataclass(frozen=True)
class Plan:
    """One arrangement; `grounds` names the colour under a part where it is not white paper."""

    sheet: tuple[float, float]
    main: Box
    marks: Box
    check: Box
    signs: Box
    head: Box | None = None
    #: The height of the block of headings and name; None where the text decides.
    top: float | None = None
    #: The width of that block, where it is not that of `main`.
    top_width: float | None = None
    marks_in_row: bool = False
    mark_scale: float = 1.0
    check_in_row: bool = False
    shapes: tuple[Shape, ...] = ()
    grounds: Mapping[str, str] = field(default_factory=dict)

    def holds(self, setting: Setting) -> bool:
        """Whether all texts have room."""
        room, wide = self.main.width, self.top_width or self.main.width
        top = 0.0 if self.head else setting.head_height(wide)
        top += setting.name_height(wide)
        needed = (self.top or top) + setting.rest_height(room)
        head = not self.head or setting.head_height(self.head.width) <= self.head.height
        return head and needed <= self.main.height and self._holds_marks(setting)

    def _holds_marks(self, setting: Setting) -> bool:
        """Whether the organisations end above the check, however small they stand."""
        box, scale = self.marks, self.mark_scale
        in_row = self.marks_in_row
        marks = marks_height(setting.values, box.width, in_row=in_row, scale=scale)
        return marks <= box.height + _ROUNDED


def size_of(paper: str, orientation: str) -> tuple[float, float]:
    """(width, height) of the sheet as it lies."""
    width, height = PAPERS[paper]
    return (height, width) if orientation == "landscape" else (width, height)


def _sheet(setting: Setting) -> tuple[float, float]:
    return size_of(setting.values.look.paper, setting.values.look.orientation)


def ramp(setting: Setting) -> Plan:
    """White paper and a warm column; upright, a warm band at the foot. A long ramp leads to it."""
    width, height = sheet = _sheet(setting)
    if width < height:
        return _ramp_upright(setting)
    side, left, foot = 84.0, 22.0, 26.0
    room = width - side - left - 16
    signs = signs_height(setting.values, room, setting.scale)
    check = check_height(setting.values, _CHECK_STACK, in_row=False)
    top, inner = 20.0, Box(width - side + 11, 20, _CHECK_STACK, height - check - 14 - 20 - 6)
    signs_top = height - foot - signs
    return Plan(
        sheet=sheet,
        main=Box(left, top, room, signs_top - top - 6),
        marks=inner,
        mark_scale=_mark_scale(setting, inner),
        check=Box(inner.left, height - 14 - check, _CHECK_STACK, check),
        signs=Box(left, signs_top, room, signs),
        shapes=(
            Shape(Box(width - side, 0, side, height), "ground"),
            Shape(Box(0, height - 15, width - side + _SEAM, 15), "ground", "right"),
        ),
        grounds={"marks": "ground", "check": "ground"},
    )


def _mark_scale(setting: Setting, box: Box) -> float:
    """How large the organisations can stand one below the other in that box."""
    for scale in (1.0, 0.9, 0.8, 0.7):
        if marks_height(setting.values, box.width, in_row=False, scale=scale) <= box.height:
            return scale
    return 0.65


def _ramp_upright(setting: Setting) -> Plan:
    width, height = sheet = _sheet(setting)
    left, top = 22.0, 20.0
    room = width - 2 * left
    marks = marks_height(setting.values, room, in_row=True)
    check = check_height(setting.values, room, in_row=True)
    signs = signs_height(setting.values, room, setting.scale)
    band = check + 20
    signs_top = height - band - 16 - signs
    main_top = top + marks + 12
    return Plan(
        sheet=sheet,
        main=Box(left, main_top, room, signs_top - main_top - 6),
        marks=Box(left, top, room, marks),
        check=Box(left, height - 12 - check, room, check),
        signs=Box(left, signs_top, room, signs),
        marks_in_row=True,
        check_in_row=True,
        shapes=(
            Shape(Box(0, height - band, width, band), "ground"),
            Shape(Box(0, height - band - 13, width, 13 + _SEAM), "ground", "right"),
        ),
        grounds={"check": "ground"},
    )


def colour_field(setting: Setting) -> Plan:
    """The name in a field of colour whose lower edge is a ramp; all facts on white below."""
    width, height = sheet = _sheet(setting)
    is_wide = width > height
    left = 22.0
    full = width - 2 * left
    slope = 14.0 if is_wide else 12.0
    field_height = _field_height(setting, full, slope)
    signs_room = full - _CHECK_STACK - 14 if is_wide else full
    signs = signs_height(setting.values, signs_room, setting.scale)
    scale = 1.0
    if is_wide:
        check = check_height(setting.values, _CHECK_STACK, in_row=False)
        check_box = Box(width - left - _CHECK_STACK, height - 14 - check, _CHECK_STACK, check)
        start = field_height + 4
        marks_box = Box(check_box.left, start, _CHECK_STACK, check_box.top - start - 5)
        scale = _mark_scale(setting, marks_box)
        signs_top = height - 14 - signs
    else:
        check = check_height(setting.values, full, in_row=True)
        check_box = Box(left, height - 14 - check, full, check)
        marks = marks_height(setting.values, full, in_row=True)
        marks_box = Box(left, check_box.top - 8 - marks, full, marks)
        signs_top = marks_box.top - 7 - signs
    return Plan(
        sheet=sheet,
        main=Box(left, 18, signs_room, signs_top - 18 - 5),
        marks=marks_box,
        check=check_box,
        signs=Box(left, signs_top, signs_room, signs),
        top=field_height - 18,
        top_width=full,
        marks_in_row=not is_wide,
        mark_scale=scale,
        check_in_row=not is_wide,
        shapes=(
            Shape(Box(0, 0, width, field_height), "accent"),
            Shape(Box(0, field_height - slope, width, slope + _SEAM), "paper", "right"),
        ),
        grounds={"top": "accent"},
    )


def _field_height(setting: Setting, room: float, slope: float) -> float:
    """As high as the text and the ramp: the name keeps clear of it."""
    width, height = _sheet(setting)
    words = setting.head_height(room) + setting.name_height(room)
    least = height * (0.36 if width > height else 0.34) * min(1.0, 0.6 + 0.4 * setting.air)
    return max(least, 18 + words + slope + 5)


def centre(setting: Setting) -> Plan:
    """A tinted margin around white paper, everything on one line down the middle."""
    width, height = sheet = _sheet(setting)
    frame = 8.0
    start, left = (22.0, 28.0) if width > height else (25.0, 26.0)
    room = width - 2 * left
    marks_box, check_box = _foot_of_centre(setting, left)
    foot = min(marks_box.top, check_box.top)
    signs = signs_height(setting.values, room, setting.scale)
    signs_top = foot - 6 - signs
    return Plan(
        sheet=sheet,
        main=Box(left, start, room, signs_top - start - 4),
        marks=marks_box,
        check=check_box,
        signs=Box(left, signs_top, room, signs),
        marks_in_row=True,
        check_in_row=True,
        shapes=(
            Shape(Box(0, 0, width, height), "ground"),
            Shape(Box(frame, frame, width - 2 * frame, height - 2 * frame), "paper"),
            Shape(
                Box(frame, height - frame - 8, width - 2 * frame + _SEAM, 8 + _SEAM),
                "ground",
                "right",
            ),
            Shape(Box(width / 2 - 13, start - 9, 26, 5), "accent", "right"),
        ),
    )


def _foot_of_centre(setting: Setting, left: float) -> tuple[Box, Box]:
    """Organisations and check: beside each other, on upright sheets one below the other."""
    values, edge = setting.values, 17.0
    width, height = _sheet(setting)
    room = width - 2 * left
    wide = check_width(values, _CHECK_ROW if width > height else room)
    check = check_height(values, wide, in_row=True)
    if width > height:
        row = room - wide - 14
        marks = marks_height(values, row, in_row=True)
        top = height - edge - max(check, marks)
        return Box(left, top, row, marks), Box(left + room - wide, top, wide, check)
    row = marks_width(values, room)
    marks = marks_height(values, row, in_row=True)
    # Both start on one edge, and the wider of them stands in the middle.
    start, top = (width - max(row, wide)) / 2, height - edge - check
    return Box(start, top - 9 - marks, row, marks), Box(start, top, wide, check)


def column(setting: Setting) -> Plan:
    """A strong column with the heading and the check; name and facts on a grid beside it."""
    width, height = sheet = _sheet(setting)
    is_wide = width > height
    side, gap = (78.0, 20.0) if is_wide else (70.0, 14.0)
    inner = side - 22 if is_wide else side - 16
    inset = 11.0 if is_wide else 8.0
    left = side + gap
    room = width - left - (20.0 if is_wide else 16.0)
    check = check_height(setting.values, inner, in_row=False)
    marks = marks_height(setting.values, room, in_row=True)
    signs = signs_height(setting.values, room, setting.scale)
    main_top, signs_top = 20 + marks + 9, height - 24 - signs
    return Plan(
        sheet=sheet,
        main=Box(left, main_top, room, signs_top - main_top - 5),
        marks=Box(left, 20, room, marks),
        check=Box(inset, height - 14 - check, inner, check),
        signs=Box(left, signs_top, room, signs),
        head=Box(inset, 20, inner, height - 20 - check - 14 - 10),
        marks_in_row=True,
        shapes=(
            Shape(Box(0, 0, side, height), "accent"),
            Shape(Box(side - 0.5, height - 15, width - side + 0.5, 15), "accent", "left"),
        ),
        grounds={"head": "accent", "check": "accent"},
    )


_WHITE = {
    "before": 8.0,
    "name": 3.5,
    "statement": 6.0,
    "title": 1.5,
    "facts": 9.0,
    "outcomes": 7.0,
    "paragraph": 4,
}
ARRANGED: Mapping[str, tuple[Callable[[Setting], Plan], Voice]] = {
    "ramp": (ramp, Voice(28, 46, 21, _WHITE)),
    "field": (colour_field, Voice(25, 54, 21, {**_WHITE, "statement": 7.0, "facts": 8.0})),
    "centre": (
        centre,
        Voice(25, 46, 19, {**_WHITE, "before": 6.0, "name": 2.5, "facts": 8.0}, is_centred=True),
    ),
    "column": (
        column,
        Voice(28, 42, 20, _WHITE, name_face=SANS_BOLD, heading_lines=4.2, is_heading_apart=True),
    ),
}
