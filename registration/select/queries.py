"""Questions of those who choose: the list of applications, one page of it, who wants help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Row
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import people_page
from events.team.rules import ALONG
from foundation.audit import AuditEntry
from foundation.store import Page
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.web.lists import Asked
from registration.apply.models import Application
from registration.apply.models import Experience

_DECIDED = (State.CONFIRMED, State.CONDITIONAL)
_SENT = tuple(state for state in State if state not in (State.DRAFT, *ALONG))


@dataclass(frozen=True)
class Line:
    """One application in the list; `sent_on` is the day in the training's zone."""

    participation: Participation
    experience: Experience | None
    help_wanted: bool
    sent_on: date | None
    may_decide: bool


def list_page(event: Event, state: State | None, asked: Asked) -> Page[Line]:
    """The page that was asked for of the sent applications; of one state, if one is named."""
    page = people_page(event, [state] if state else _SENT, asked)
    written = _written_by(page.rows)
    return page.of([_line(event, row, written.get(row.id)) for row in page.rows])


def counts_by_state(event: Event) -> dict[State, int]:
    """How many sent applications stand where, in the order of the way through."""
    rows = db.session.execute(
        select(Participation.state, func.count())
        .where(
            Participation.event_id == event.id,
            Participation.state != State.DRAFT,
            Participation.part == Part.PARTICIPANT,
        )
        .group_by(Participation.state)
    )
    found = {row[0]: row[1] for row in rows}
    return {state: found[state] for state in State if state in found}


def how_many_want_help(event: Event) -> int:
    """How many people want help with the form."""
    return count_of(_wishes(event))


def wishes_for_help(event: Event) -> Sequence[Application]:
    """Everybody who wants help with the form, drafts too: they asked to be contacted."""
    wishes = all_of(_wishes(event))
    return sorted(wishes, key=lambda one: (one.participation.created_at, one.participation_id))


def changes_of(participation: Participation) -> Sequence[AuditEntry]:
    """When the person changed what they had sent, newest first; nothing where nothing was sent."""
    if participation.submitted_at is None:
        return []
    return all_of(
        select(AuditEntry)
        .where(
            AuditEntry.row_id == participation.id,
            AuditEntry.act == "changed.application",
            AuditEntry.at > participation.submitted_at,
        )
        .order_by(AuditEntry.at.desc())
    )


def _wishes(event: Event) -> Select[Application]:
    # Beginning with the few wishes, not with the thousands of people.
    of_event = Application.participation.has(Participation.event_id == event.id)
    return select(Application).where(Application.help_wanted, of_event)


def _written_by(people: Sequence[Participation]) -> dict[UUID, Row[UUID, Experience | None, bool]]:
    query = select(Application.participation_id, Application.experience, Application.help_wanted)
    asked = query.where(Application.participation_id.in_([row.id for row in people]))
    return {row[0]: row for row in db.session.execute(asked)}


def _line(
    event: Event, row: Participation, written: Row[UUID, Experience | None, bool] | None
) -> Line:
    sent = row.submitted_at
    return Line(
        participation=row,
        experience=written.experience if written else None,
        help_wanted=bool(written and written.help_wanted),
        sent_on=sent.astimezone(ZoneInfo(event.zone)).date() if sent else None,
        may_decide=row.state not in _DECIDED,
    )
