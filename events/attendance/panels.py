"""What pages tell about attendance, and what it adds to the pages of lower rooms."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from flask import render_template

from events.attendance.models import Way
from events.attendance.queries import Part
from events.attendance.queries import PartCount
from events.attendance.queries import attendance_of
from events.attendance.queries import marked_hours_of
from events.attendance.queries import marks_of
from events.attendance.queries import parts_of
from events.attendance.queries import setup_of
from events.call.models import Event
from events.call.queries import languages_of
from events.call.queries import slug_of
from events.team.models import Participation
from foundation.i18n import LANGUAGES
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import search_key


def own_hours(participation: Participation, token: str) -> str:
    """On a person's own page: their hours, once somebody has marked them."""
    del token
    return _shown("own", participation)


def hours_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: the hours and their history."""
    del event
    return _shown("person", participation)


def progress(count: PartCount) -> str:
    """How far the marking of a part is: "7 of 15 people are marked"."""
    return _(
        "Marked: %(marked)d of %(people)d. There: %(there)d.",
        marked=count.marked,
        people=count.people,
        there=count.there,
    )


def find_key(name: str) -> str:
    """By what a typed beginning finds a name: its words without accents, also in Latin letters."""
    return " ".join(dict.fromkeys([*search_key(name).split(), *slug_of(name).split("-")]))


def sheet_words(
    event: Event, days: Sequence[tuple[date, Sequence[Part]]]
) -> dict[date | str, list[tuple[str, str]]]:
    """The fixed words of the sign-in sheet, its days and half-days, in each language of the event.

    Each is a list of (language, text): people of several countries sign one sheet.
    """
    words: dict[date | str, list[tuple[str, str]]] = defaultdict(list)
    for code in [each for each in languages_of(event) if each in LANGUAGES] or ["en"]:
        with using_language(code):
            for what, text in _sheet_words(days).items():
                words[what].append((code, text))
    return dict(words)


def _sheet_words(days: Sequence[tuple[date, Sequence[Part]]]) -> dict[date | str, str]:
    fixed: dict[date | str, str] = {
        "name": _("Name"),
        "country": _("Country"),
        "signs_not": _("present, does not sign"),
        "assistants": _("Assistants"),
    }
    of_days = {day: format_date(day, "EEEE, d MMMM y") for day, _parts in days}
    return fixed | of_days | {part.key: part.label for _day, parts in days for part in parts}


def _shown(whose: str, participation: Participation) -> str:
    event = participation.event
    if setup_of(event).way == Way.TOTAL:
        marks = marks_of(participation)
        return _panel(f"{whose}_hours", participation, marks=marks) if marks else ""
    hours = marked_hours_of(participation)
    if hours is None:
        return ""
    newest = {part: marks[0] for part, marks in attendance_of(participation).items()}
    return _panel(
        f"{whose}_parts", participation, parts=parts_of(event), newest=newest, hours=hours
    )


def _panel(name: str, participation: Participation, **values: object) -> str:
    template = f"events/attendance/panels/{name}.html"
    return render_template(template, participation=participation, **values)
