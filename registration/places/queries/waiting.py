"""The reserve lists, one for each kind of places: who waits, in which order, who is next."""

from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.pools.models import Pool
from events.team.models import Participation
from events.team.models import State
from foundation.store import Page
from foundation.store import count_of
from foundation.store import one_or_none
from foundation.store import one_page
from registration.places.queries.counting import stands_in


def reserve_page(event: Event, pool: Pool | None, number: int) -> Page[Participation]:
    """A page of the reserve list, the next person first."""
    return one_page(all_waiting(event, pool), number)


def next_reserve(event: Event, pool: Pool | None) -> Participation | None:
    """Who is first on the reserve list."""
    return one_or_none(all_waiting(event, pool).limit(1))


def reserve_at(event: Event, pool: Pool | None, rank: int) -> Participation | None:
    """Who has that rank on the reserve list."""
    return one_or_none(all_waiting(event, pool).where(Participation.rank == rank).limit(1))


def reserve_with_key(event: Event, key: str) -> Participation | None:
    """Somebody on a reserve list by what a form has named; None for any other text."""
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    return one_or_none(
        select(Participation).where(
            Participation.event_id == event.id,
            Participation.state == State.RESERVE,
            Participation.id == wanted,
        )
    )


def length_of_reserve(event: Event, pool: Pool | None) -> int:
    """How many people wait; the ranks are 1 to this number."""
    return count_of(
        select(Participation.id).where(stands_in(event, pool), Participation.state == State.RESERVE)
    )


def all_waiting(event: Event, pool: Pool | None) -> Select[Participation]:
    """The reserve list of one kind of places as a query, in its order."""
    query = select(Participation).where(
        stands_in(event, pool), Participation.state == State.RESERVE
    )
    return query.order_by(Participation.rank, Participation.submitted_at, Participation.id)
