"""The style sheet of one certificate: its places, sizes and colours as plain rules."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from typing import NamedTuple

from certificates.press.colours import WHITE
from certificates.press.papers.arranging import ARRANGED
from certificates.press.papers.arranging import Box
from certificates.press.papers.arranging import Plan
from certificates.press.papers.binding import kept_together
from certificates.press.papers.blocks import CHECK_APART
from certificates.press.papers.blocks import FINE
from certificates.press.papers.blocks import LOGO
from certificates.press.papers.blocks import MARK_SHORT
from certificates.press.papers.blocks import MARKS_APART
from certificates.press.papers.blocks import QR_APART
from certificates.press.papers.blocks import QR_ROW
from certificates.press.papers.blocks import QR_STACK
from certificates.press.papers.blocks import SIGNER
from certificates.press.papers.blocks import SIGNS_APART
from certificates.press.papers.blocks import is_code_in_row
from certificates.press.papers.blocks import is_in_row
from certificates.press.papers.blocks import mark_width
from certificates.press.papers.blocks import signature_height
from certificates.press.papers.blocks import signer_columns
from certificates.press.papers.blocks import signer_width
from certificates.press.papers.blocks import signs_scale
from certificates.press.papers.evening import evened_name
from certificates.press.papers.evening import evenings
from certificates.press.papers.flowing import flow_of
from certificates.press.papers.flowing import flowing
from certificates.press.papers.flowing import in_row_in_flow
from certificates.press.papers.flowing import named_in_flow
from certificates.press.papers.layouts import LAYOUTS
from certificates.press.papers.setting import BULLET
from certificates.press.papers.setting import FACTS_APART
from certificates.press.papers.setting import GUTTER
from certificates.press.papers.setting import NAME_LEADING
from certificates.press.papers.setting import STEPS
from certificates.press.papers.setting import Setting
from certificates.press.papers.toning import mark_colours
from certificates.press.papers.toning import painted
from certificates.press.papers.toning import toned
from certificates.press.papers.toning import tones

if TYPE_CHECKING:
    from certificates.press.papers.certificate import CertificateValues

_SHAPES = ("body::before", "main::before", "main::after", "body::after")
"""In the order of painting."""
_QR_EDGE = 2 / 37
"""The white edge of a QR code, as a part of its side."""
_BLEED = 1.0


class Styled(NamedTuple):
    """The names of the style sheets, and the rules that are this certificate's own.

    `named` are those that its person's name decides: apart, so that the rest is the same for many.
    `is_name_whole` is True where no line of the name may end at a hyphen. `in_row` holds the fields
    of FixedWords that stand side by side in two languages.
    """

    sheets: tuple[str, ...]
    rules: str
    named: str
    is_name_whole: bool = False
    in_row: frozenset[str] = frozenset()


def styled(values: "CertificateValues") -> Styled:
    """How the certificate is set: on one sheet where it has room, else on as many as it needs."""
    values = kept_together(values)
    look = values.look
    on_one = None if look.large or look.layout not in ARRANGED else _on_one_sheet(values)
    if on_one:
        plan, setting = on_one
        rules = "\n".join([*_placed(plan), *_sized(plan, setting), *_coloured(plan, values)])
        top = plan.top_width or plan.main.width
        named = _named(setting, top)
        whole = setting.is_name_whole(top)
        sheets = ("certificate", f"certificate_{look.layout}")
        return Styled(sheets, rules, named, whole, _in_row(plan, setting))
    further = ["certificate_letter"] * LAYOUTS[look.layout].is_letter
    further += ["certificate_large"] if look.large else ["certificate_spread"] * (not further)
    flow = flow_of(values)
    return Styled(
        ("certificate_flow", *further),
        "\n".join(flowing(flow)),
        named_in_flow(flow),
        flow.is_name_whole,
        in_row_in_flow(flow),
    )


def _in_row(plan: Plan, setting: Setting) -> frozenset[str]:
    values, room = setting.values, plan.main.width
    leads = {"before_name": plan.top_width or room, "statement": room}
    rooms = {
        "issued": plan.signs.width,
        "organisers": plan.marks.width,
        "check": _check_room(plan),
    }
    named = {name for name, room in rooms.items() if is_in_row(values, name, room)}
    named |= {name for name, room in leads.items() if setting.is_lead_in_row(name, room)}
    return frozenset(named | {"code"} if is_code_in_row(values, _check_room(plan)) else named)


def _check_room(plan: Plan) -> float:
    """The width of the words of the check."""
    return plan.check.width - (QR_ROW + QR_APART if plan.check_in_row else 0)


def _named(setting: Setting, room: float) -> str:
    """The name's size; on one line, it stands as high as the largest would."""
    points = setting.name(room)
    largest = setting.voice.name * setting.scale * NAME_LEADING
    leading = f"{largest:.2f}pt" if setting.name_lines(room) == 1 else f"{NAME_LEADING}"
    size = f".name {{ font-size: {points:.2f}pt; line-height: {leading} }}"
    return size + evened_name(setting.name_to_break(room), setting.voice.name_face, points, room)


