"""Questions about places: how many there are, who holds them, who is next."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import time
from datetime import timedelta
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import and_
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import by_name
from foundation.clock import now
from foundation.clock import today
from foundation.forms import moment_in_zone
from foundation.store import Page
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import one_page

_ANSWERS_END_AT = time(20, 0)


@dataclass(frozen=True)
class Figures:
    """The places of a training in numbers; `free` is never below 0."""

    capacity: int
    confirmed: int
    conditional: int
    offered: int
    lapsed: int
    reserve: int
    to_decide: int

    @property
    def held(self) -> int:
        """Places that somebody holds."""
        return self.confirmed + self.conditional + self.offered

    @property
    def free(self) -> int:
        """Places that can be offered."""
        return max(0, self.capacity - self.held)


def places_held(event: Event) -> int:
    """How many places are held: confirmed, "yes, if", and offers whose time runs."""
    return count_of(
        select(Participation.id).where(
            Participation.event_id == event.id,
            or_(
                Participation.state.in_((State.CONFIRMED, State.CONDITIONAL)),
                and_(
                    Participation.state == State.OFFERED,
                    or_(Participation.offer_until.is_(None), Participation.offer_until > now()),
                ),
            ),
        )
    )


def places_free(event: Event) -> int:
    """How many places can be given now."""
    return max(0, event.capacity - places_held(event))


def figures_of(event: Event) -> Figures:
    """All numbers of the places page, by two counts."""
    counted = _counts(event)
    lapsed = count_of(
        select(Participation.id).where(
            Participation.event_id == event.id,
            Participation.state == State.OFFERED,
            Participation.offer_until <= now(),
        )
    )
    return Figures(
        capacity=event.capacity,
        confirmed=counted.get(State.CONFIRMED, 0),
        conditional=counted.get(State.CONDITIONAL, 0),
        offered=counted.get(State.OFFERED, 0) - lapsed,
        lapsed=lapsed,
        reserve=counted.get(State.RESERVE, 0),
        to_decide=counted.get(State.APPLIED, 0),
    )


def reserve_page(event: Event, number: int) -> Page[Participation]:
    """A page of the reserve list, the next person first."""
    return one_page(_waiting(event), number)


def next_reserve(event: Event) -> Participation | None:
    """Who is first on the reserve list."""
    return one_or_none(_waiting(event).limit(1))


def reserve_at(event: Event, rank: int) -> Participation | None:
    """Who has that rank on the reserve list."""
    return one_or_none(_waiting(event).where(Participation.rank == rank).limit(1))


def reserve_with_key(event: Event, key: str) -> Participation | None:
    """Somebody on the reserve list by what a form has named; None for any other text."""
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    return one_or_none(_waiting(event).where(Participation.id == wanted))


def length_of_reserve(event: Event) -> int:
    """How many people wait; the ranks are 1 to this number."""
    return count_of(
        select(Participation.id).where(
            Participation.event_id == event.id, Participation.state == State.RESERVE
        )
    )


def late_yes_count(event: Event) -> int:
    """How many on the reserve list had an offer and said yes too late: they stand first."""
    return count_of(
        select(Participation.id).where(
            Participation.event_id == event.id,
            Participation.state == State.RESERVE,
            Participation.offer_until.is_not(None),
        )
    )


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


def _waiting(event: Event) -> Select[Participation]:
    query = select(Participation).where(
        Participation.event_id == event.id, Participation.state == State.RESERVE
    )
    return query.order_by(Participation.rank, Participation.submitted_at, Participation.id)


def _counts(event: Event) -> dict[State, int]:
    rows = db.session.execute(
        select(Participation.state, func.count())
        .where(Participation.event_id == event.id)
        .group_by(Participation.state)
    )
    return {row[0]: row[1] for row in rows}
