"""How many places there are of each kind, who holds them, and until when an offer runs.

A `pool` is a kind of places (events/pools); None is that of the training itself.
"""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import time
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import abort
from sqlalchemy import ColumnElement
from sqlalchemy import and_
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select

from events.call.models import Event
from events.pools.models import Pool
from events.pools.queries import capacity_of
from events.pools.queries import kinds_of
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import by_name
from events.team.queries import found_and_ordered
from events.team.rules import WITH_A_PLACE
from foundation.clock import now
from foundation.clock import today
from foundation.forms import moment_in_zone
from foundation.store import Page
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_page
from foundation.web.lists import Asked
from registration.places.queries.offers import waiting_for_us

_ANSWERS_END_AT = time(20, 0)


@dataclass(frozen=True)
class Figures:
    """The places of one kind in numbers; `free` is never below 0."""

    capacity: int
    confirmed: int
    conditional: int
    offered: int
    lapsed: int
    reserve: int
    to_decide: int
    not_reached: int

    @property
    def held(self) -> int:
        """Places that somebody holds."""
        return self.confirmed + self.conditional + self.offered

    @property
    def waiting(self) -> int:
        """Offers that wait for the team: not answered in time, or the person is not reached."""
        return self.lapsed + self.not_reached

    @property
    def free(self) -> int:
        """Places that can be offered."""
        return max(0, self.capacity - self.held)


def places_held(event: Event, pool: Pool | None) -> int:
    """How many places are held: confirmed, "yes, if", and offers whose time is not over."""
    return count_of(select(Participation.id).where(_who_holds(event, pool)))


def holders_of(event: Event, pool: Pool | None) -> set[UUID]:
    """The keys of those who hold a place of that kind."""
    return set(all_of(select(Participation.id).where(_who_holds(event, pool))))


def lapsed_in(event: Event, pool: Pool | None) -> int:
    """How many offers are not answered in time, and not ended."""
    return count_of(
        select(Participation.id).where(
            stands_in(event, pool),
            Participation.state == State.OFFERED,
            Participation.offer_until <= now(),
        )
    )


def places_free(event: Event, pool: Pool | None) -> int:
    """How many places of that kind can be given now."""
    return max(0, capacity_of(event, pool) - places_held(event, pool))


def stands_in(event: Event, pool: Pool | None) -> ColumnElement[bool]:
    """The condition of applying for, or having, a place of that kind in this training."""
    return of_kind(event.id, pool.id if pool else None)


def of_kind(event_id: object, pool_id: object) -> ColumnElement[bool]:
    """The same by keys, or by parameters that will be filled with them."""
    return and_(Participation.event_id == event_id, Participation.pool_id == pool_id)


def holds_at(moment: object) -> ColumnElement[bool]:
    """The condition of holding a place at that moment."""
    until = Participation.offer_until
    offered = Participation.state == State.OFFERED, or_(until.is_(None), until > moment)
    settled = Participation.state.in_((State.CONFIRMED, State.CONDITIONAL))
    return or_(settled, and_(*offered))


def figures_of(event: Event, pool: Pool | None) -> Figures:
    """All numbers of the places of one kind, by three counts."""
    counted = _counts(event, pool)
    lapsed = lapsed_in(event, pool)
    return Figures(
        capacity=capacity_of(event, pool),
        confirmed=counted.get(State.CONFIRMED, 0),
        conditional=counted.get(State.CONDITIONAL, 0),
        offered=counted.get(State.OFFERED, 0) - lapsed,
        lapsed=lapsed,
        reserve=counted.get(State.RESERVE, 0),
        to_decide=counted.get(State.APPLIED, 0),
        not_reached=count_of(waiting_for_us(event).where(stands_in(event, pool))) - lapsed,
    )


def figures_of_kinds(event: Event) -> list[tuple[Pool | None, Figures]]:
    """The numbers of each kind of places, those of the training itself first."""
    return [(pool, figures_of(event, pool)) for pool in kinds_of(event)]


def holding_page(event: Event, pool: Pool | None, asked: Asked) -> Page[Participation]:
    """The page that was asked for of those who have a place of that kind, or an offer."""
    query = select(Participation).where(
        stands_in(event, pool), Participation.state.in_(WITH_A_PLACE)
    )
    return one_page(found_and_ordered(query, asked), asked.page)


def chosen_or_404(event: Event, keys: Iterable[UUID]) -> Sequence[Participation]:
    """The named people of this training by name; 404 when one of them is not of it."""
    wanted = set(keys)
    found = all_of(
        select(Participation).where(
            Participation.event_id == event.id,
            Participation.id.in_(wanted),
            Participation.state != State.DRAFT,
            Participation.part == Part.PARTICIPANT,
        )
    )
    if len(found) != len(wanted):
        abort(404)
    return by_name(found)


def end_of_offer(event: Event, days: int) -> datetime:
    """The moment until which an offer made today holds: in `days` days at 20:00 there."""
    return moment_in_zone(
        today(event.zone) + timedelta(days=days), _ANSWERS_END_AT, event.zone, "days"
    )


def days_until(event: Event, until: datetime) -> int:
    """How many days from today to the day of that moment, there."""
    return (until.astimezone(ZoneInfo(event.zone)).date() - today(event.zone)).days


def later_end(event: Event, until: datetime, days: int) -> datetime:
    """So many days after that end, in the evening there again."""
    return end_of_offer(event, days_until(event, until) + days)


def _who_holds(event: Event, pool: Pool | None) -> ColumnElement[bool]:
    return and_(stands_in(event, pool), holds_at(now()))


def _counts(event: Event, pool: Pool | None) -> dict[State, int]:
    rows = db.session.execute(
        select(Participation.state, func.count())
        .where(stands_in(event, pool))
        .group_by(Participation.state)
    )
    return {row[0]: row[1] for row in rows}
