"""What sheets add to other pages: what suppliers were told, the trainers' sheet, histories."""

from collections.abc import Sequence

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Participation
from events.team.queries import tasks_of
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.people import Role
from foundation.people import sign_in_needed
from registration.sheets import queries
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetKind
from registration.sheets.models import Way
from registration.sheets.queries import standing_of
from registration.sheets.rules import may_give

_HERE = "registration/sheets/panels"
_WORDS = {
    "gave.sheet": _l("%(name)s gave number %(number)s away. %(way)s."),
    "ended.sheet_link": _l("%(name)s ended a link."),
}
_LEADING = {Role.TRAINER, Role.FACILITATOR}


def history_of_sheet(event: Event, sheet: Sheet) -> list[HistoryLine]:
    """Who gave this sheet away and ended its links, newest first, for the `history` macro."""
    of_sheet = {one.id for one in queries.sendings_of(event, sheet.kind)}
    entries = [one for one in history_in(event.id, *_WORDS) if one.row_id in of_sheet]
    return told_with(entries, event.zone, _WORDS, _said)


def told_to_suppliers(participation: Participation, token: str) -> str:
    """On a person's page: which supplier was told which category of theirs, and who opened it."""
    del token
    told = [
        (
            sending,
            SHEETS[sending.edition.kind],
            sorted(queries.told_categories(SHEETS[sending.edition.kind], entry)),
        )
        for sending, entry in queries.sendings_telling_of(participation)
    ]
    event = participation.event
    return render_template(f"{_HERE}/told.html", told=told, event=event) if told else ""


def changed_since(event: Event, people: Sequence[Participation]) -> str:
    """On the page of what is not right now: which sheets tell something else of `people` now."""
    person, touched = sign_in_needed(), {one.id for one in people}
    sheets = [sheet for sheet in SHEETS.values() if may_give(person, event, sheet)]
    found = [standing_of(event, sheet) for sheet in sheets]
    told = [(one, len(one.people & touched)) for one in found if one.people & touched]
    return render_template(f"{_HERE}/changed.html", event=event, told=told)


def for_trainers(person: Person) -> str:
    """On the page of one's trainings: the way to what people share with their trainers."""
    found = [
        event for event, grants in tasks_of(person) if _LEADING & {grant.role for grant in grants}
    ]
    kind = SheetKind.TRAINERS.value
    return render_template(f"{_HERE}/trainers.html", events=found, kind=kind) if found else ""


def _said(entry: AuditEntry) -> dict[str, str]:
    told = entry.details
    way = Way(told["way"]).label if "way" in told else ""
    return {"number": str(told.get("number", "")), "way": way}
