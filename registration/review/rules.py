"""What readers may do and see, what points come to, and who reads what."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from uuid import UUID

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.models import State
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds
from registration.review.models import Criterion
from registration.review.models import Points
from registration.review.models import Reading
from registration.review.models import ReviewRound

LEAST_READERS = 2
"""Each application is read by two people or more (issue 6; reference domain.md A3)."""
READ = (State.APPLIED,)
"""States of the applications that are given to readers."""


def may_read(person: Person | None, event: Event) -> bool:
    """Whether somebody may be given applications to read: as a reader, or as an organiser."""
    return holds(person, event.id, Role.REVIEWER, *ORGANISERS)


def is_open(one: ReviewRound | None) -> bool:
    """Whether points can be given now."""
    return one is not None and one.opened_at is not None and one.closed_at is None


def is_closed(one: ReviewRound | None) -> bool:
    """Whether the round was read and everybody may see all points."""
    return one is not None and one.closed_at is not None


def counts(reading: Reading) -> bool:
    """Whether this reader is one of those who read the application."""
    return reading.conflict_at is None


def is_scored(reading: Reading, criteria: Collection[Criterion]) -> bool:
    """Whether points stand for every criterion."""
    given = {points.criterion_id for points in reading.points}
    return counts(reading) and all(criterion.id in given for criterion in criteria)


def mean_of(points: Sequence[Points], criteria: Mapping[UUID, Criterion]) -> float | None:
    """The weighted mean of points, 0 to 3; None where there are none. Comments do not count."""
    weighed = [
        (one.given, criteria[one.criterion_id].weight)
        for one in points
        if one.criterion_id in criteria
    ]
    weights = sum(weight for _given, weight in weighed)
    return sum(given * weight for given, weight in weighed) / weights if weights else None


def spread_of(readings: Sequence[Reading], criterion: Criterion) -> int:
    """The largest difference between two readers about one criterion, 0 to 3."""
    given = [
        points.given
        for reading in readings
        if counts(reading)
        for points in reading.points
        if points.criterion_id == criterion.id
    ]
    return max(given) - min(given) if given else 0


def shared_evenly(
    applications: Sequence[UUID],
    readers: Sequence[UUID],
    held: Mapping[UUID, Collection[UUID]],
    closed_to: Mapping[UUID, Collection[UUID]],
) -> list[tuple[UUID, UUID]]:
    """(application, reader) to add so that two read each application and all read about as many.

    `held` are the readers that an application has, `closed_to` those who are too close to the
    person. Always the one who has fewest; of several, the first in their order.
    """
    load = dict.fromkeys(readers, 0)
    for having in held.values():
        for reader in having:
            load[reader] = load.get(reader, 0) + 1
    added: list[tuple[UUID, UUID]] = []
    for application in applications:
        having = set(held.get(application, ()))
        free = [one for one in readers if one not in having | set(closed_to.get(application, ()))]
        for reader in sorted(free, key=lambda one: load[one])[: LEAST_READERS - len(having)]:
            load[reader] += 1
            added.append((application, reader))
    return added
