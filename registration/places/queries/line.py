"""Who is offered a place next: in strict order, or so that the group keeps its targets."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from events.call.models import Event
from events.call.models import WayIn
from events.pools.models import Pool
from events.team.models import Participation
from foundation.store import all_of
from registration.balance.queries import goals_of
from registration.balance.queries import next_that_keeps
from registration.places.queries.counting import holders_of
from registration.places.queries.offers import terms_of
from registration.places.queries.waiting import all_waiting


@dataclass(frozen=True)
class Line:
    """Who comes next, in order, and why others before them are passed over: {key: sentences}."""

    people: Sequence[Participation]
    passed: Mapping[UUID, Sequence[str]]


def line_of(event: Event, pool: Pool | None, places: int) -> Line:
    """Who is offered the next `places` places of that kind.

    Where the targets are kept, the line ends before somebody who would pass a limit, even when
    places are left: then people decide.
    """
    waiting = list(all_of(all_waiting(event, pool)))
    if not keeps_targets(event, pool):
        return Line(waiting[:places], {})
    holders = holders_of(event, pool)
    people: list[Participation] = []
    passed: dict[UUID, Sequence[str]] = {}
    while waiting and len(people) < places:
        chosen, over = next_that_keeps(event, holders, waiting)
        passed |= over
        if chosen is None:
            break
        people.append(chosen)
        waiting.remove(chosen)
        holders.add(chosen.id)
    return Line(people, {key: why for key, why in passed.items() if key not in holders})


def keeps_targets(event: Event, pool: Pool | None) -> bool:
    """Whether the next person is looked for by the targets of the group.

    The targets are of the training itself: other kinds of places go in strict order.
    """
    if pool is not None or event.way_in != WayIn.SELECTION:
        return False
    return terms_of(event).keeps_targets and bool(goals_of(event))
