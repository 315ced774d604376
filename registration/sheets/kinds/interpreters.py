"""Interpreters and captioners: for whom, in which languages, in which sessions."""

from datetime import date
from datetime import time
from typing import Any

from events.call.models import Event
from events.programme.models import Kind
from events.programme.queries import items_of
from events.team.categories import Category
from foundation.i18n import format_clock_time
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.models import SupplierKind
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Line
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.words import arranged_line
from registration.sheets.kinds.words import hours_line
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind

_SIGNS = ("sign_language", "interpreter_extra", "deafblind")
_WRITING = ("captions", "note_taker")


def _sessions(event: Event) -> dict[str, Any]:
    """{"sessions": [[key, day, from, until, title]]} in which people speak with each other."""
    found = [item for item in items_of(event) if item.kind is not Kind.BREAK]
    return {
        "sessions": [
            [str(one.id), f"{one.day}", f"{one.starts:%H:%M}", f"{one.ends:%H:%M}", one.title]
            for one in found
        ]
    }


def _tables(entries: Entries, frame: Frame) -> list[Table]:
    headings = (_("Name"), _("Signs and interpreting"), _("Captions and notes"), _("Arranged"))
    lines = tuple(
        person_line(
            entry,
            words_of(entry, *_SIGNS),
            words_of(entry, *_WRITING),
            (*hours_line(entry), *arranged_line(entry)),
        )
        for entry in entries
    )
    people = Table("people", _("For whom you work"), headings, lines)
    return [people, _programme(frame)]


def _programme(frame: Frame) -> Table:
    lines = tuple(
        Line(key, ((_day(day),), (f"{_at(starts)}–{_at(ends)}",), (title,)))
        for key, day, starts, ends, title in frame.get("sessions", [])
    )
    return Table("sessions", _("The programme"), (_("Day"), _("Time"), _("Session")), lines)


def _day(day: str) -> str:
    return format_date(date.fromisoformat(day), "EEEE, d MMMM")


def _at(moment: str) -> str:
    return format_clock_time(time.fromisoformat(moment))


SHEET = Sheet(
    kind=SheetKind.INTERPRETERS,
    title=_l("Sheet for interpreters and captioners"),
    purpose=_l("So that everybody can follow and be understood."),
    category=Category.COMMUNICATION,
    audience=Audience.COM,
    fields=(*_SIGNS, *_WRITING),
    tables=_tables,
    suppliers=(SupplierKind.INTERPRETING, SupplierKind.CAPTIONS),
    facts=("engaged", "arranged"),
    frame=_sessions,
)
