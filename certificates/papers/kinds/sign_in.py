"""Sheets on which people sign that they were there."""

from collections.abc import Iterator

from certificates.papers.kinds.declaring import IN_PRINT
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Named
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
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
from foundation.i18n import format_date
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
    for title, boxes in _sheets(about):
        yield Heading(plain(title))
        rows = [[*_who(one), *([[]] * len(boxes))] for one in about.people]
        caption = f"{SIGN_IN.title}: {title}"
        yield Grid(caption, [_("Name"), _("Country"), *boxes], rows, boxes=len(boxes))


def _sheets(about: About) -> Iterator[tuple[str, list[str]]]:
    """(day, headings of its boxes); a day with many sessions has several tables."""
    by_day = parts_by_day(parts_of(about.event))
    if not by_day:
        by_day = [(day, []) for day in days_of(about.event)]
    for day, parts in by_day:
        title = format_date(day, "EEEE, d MMMM y")
        boxes = [_box(part) for part in parts] or [_("The whole day")]
        for first in range(0, len(boxes), _MOST_BOXES):
            yield title, boxes[first : first + _MOST_BOXES]


def _box(part: PartOfDay) -> str:
    if part.times is None:
        return part.label
    starts, ends = map(format_clock_time, part.times)
    return f"{part.label} {starts}–{ends}"


def _who(one: Named) -> list[Lines]:
    country = [plain(country_name(one.country))] if one.country else []
    return [[Said(one.name, one.language)], country]


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