def _on_one_sheet(values: "CertificateValues") -> tuple[Plan, Setting] | None:
    arrange, voice = ARRANGED[values.look.layout]
    for step in STEPS:
        setting = Setting(values, voice, *step)
        plan = arrange(setting)
        if plan.holds(setting):
            return plan, setting
    return None


def _placed(plan: Plan) -> Iterator[str]:
    width, height = plan.sheet
    main = plan.main
    right = width - main.left - main.width
    # Down to the edge: what is placed below the end of a page would go to the next one.
    edges = f"{main.top:.2f}mm {right:.2f}mm 0 {main.left:.2f}mm"
    yield f"@page {{ size: {width}mm {height}mm; margin: {edges} }}"
    boxes = {"organisers": plan.marks, "check": plan.check, "signs": plan.signs, "head": plan.head}
    for name, box in boxes.items():
        if box:
            yield f".{name} {{ position: absolute; {_where(box, main)} }}"
    if plan.top:
        yield f".top {{ height: {plan.top:.2f}mm; width: {plan.top_width or main.width:.2f}mm }}"
    for selector, shape in zip(_SHAPES, plan.shapes, strict=False):
        where = _where(_bled(shape.box, plan.sheet), main)
        yield f'{selector} {{ content: ""; position: absolute; z-index: -1; {where} }}'


def _bled(box: Box, sheet: tuple[float, float]) -> Box:
    """The box a little over the edges of the sheet that it touches: no white line is left."""
    left = box.left - _BLEED * (box.left <= 0)
    top = box.top - _BLEED * (box.top <= 0)
    right, bottom = box.left + box.width, box.top + box.height
    right += _BLEED * (right >= sheet[0] - 0.01)
    bottom += _BLEED * (bottom >= sheet[1] - 0.01)
    return Box(left, top, right - left, bottom - top)


def _where(box: Box, main: Box) -> str:
    left, top = box.left - main.left, box.top - main.top
    size = f"width: {box.width:.2f}mm; height: {box.height:.2f}mm"
    return f"left: {left:.2f}mm; top: {top:.2f}mm; {size}"


def _sized(plan: Plan, setting: Setting) -> Iterator[str]:
    values, room = setting.values, plan.main.width
    top = plan.top_width or room
    head = plan.head.width if plan.head else top
    for number, _words in enumerate(values.words):
        yield f".heading-{number} {{ font-size: {setting.heading(head, number):.2f}pt }}"
        yield f".title-{number} {{ font-size: {setting.title(room, number):.2f}pt }}"
    yield f"main {{ line-height: {setting.leading} }}"
    yield f".lead {{ font-size: {setting.lead:.2f}pt }}"
    yield f".fact {{ font-size: {setting.fact_text(room):.2f}pt }}"
    yield f".paragraph {{ font-size: {setting.text:.2f}pt }}"
    yield f".fact-label, .outcomes {{ font-size: {setting.small:.2f}pt }}"
    blocks = ("before", "name", "statement", "title", "facts", "outcomes", "paragraph")
    for block in blocks:
        yield f".{block} {{ margin-top: {setting.white(block):.2f}mm }}"
    yield f".outcomes li {{ margin-bottom: {0.8 * setting.air:.2f}mm; margin-left: {BULLET}mm }}"
    yield from _columns(plan, setting)


