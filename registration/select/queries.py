"""Questions of those who choose: the list of applications, one page of it, who wants help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.audit import AuditEntry
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from registration.apply.models import Application
from registration.apply.models import Experience

PAGE = 50
_DECIDED = (State.CONFIRMED, State.CONDITIONAL)


@dataclass(frozen=True)
class Line:
    """One application in the list; `sent_on` is the day in the training's zone."""

    participation: Participation
    experience: Experience | None
    help_wanted: bool
    sent_on: date | None
    may_decide: bool


@dataclass(frozen=True)
class ListPage:
    """One page of the list."""

    lines: Sequence[Line]
    page: int
    pages: int


def list_page(event: Event, state: State | None, page: int) -> ListPage:
    """A page of the sent applications, in the order of sending; of one state, if one is named."""
    query = (
        select(Participation, Application.experience, Application.help_wanted)
        .outerjoin(Application, Application.participation_id == Participation.id)
        .where(Participation.event_id == event.id, Participation.state != State.DRAFT)
    )
    if state is not None:
        query = query.where(Participation.state == state)
    pages = max(1, ceil(count_of(query.with_only_columns(Participation.id)) / PAGE))
    page = min(max(page, 1), pages)
    ordered = query.order_by(Participation.submitted_at, Participation.id)
    rows = db.session.execute(ordered.limit(PAGE).offset((page - 1) * PAGE))
    lines = [_line(event, row[0], row[1], help_wanted=bool(row[2])) for row in rows]
    return ListPage(lines, page, pages)


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
