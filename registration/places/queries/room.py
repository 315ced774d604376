"""What decides whether somebody gets a place at once: counted by one statement, built once."""

from functools import cache
from typing import NamedTuple

from sqlalchemy import Select
from sqlalchemy import bindparam
from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.pools.models import Pool
from events.pools.queries import capacity_of
from events.team.models import Participation
from events.team.models import State
from foundation.clock import now
from foundation.store import db
from registration.places.queries.counting import holds_at
from registration.places.queries.counting import of_kind


class Room(NamedTuple):
    """How much room there is among the places of one kind."""

    #: Places that can be given; never below 0.
    free: int
    #: How many wait; their ranks are 1 to this number.
    waiting: int
    #: How many of them had an offer and said yes too late: they stand first.
    late: int


def room_in(event: Event, pool: Pool | None) -> Room:
    """How much room there is now, under hold(event): before anything is changed in the verb."""
    asked = {"event": event.id, "now": now()} | ({"pool": pool.id} if pool else {})
    # What a verb has set of the person so far is written with the rest, at once.
    with db.session.no_autoflush:
        waiting, late, held = db.session.execute(_counts(own=pool is None), asked).one()
    return Room(max(0, capacity_of(event, pool) - held), waiting, late)


@cache
def _counts(*, own: bool) -> Select[int, int, int]:
    kind = of_kind(bindparam("event"), None if own else bindparam("pool"))
    held = select(func.count(Participation.id)).where(kind, holds_at(bindparam("now")))
    # Only who said yes too late waits with the end of an offer.
    late = func.count(Participation.offer_until)
    waiting = select(func.count(Participation.id), late).where(
        kind, Participation.state == State.RESERVE
    )
    return waiting.add_columns(held.scalar_subquery())
