"""How many places of each kind an offer to some people would take, beside those that are free."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.call.models import Event
from events.pools.queries import pool_of
from events.pools.queries import words_for
from events.team.models import Participation
from foundation.clock import now
from registration.places.queries.counting import places_free
from registration.places.rules import holds_place


@dataclass(frozen=True)
class Demand:
    """What an offer takes of one kind of places; `kind` is its name, "" where there is only one."""

    kind: str
    free: int
    wanted: int

    @property
    def lacking(self) -> int:
        """How many places of the kind there are too few."""
        return max(0, self.wanted - self.free)


def demand_of(event: Event, people: Sequence[Participation]) -> list[Demand]:
    """For each kind of place among `people`: who holds one already takes no other."""
    kinds = dict.fromkeys(map(pool_of, people)) or {None: None}
    return [
        Demand(
            kind=words_for(pool) if event.has_pools else "",
            free=places_free(event, pool),
            wanted=sum(pool_of(row) is pool and not holds_place(row, now()) for row in people),
        )
        for pool in kinds
    ]
