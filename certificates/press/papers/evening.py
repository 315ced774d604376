"""Lines of like length: no text on a certificate has a last line of one short word."""

from collections.abc import Iterator

from certificates.press.papers.arranging import Plan
from certificates.press.papers.blocks import FINE
from certificates.press.papers.blocks import MARK_EDGE
from certificates.press.papers.blocks import is_in_row
from certificates.press.papers.blocks import mark_width
from certificates.press.papers.blocks import signer_width
from certificates.press.papers.measure import evened
from certificates.press.papers.measure import width_of
from certificates.press.papers.setting import ROUNDED
from certificates.press.papers.setting import SANS
from certificates.press.papers.setting import SERIF
from certificates.press.papers.setting import Setting


def evenings(plan: Plan, setting: Setting) -> Iterator[str]:
    """A rule for each text on several lines, but the name."""
    top = plan.top_width or plan.main.width
    yield from _headings(setting, plan.head.width if plan.head else top)
    yield from _titles(setting, plan.main.width)
    yield from _leads(setting, top, plan.main.width)
    yield from _outcomes(setting, plan.main.width)
    yield from _signs(setting, plan.signs.width)
    yield from _marks(plan, setting)


def evened_name(text: str, face: str, points: float, room: float) -> str:
    """The rule for a name on several lines, else nothing."""
    if width_of(text, face, points) <= room + ROUNDED:
        return ""
    width = evened(text, face, points, room)
    return f" .name {{ max-width: {width:.2f}mm }}" if width < room else ""


def _headings(setting: Setting, room: float) -> Iterator[str]:
    for number, words in enumerate(setting.values.words):
        points = setting.heading(room, number)
        yield from _rule(
            f".heading-{number}", words.heading, setting.voice.heading_face, points, room
        )


def _titles(setting: Setting, room: float) -> Iterator[str]:
    for number, words in enumerate(setting.values.words):
        yield from _rule(f".title-{number}", words.title, SERIF, setting.title(room, number), room)


def _leads(setting: Setting, top: float, room: float) -> Iterator[str]:
    for block, field, width in (("before", "before_name", top), ("statement", "statement", room)):
        if not setting.is_lead_in_row(field, width):
            texts = [str(getattr(words, field)) for words in setting.values.words]
            widest = max(evened(text, SANS, setting.lead, width) for text in texts)
            yield f".{block} .lead {{ max-width: {widest:.2f}mm }}"


def _outcomes(setting: Setting, room: float) -> Iterator[str]:
    width, columns = setting.outcome_room(room)
    room = setting.outcome_width(width, columns)
    for number, words in enumerate(setting.values.words):
        for place, text in enumerate(words.outcomes, start=1):
            selector = f".outcomes-{number} li:nth-child({place}) p"
            yield from _rule(selector, text, SANS, setting.small, room)


def _signs(setting: Setting, room: float) -> Iterator[str]:
    width = signer_width(setting.values, room)
    for place, signatory in enumerate(setting.values.signatories, start=1):
        selector = f".signatory:nth-child({place}) .organisation"
        yield from _rule(selector, signatory.organisation, SANS, FINE, width)
    if not is_in_row(setting.values, "issued", room):
        issued = [evened(fixed.issued, SANS, FINE, room) for fixed in setting.values.fixed]
        yield f".issued {{ max-width: {max(issued):.2f}mm }}"


def _marks(plan: Plan, setting: Setting) -> Iterator[str]:
    room, count = plan.marks.width, len(setting.values.organisations)
    width = (mark_width(count, room) if plan.marks_in_row and count else room) - MARK_EDGE
    for place, mark in enumerate(setting.values.organisations, start=1):
        yield from _rule(f".mark-{place} .mark-name", mark.bound_name, SANS, FINE, width)


def _rule(selector: str, text: str, face: str, points: float, room: float) -> Iterator[str]:
    width = evened(text, face, points, room)
    if width < room:
        yield f"{selector} {{ max-width: {width:.2f}mm }}"
