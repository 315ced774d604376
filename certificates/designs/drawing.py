"""A small picture of a layout in its colours, drawn from the places in which the press prints."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import cast

from markupsafe import Markup

from certificates.designs.content import DesignContent
from certificates.designs.models import CertificateDesign
from certificates.press.colours import DARK
from certificates.press.colours import WHITE
from certificates.press.colours import readable
from certificates.press.colours import text_on
from certificates.press.papers import LAYOUTS
from certificates.press.papers import CertificateValues
from certificates.press.papers import CertificateWords
from certificates.press.papers import Look
from certificates.press.papers import OrganisationMark
from certificates.press.papers import Signatory
from certificates.press.papers.arranging import ARRANGED
from certificates.press.papers.arranging import Box
from certificates.press.papers.arranging import Plan
from certificates.press.papers.arranging import Shape
from certificates.press.papers.arranging import size_of
from certificates.press.papers.layouts import Orientation
from certificates.press.papers.layouts import Size
from certificates.press.papers.setting import Setting
from foundation.i18n import using_language

_QUIET = "#6b6375"
_WIDE = 200
"""Pixels of the longer side."""
_MARKS = tuple(OrganisationMark(name, name, "#1d1a16") for name in ("One", "Two"))
_SIGNERS = tuple(Signatory(name, {"en": "Director"}) for name in ("One", "Two"))
_WORDS = CertificateWords("en", "Certificate", "Training", "en", "This", "is")
_SHEET = Markup(
    '<svg width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {wide:g} {high:g}"{told}'
    ' focusable="false">{parts}</svg>'
)
_FIELD = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>')
_RAMP = Markup('<path d="M{:.1f} {:.1f}H{:.1f}V{:.1f}Z" fill="{}"/>')
_EDGE = Markup('<rect x="0.5" y="0.5" width="{:g}" height="{:g}" fill="none" stroke="#6b6375"/>')


def layout_picture(look: Look, told: str = "") -> Markup:
    """The sheet as an SVG; `told` says in words what it shows, without it nobody is read it."""
    wide, high = size_of(look.paper, look.orientation)
    scale = _WIDE / max(wide, high)
    name = Markup(' role="img" aria-label="{}"').format(told) if told else ""
    return _SHEET.format(
        width=wide * scale,
        height=high * scale,
        wide=wide,
        high=high,
        told=name or Markup(' aria-hidden="true"'),
        parts=_parts(look),
    )


def as_look(design: CertificateDesign | DesignContent) -> Look:
    """What the press takes of a design's looks."""
    return Look(
        layout=design.layout,
        paper=cast("Size", design.paper),
        orientation=cast("Orientation", design.orientation),
        accent=design.accent,
        ground=design.ground,
    )


@lru_cache(maxsize=256)
def _parts(look: Look) -> Markup:
    wide, high = size_of(look.paper, look.orientation)
    sheet = Shape(Box(0, 0, wide, high), "paper")
    with using_language("en"):
        plan = _plan_of(look)
    drawn = [_shape(one, look) for one in (sheet, *plan.shapes)]
    return Markup("").join([*drawn, *_texts(plan, look), _EDGE.format(wide - 1, high - 1)])


def _plan_of(look: Look) -> Plan:
    if LAYOUTS[look.layout].is_letter:
        return _letter(look)
    arrange, voice = ARRANGED[look.layout]
    values = CertificateValues(
        kind="participation",
        name="Maria Svensson",
        name_language="en",
        words=[_WORDS],
        organisations=_MARKS,
        signatories=_SIGNERS,
        number="1",
        code="abcd efgh",
        verify_url="https://example.org/verify/abcd",
        issued_on=date(2026, 1, 1),
        look=look,
    )
    return arrange(Setting(values, voice))


def _letter(look: Look) -> Plan:
    """As press/styles/certificate_letter.css sets it: from the head to the foot."""
    wide, high = sheet = size_of(look.paper, look.orientation)
    room = wide - 60
    return Plan(
        sheet=sheet,
        main=Box(30, 58, room, high - 140),
        marks=Box(30, 22, room - 40, 22),
        check=Box(30, high - 50, room, 30),
        signs=Box(30, high - 80, room, 18),
        marks_in_row=True,
        check_in_row=True,
        shapes=(Shape(Box(wide - 56, 22, 26, 5), "accent", "right"),),
    )


def _shape(shape: Shape, look: Look) -> Markup:
    colour = {"accent": look.accent, "ground": look.ground}.get(shape.colour, WHITE)
    left, top, width, height = shape.box
    if not shape.rises:
        return _FIELD.format(left, top, width, height, colour)
    # A little over what it meets: no line of the colour below is left.
    right, bottom = left + width, top + height + 0.6
    start, end = (left, right) if shape.rises == "right" else (right, left)
    return _RAMP.format(start, bottom, end, top, colour)


def _texts(plan: Plan, look: Look) -> Iterator[Markup]:
    """Lines in place of words, each in a colour that can be seen where it stands."""
    colours = {"accent": look.accent, "ground": look.ground, "paper": WHITE}
    under = {part: colours[ground] for part, ground in plan.grounds.items()}
    main, middle = plan.main, look.layout == "centre"
    top = under.get("top", WHITE)
    strong = text_on(top) if "top" in under else readable(look.accent, top)
    if plan.head:
        yield _line(plan.head, 0.9, 8, text_on(under["head"]))
    else:
        yield _line(_down(main, 2), 0.6, 8, strong, middle=middle)
    yield _line(_down(main, 20), 0.8, 11, text_on(top), middle=middle)
    rest = max(plan.top or 0, 40) + 4
    yield _line(_down(main, rest), 0.5, 6, text_on(WHITE), middle=middle)
    for row in range(int((main.height - rest - 14) // 9)):
        share = 0.9 - row % 2 / 6
        yield _line(_down(main, rest + 14 + row * 9), share, 2.5, _QUIET, middle=middle)
    for half in _halves(plan.signs):
        yield _line(half, 0.8, 2, readable(look.accent, WHITE))
    marks = _halves(plan.marks) if plan.marks_in_row else (plan.marks, _down(plan.marks, 16))
    for mark in marks:
        share = 0.7 if plan.marks_in_row else 0.6
        yield _line(_down(mark, 6), share, 8, text_on(under.get("marks", WHITE)))
    yield from _check(plan, text_on(under.get("check", WHITE)))


def _check(plan: Plan, ink: str) -> Iterator[Markup]:
    box, side = plan.check, min(26.0, plan.check.height)
    # A code is dark on white, also in a dark column.
    for inside, colour in ((0, WHITE), (2, DARK), (6, WHITE), (9, DARK)):
        left, top, size = box.left + inside, box.top + inside, side - 2 * inside
        yield _FIELD.format(left, top, size, size, colour)
    words = _down(box, side)
    if plan.check_in_row:
        words = Box(box.left + side + 5, box.top, min(box.width, 100) - side, side)
    for row in (5, 11):
        yield _line(_down(words, row), 0.7, 2.5, ink)


def _line(box: Box, share: float, thick: float, colour: str, *, middle: bool = False) -> Markup:
    """A bar at the top of that box, `share` of its width."""
    width = box.width * share
    left = box.left + (box.width - width) / 2 if middle else box.left
    return _FIELD.format(left, box.top, width, thick, colour)


def _down(box: Box, by: float) -> Box:
    return box._replace(top=box.top + by)


def _halves(box: Box) -> tuple[Box, Box]:
    half = box.width / 2
    return box._replace(width=half), box._replace(left=box.left + half, width=half)
