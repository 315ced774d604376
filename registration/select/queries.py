"""Questions of those who choose: the list of applications, one page of it, who wants help."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from events.team.queries import found_and_ordered
from foundation.audit import AuditEntry
from foundation.store import Page
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_page
from foundation.web.lists import Asked
from registration.apply.models import Application
from registration.apply.models import Experience

_DECIDED = (State.CONFIRMED, State.CONDITIONAL)
_SENT = tuple(state for state in State if state != State.DRAFT)


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
    query = (
        select(Participation, Application.experience, Application.help_wanted)
        .outerjoin(Application, Application.participation_id == Participation.id)
        .where(Participation.event_id == event.id, Participation.state.in_(_of(state)))
    )
    page = one_page(found_and_ordered(query, asked), asked.page)
    lines = [_line(event, row[0], row[1], help_wanted=bool(row[2])) for row in page.rows]
    return replace(page, rows=lines)


def counts_by_state(event: Event) -> dict[State, int]:
    """How many sent applications stand where, in the order of the way through."""
    rows = db.session.execute(
        select(Participation.state, func.count())
        .where(Participation.event_id == event.id, Participation.state != State.DRAFT)
        .group_by(Participation.state)
    )
    found = {row[0]: row[1] for row in rows}
    return {state: found[state] for state in State if state in found}


def wishes_for_help(event: Event) -> Sequence[Application]:
    """Everybody who wants help with the form, drafts too: they asked to be contacted."""
    return all_of(
        select(Application)
        .join(Participation, Participation.id == Application.participation_id)
        .where(Participation.event_id == event.id, Application.help_wanted)
        .order_by(Participation.created_at, Participation.id)
    )


def changes_of(participation: Participation) -> Sequence[AuditEntry]:
    """When the person changed what they had sent, newest first."""
    return all_of(
        select(AuditEntry)
        .where(
            AuditEntry.row_id == participation.id,
            AuditEntry.act == "changed.application",
            AuditEntry.at > participation.submitted_at,
        )
        .order_by(AuditEntry.at.desc())
    )


def _of(state: State | None) -> tuple[State, ...]:
    # Named one by one: "not a draft" would keep the stores from using their index.
    return (state,) if state else _SENT


def _line(
    event: Event, row: Participation, experience: Experience | None, *, help_wanted: bool
) -> Line:
    sent = row.submitted_at
    return Line(
        participation=row,
        experience=experience,
        help_wanted=help_wanted,
        sent_on=sent.astimezone(ZoneInfo(event.zone)).date() if sent else None,
        may_decide=row.state not in _DECIDED,
    )
