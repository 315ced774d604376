"""Sheets on which people sign that they were there."""

from collections.abc import Iterator
from datetime import date

from certificates.papers.kinds.declaring import IN_PRINT
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Named
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
from certificates.papers.kinds.facts import day_as_title
from certificates.papers.parts import Grid
from certificates.papers.parts import Heading
from certificates.papers.parts import Lines
from certificates.papers.parts import Listing
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from events.attendance.queries import parts_by_day
from events.attendance.queries import parts_of
from events.attendance.queries.parts import Part as PartOfDay
from events.call.queries import days_of
from foundation.i18n import country_name
from foundation.i18n import format_clock_time
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.wording import Said

_MOST_BOXES = 4
"""More columns leave no room for a hand on A4."""


def _parts(about: About) -> Iterator[Part]:
    if not about.people:
        return
    yield Paragraph(plain(_("Each of these counts the same:")))
    yield Listing(
        [
            plain(_("You sign, or make any mark.")),
            plain(_("Somebody signs for you: they write “for” and their name.")),
            plain(_("You cannot or do not want to sign: a facilitator writes “F”.")),
        ]
    )
    for day, boxes in _sheets(about):
        yield Heading(plain(day_as_title(day)))
        yield from _groups(about, day_as_title(day), boxes)


def _groups(about: About, title: str, boxes: list[str]) -> Iterator[Grid]:
    """A table of participants and one of all others: each is in the order of names."""
    for name, asked, is_participant in (
        (_("Participants"), _("Country"), True),
        (_("Everybody else"), _("As what"), False),
    ):
        people = [one for one in about.people if one.is_participant is is_participant]
        rows = [[*_who(one), *([[]] * len(boxes))] for one in people]
        if rows:
            caption = _("%(day)s: %(part)s", day=title, part=name)
            yield Grid(caption, [_("Name"), asked, *boxes], rows, boxes=len(boxes))


def _sheets(about: About) -> Iterator[tuple[date, list[str]]]:
    """(day, headings of its boxes); a day with many sessions has several tables."""
    by_day = parts_by_day(parts_of(about.event))
    if not by_day:
        by_day = [(day, []) for day in days_of(about.event)]
    for day, parts in by_day:
        boxes = [_box(part) for part in parts] or [_("The whole day")]
        for first in range(0, len(boxes), _MOST_BOXES):
            yield day, boxes[first : first + _MOST_BOXES]


def _box(part: PartOfDay) -> str:
    if part.times is None:
        return part.label
    starts, ends = map(format_clock_time, part.times)
    return f"{part.label} {starts}–{ends}"


def _who(one: Named) -> list[Lines]:
    country = country_name(one.country) if one.country else ""
    more = country if one.is_participant else one.part
    return [[Said(one.name, one.language)], [plain(more)] if more else []]


SIGN_IN = PaperKind(
    name="sign-in",
    title=_l("Sign-in sheets"),
    what_for=_l("A sheet for each day, with a box for each half-day or session."),
    whose=Whose.TEAM,
    formats=IN_PRINT,
    parts=lambda about: list(_parts(about)),
    names_people=True,
    is_wide=True,
    style="papers_sign_in",
)
