"""The programme of the days."""

from collections.abc import Iterator

from certificates.papers.kinds.declaring import TO_READ
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Missing
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.declaring import plain
from certificates.papers.kinds.easy import about_the_training
from certificates.papers.kinds.facts import day_as_title
from certificates.papers.kinds.facts import place_of
from certificates.papers.kinds.facts import when_of
from certificates.papers.parts import Facts
from certificates.papers.parts import Grid
from certificates.papers.parts import Heading
from certificates.papers.parts import Lines
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from certificates.papers.words import line
from events.programme.models import Part as Doing
from events.programme.models import ProgrammeItem
from events.programme.queries import by_day
from events.programme.queries import items_beside_people_and_rooms
from foundation.i18n import format_clock_time
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import zone_place
from foundation.wording import Said


def _parts(about: About) -> Iterator[Part]:
    yield Facts([(_("When"), [plain(when_of(about))]), (_("Where"), place_of(about))])
    yield from days_of_programme(about, 2)


def days_of_programme(about: About, level: int) -> Iterator[Part]:
    """A table for each day: when, what, where and with whom, under headings of that level."""
    zone = zone_place(about.event.zone)
    yield Paragraph(plain(_("All times are %(place)s time.", place=zone)), "note")
    for day, items in by_day(items_beside_people_and_rooms(about.event)):
        yield Heading(plain(day_as_title(day)), level)
        headings = [_("Time"), _("What"), _("Room")]
        day_long = f"{format_clock_time(items[0].starts)}–{format_clock_time(items[-1].ends)}"
        caption = _("%(day)s: %(part)s", day=format_date(day, "EEEE"), part=day_long)
        yield Grid(caption, headings, [_row(item, about.language) for item in items])


def _row(item: ProgrammeItem, language: str) -> list[Lines]:
    times = f"{format_clock_time(item.starts)}–{format_clock_time(item.ends)}"
    return [
        [plain(times)],
        [*line(item, "title", language), *line(item, "parallel_group", language), *_people(item)],
        line(item.place, "name", language) if item.place else [],
    ]


def _people(item: ProgrammeItem) -> Iterator[Said]:
    for doing, guests, words in (
        (Doing.LEADS, item.led_by, _("With %(name)s")),
        (Doing.FACILITATES, item.facilitated_by, _("Facilitated by %(name)s")),
    ):
        names = ", ".join(filter(None, [*(one.name for one in item.trainers(doing)), guests]))
        if names:
            yield plain(words % {"name": names})
    if item.languages:
        yield plain(_("Languages:") + " " + ", ".join(map(language_in_text, item.languages)))


def lacks_programme(about: About) -> list[Missing]:
    """A programme that nobody has written yet."""
    if items_beside_people_and_rooms(about.event):
        return []
    return [Missing(_("The programme."), "programme.days")]


PROGRAMME = PaperKind(
    name="programme",
    title=_l("Programme"),
    what_for=_l("Each day with its times, rooms and people."),
    whose=Whose.EVERYBODY,
    formats=TO_READ,
    parts=lambda about: list(_parts(about)),
    lacks=lacks_programme,
    easy_after=about_the_training,
)
