"""What a training still keeps of people, until when, and what was erased in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import false
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import union
from sqlalchemy.orm import contains_eager
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.privacy.inventory import holdings
from foundation.store import all_of
from foundation.store import db
from registration.needs.rules import time_of_needs
from registration.own_data.queries.taking import own_holdings
from registration.own_data.remembered import WITHDREW

ERASED = "erased.in_time"
WRITTEN_OVER = "wrote_over.erased"
_READING = timedelta(hours=1)
"""Longer than any request, job or backup reads."""


@dataclass(frozen=True)
class Kept:
    """One kind of data: of how many people it is kept, and from when until when it goes."""

    holding: Holding
    people: int
    first: date
    last: date


def kept_in(event: Event) -> list[Kept]:
    """What is kept of the people of a training until a day that is promised."""
    query = select(Participation).where(Participation.event_id == event.id)
    rows = {row.id: row for row in all_of(query)}
    found = []
    for holding in own_holdings(with_account=False):
        keys = db.session.scalars(_left(holding).where(Participation.event_id == event.id)).all()
        days = [day for key in keys if (day := holding.until(rows[key]))]
        if days:
            found.append(Kept(holding, len(days), min(days), max(days)))
    return found


def erased_in(event: Event) -> Sequence[AuditEntry]:
    """When the time of something was over and it was erased, the latest first."""
    return history_in(event.id, ERASED)


def waits_for_writing_over() -> bool:
    """Whether something was erased, and the tables were not written anew an hour after it.

    Before that somebody may still be reading what is gone, and PostgreSQL keeps it for them.
    """
    act = AuditEntry.act
    erased = select(func.max(AuditEntry.at)).where(or_(act.like("erased.%"), act == WITHDREW))
    written = select(func.max(AuditEntry.at)).where(act == WRITTEN_OVER)
    last, over = db.session.scalar(erased), db.session.scalar(written)
    return last is not None and (over is None or over < last + _READING)


def late_people(holding: Holding) -> list[Participation]:
    """Of whom something is left whose last day is over in the place of their training.

    The demo shows a training of 2016 with invented people; nothing of it is erased by itself.
    """
    yesterday = clock.now().date() - timedelta(days=1)
    query = (
        select(Participation)
        .join(Event, Event.id == Participation.event_id)
        .where(
            Event.ends_on < yesterday,
            Event.is_demo.is_(False),
            Participation.id.in_(_left(holding)),
        )
        .options(joinedload(Participation.event))
    )
    return [row for row in all_of(query) if _is_over(holding, row)]


def late_holdings() -> list[tuple[Participation, list[Holding]]]:
    """Each person of whom something is late, with all that is, in the order of erasing."""
    found: dict[UUID, tuple[Participation, list[Holding]]] = {}
    for holding in holdings():
        for participation in late_people(holding):
            found.setdefault(participation.id, (participation, []))[1].append(holding)
    return [*found.values()]


def people_to_tell(day: timedelta) -> list[Participation]:
    """Whose needs are erased by themselves within `day`, on the day promised for the training."""
    since = clock.now().date() - timedelta(days=60)
    query = (
        select(Participation).join(Participation.event).options(contains_eager(Participation.event))
    )
    query = query.where(Event.ends_on > since, Event.is_demo.is_(False))
    left = or_(*(Participation.id.in_(_left(one)) for one in holdings() if is_of_needs(one)))
    return [row for row in all_of(query.where(left)) if _goes_within(row, day)]


def is_of_needs(holding: Holding) -> bool:
    """Whether it holds what a person told, or what came of it: what the letters are about.

    That everybody was asked about their room says nothing of them.
    """
    own_days = {"kept_profile", "passport_data", "budget_ticks"}
    return holding.goes is Goes.NEEDS and not {*own_days, "room_question"} & {*holding.tables}


def _goes_within(participation: Participation, day: timedelta) -> bool:
    until = time_of_needs(participation)
    return until - day <= clock.today(participation.event.zone) <= until


def _is_over(holding: Holding, participation: Participation) -> bool:
    until = holding.until(participation)
    return until is not None and clock.today(participation.event.zone) > until


def _left(holding: Holding) -> Select[UUID]:
    """Keys of the participations for which this room still holds something."""
    if holding.left is not None:
        return select(Participation.id).where(Participation.id.in_(holding.left()))
    pointing = [
        select(key.parent)
        for name in holding.tables
        for key in db.metadata.tables[name].foreign_keys
        if key.column.table.name == Participation.__tablename__
    ]
    keys = union(*pointing) if pointing else select(Participation.id).where(false())
    return select(Participation.id).where(Participation.id.in_(keys))