def _columns(plan: Plan, setting: Setting) -> Iterator[str]:
    values, room = setting.values, plan.main.width
    widths = setting.fact_widths(room)
    for place, width in enumerate(widths, start=1):
        yield f".fact:nth-child({len(widths)}n+{place}) {{ width: {width - GUTTER - 0.1:.2f}mm }}"
    yield f".fact {{ padding-bottom: {FACTS_APART}mm }}"
    yield f".fact:nth-child({len(widths) or 1}n+1) {{ clear: left }}"
    if not setting.voice.is_centred:
        yield f".fact:nth-child({len(widths) or 1}n) {{ padding-right: 0 }}"
    wide, columns = setting.outcome_room(room)
    yield f".outcomes {{ width: {wide - 0.1:.2f}mm }}"
    if wide < room:
        yield f".outcomes {{ float: left }} .outcomes-1 {{ margin-left: {GUTTER}mm }}"
    if columns > 1:
        item = setting.outcome_width(room, columns)
        yield f".outcomes li {{ float: left; width: {item - 0.1:.2f}mm }}"
        yield f".outcomes li:nth-child(odd) {{ clear: left; padding-right: {GUTTER}mm }}"
    yield from _signs(values, plan.signs.width, setting.scale)
    yield from _check(plan)
    yield from _marks(plan, len(values.organisations))
    yield from evenings(plan, setting)


def _check(plan: Plan) -> Iterator[str]:
    if plan.check_in_row:
        yield f".qr, .qr img {{ height: {QR_ROW}mm; width: {QR_ROW}mm }} .qr {{ float: left }}"
        yield f".check-words {{ margin-left: {QR_ROW + QR_APART}mm }}"
    if "check" not in plan.grounds:
        # The white edge that cameras need is not seen on white: the code stands in line.
        edge = _QR_EDGE * (QR_ROW if plan.check_in_row else QR_STACK)
        yield f".qr {{ margin-left: {-edge:.2f}mm; margin-top: {-edge:.2f}mm }}"
    yield f".address {{ margin: {CHECK_APART}mm 0 }}"


def _signs(values: "CertificateValues", room: float, scale: float) -> Iterator[str]:
    columns, width = signer_columns(values, room), signer_width(values, room)
    size, drawn = signs_scale(scale), signature_height(scale)
    yield f".signs {{ font-size: {FINE:.2f}pt }}"
    yield f".signatory-name {{ font-size: {SIGNER * size:.2f}pt }}"
    yield f".signatories {{ width: {columns * (width + GUTTER) - GUTTER + 0.2:.2f}mm }}"
    yield f".signatory {{ float: left; width: {width:.2f}mm }}"
    yield f".signatory {{ margin: 0 {GUTTER}mm {SIGNS_APART}mm 0 }}"
    yield f".signatory:nth-child({columns}n) {{ margin-right: 0 }}"
    yield f".signatory:nth-child({columns}n+1) {{ clear: left }}"
    yield f".signatories-drawn .signatory {{ padding-top: {drawn:.2f}mm }}"
    yield f".signature {{ line-height: {drawn:.2f}mm }}"
    yield f".signature img {{ max-height: {drawn - 0.5:.2f}mm }}"
    yield f".signature img {{ max-width: {width:.2f}mm }}"


def _marks(plan: Plan, count: int) -> Iterator[str]:
    scale = plan.mark_scale
    yield f".mark-short {{ font-size: {MARK_SHORT * scale:.2f}pt }}"
    yield f".mark-logo img {{ max-height: {LOGO * scale:.2f}mm }}"
    if not plan.marks_in_row:
        yield f".mark {{ margin-bottom: {MARKS_APART * scale:.2f}mm }}"
        return
    width = mark_width(max(1, count), plan.marks.width) - 0.1
    yield ".mark { box-sizing: border-box; float: left }"
    yield f".mark {{ margin-right: {GUTTER}mm; width: {width:.2f}mm }}"
    yield ".mark:nth-last-child(1) { margin-right: 0 }"
    yield f".mark-logo img {{ max-width: {min(46.0, width - 4):.2f}mm }}"


def _coloured(plan: Plan, values: "CertificateValues") -> Iterator[str]:
    look = values.look
    colours = {"accent": look.accent, "ground": look.ground, "paper": WHITE}
    yield from toned("main, .signs, .organisers, .check, .head", tones(WHITE, look.accent))
    for part, ground in plan.grounds.items():
        name = "organisers" if part == "marks" else part
        yield from toned(f".{name}", tones(colours[ground], look.accent))
    ground = colours[plan.grounds.get("marks", "paper")]
    yield from mark_colours(values.organisations, ground)
    for selector, shape in zip(_SHAPES, plan.shapes, strict=False):
        box = _bled(shape.box, plan.sheet)
        yield f"{selector} {{ {painted(box, shape.rises, colours[shape.colour])} }}"
