"""The rules of a certificate that may go on over pages: large print, a letter, or many words."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from certificates.press.colours import WHITE
from certificates.press.papers.arranging import ARRANGED
from certificates.press.papers.arranging import Box
from certificates.press.papers.arranging import size_of
from certificates.press.papers.blocks import FINE
from certificates.press.papers.blocks import is_code_in_row
from certificates.press.papers.blocks import is_in_row
from certificates.press.papers.blocks import mark_width
from certificates.press.papers.evening import evened_name
from certificates.press.papers.layouts import LAYOUTS
from certificates.press.papers.measure import unbroken
from certificates.press.papers.measure import widest_word
from certificates.press.papers.measure import width_of
from certificates.press.papers.setting import GUTTER
from certificates.press.papers.setting import ROUNDED
from certificates.press.papers.setting import SANS
from certificates.press.papers.setting import SECOND
from certificates.press.papers.setting import SERIF
from certificates.press.papers.setting import Setting
from certificates.press.papers.setting import fitted
from certificates.press.papers.setting import lead_in_row
from certificates.press.papers.toning import mark_colours
from certificates.press.papers.toning import painted
from certificates.press.papers.toning import toned
from certificates.press.papers.toning import tones

if TYPE_CHECKING:
    from certificates.press.papers.certificate import CertificateValues

_FACTS = 10.5 / 9.5
"""Labels of facts are as large as all text of press/styles/certificate_spread.css."""
_MOST_COLUMNS, _NARROWEST = 4, 45.0
_QR_EDGE = 1.5
"""The millimetres of white around a QR code of press/styles/certificate_letter.css."""


@dataclass(frozen=True)
class Sizes:
    """The points and millimetres of press/styles/certificate_large.css, _letter.css or _spread.css.

    `sides` are both margins together, `qr` is the width of the QR code with what parts it from its
    words.
    """

    name: float
    heading: float
    least: float
    lead: float
    fine: float
    sides: float
    qr: float


_LARGE = Sizes(40, 32, 18, lead=18, fine=18, sides=48, qr=45)
_LETTER = Sizes(21, 22, 12, lead=11.5, fine=9.5, sides=60, qr=33)
_SPREAD = Sizes(30, 22, 12, lead=10.5, fine=10.5, sides=48, qr=33)


@dataclass(frozen=True)
class Flow:
    """A certificate in those sizes; `room` is the width of its lines in millimetres."""

    values: "CertificateValues"
    sizes: Sizes
    room: float

    @property
    def name(self) -> float:
        """The points of the name."""
        text, sizes = unbroken(self.values.name), self.sizes
        return max(sizes.least, fitted(text, SERIF, sizes.name, self.room, 2.5))

    @property
    def is_name_whole(self) -> bool:
        """Whether the name has several lines and hyphens, and no line ends at one of them."""
        whole, points = unbroken(self.values.name), self.name
        if whole == self.values.name or width_of(whole, SERIF, points) <= self.room + ROUNDED:
            return False
        return widest_word(whole, SERIF, points) <= self.room


def flow_of(values: "CertificateValues") -> Flow:
    """The certificate in the sizes of its kind."""
    look = values.look
    usual = _LETTER if LAYOUTS[look.layout].is_letter else _SPREAD
    sizes = _LARGE if look.large else usual
    return Flow(values, sizes, size_of(look.paper, look.orientation)[0] - sizes.sides)


def named_in_flow(flow: Flow) -> str:
    """The rules that its person's name decides."""
    name = unbroken(flow.values.name) if flow.is_name_whole else flow.values.name
    even = evened_name(name, SERIF, flow.name, flow.room)
    return f".name {{ font-size: {flow.name:.2f}pt }}{even}"


def in_row_in_flow(flow: Flow) -> frozenset[str]:
    """The fields of words that stand side by side in two languages, and the code on one line."""
    values, part = flow.values, FINE / flow.sizes.fine
    check = (flow.room - flow.sizes.qr) * part
    rooms = {"issued": flow.room * part, "organisers": flow.room * part, "check": check}
    named = {name for name, room in rooms.items() if is_in_row(values, name, room)}
    for lead in ("before_name", "statement"):
        if width_of(lead_in_row(values, lead), SANS, flow.sizes.lead) <= flow.room:
            named.add(lead)
    return frozenset(named | {"code"} if is_code_in_row(values, check) else named)


def flowing(flow: Flow) -> Iterator[str]:
    """All other rules that are its own."""
    values, sizes, room = flow.values, flow.sizes, flow.room
    look = values.look
    width, height = size_of(look.paper, look.orientation)
    text = values.words[0].heading
    headed = max(sizes.least, fitted(text, SERIF, sizes.heading, room, 2.2))
    yield f"@page {{ size: {width}mm {height}mm }}"
    yield f".heading-0 {{ font-size: {headed:.2f}pt }}"
    yield f".heading-1 {{ font-size: {max(sizes.least, headed * SECOND):.2f}pt }}"
    if not look.large:
        yield from _columns(flow)
    yield from toned("main, .signs, .organisers, .check", tones(WHITE, look.accent))
    yield from mark_colours(values.organisations, WHITE)
    # A letter has the ramp alone, beside its head; other papers a field along the top.
    ramp = painted(Box(0, 0, 26, 5), "right", look.accent)
    field = f"background: {look.ground}"
    yield f"body::before {{ {ramp if LAYOUTS[look.layout].is_letter else field} }}"


def _columns(flow: Flow) -> Iterator[str]:
    """Signatories side by side; facts and organisations too, where it is no letter."""
    values, room = flow.values, flow.room
    yield f".qr {{ margin-left: {-_QR_EDGE}mm; margin-right: {flow.sizes.qr - 28 + _QR_EDGE}mm }}"
    yield from _in_columns(".signatory", _even(len(values.signatories), room))
    if flow.sizes is _LETTER:
        return
    facts = Setting(values, ARRANGED["ramp"][1], scale=_FACTS).fact_widths(room)
    yield from _in_columns(".fact", [width - GUTTER for width in facts])
    yield from _in_columns(".mark", _even(len(values.organisations), room))


def _even(count: int, room: float) -> list[float]:
    """The widths of so many columns, or of half as many where they would be narrow."""
    columns = min(max(count, 2), _MOST_COLUMNS)
    if mark_width(columns, room) < _NARROWEST:
        columns = ceil(columns / 2)
    return [mark_width(columns, room)] * columns


def _in_columns(selector: str, widths: list[float]) -> Iterator[str]:
    count = max(1, len(widths))
    yield f"{selector} {{ box-sizing: border-box; float: left; margin-right: {GUTTER}mm }}"
    for place, width in enumerate(widths, start=1):
        yield f"{selector}:nth-child({count}n+{place}) {{ width: {width - 0.1:.2f}mm }}"
    yield f"{selector}:nth-child({count}n+1) {{ clear: left }}"
    yield f"{selector}:nth-child({count}n) {{ margin-right: 0 }}"
