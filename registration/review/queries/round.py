"""The round of a training: what is read by whom, and how far it has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.models import Part
from events.team.models import Participation
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.store import read_once
from registration.review.models import Criterion
from registration.review.models import Points
from registration.review.models import Reading
from registration.review.models import ReviewRound
from registration.review.queries.criteria import criteria_of
from registration.review.rules import LEAST_READERS
from registration.review.rules import READ
from registration.review.rules import counts
from registration.review.rules import is_scored


@dataclass(frozen=True)
class Progress:
    """How far one reader has come."""

    reader: Person
    given: int
    scored: int


@read_once
def round_of(event: Event) -> ReviewRound | None:
    """The round of that training, once it was opened."""
    return one_or_none(select(ReviewRound).where(ReviewRound.event_id == event.id))


def applications_to_read(event: Event) -> Sequence[Participation]:
    """Sent applications that are not decided, in the order of sending."""
    query = select(Participation).where(
        Participation.event_id == event.id,
        Participation.part == Part.PARTICIPANT,
        Participation.state.in_(READ),
    )
    return all_of(query.order_by(Participation.submitted_at, Participation.id))


def readers_of(event: Event, *, invited_only: bool = False) -> list[Person]:
    """Whoever may be given applications: invited readers and, unless left out, organisers."""
    roles = (Role.REVIEWER,) if invited_only else (Role.REVIEWER, *ORGANISERS)
    query = select(RoleGrant).where(RoleGrant.scope_id == event.id, RoleGrant.role.in_(roles))
    found = {grant.person_id: grant.person for grant in all_of(query)}
    return sorted(found.values(), key=lambda person: (person.name, str(person.id)))


def readings_in(event: Event) -> Sequence[Reading]:
    """Who reads what in that training, with points: three statements however many."""
    query = select(Reading).join(Participation).where(Participation.event_id == event.id)
    ordered = query.order_by(Participation.submitted_at, Participation.id, Reading.given_at)
    return all_of(ordered.options(selectinload(Reading.points)))


def has_points(event: Event) -> bool:
    """Whether anybody gave points in that training."""
    query = select(Points.id).join(Criterion, Criterion.id == Points.criterion_id)
    return bool(all_of(query.where(Criterion.event_id == event.id).limit(1)))


def readings_of(participation: Participation) -> Sequence[Reading]:
    """Who reads one application."""
    query = select(Reading).where(Reading.participation_id == participation.id)
    return all_of(query.options(selectinload(Reading.points)).order_by(Reading.given_at))


def progress_of(event: Event, readings: Sequence[Reading]) -> list[Progress]:
    """How far each reader has come, by name."""
    criteria: list[Criterion] = criteria_of(event)
    told = []
    for reader in readers_of(event):
        mine = [one for one in readings if one.reader_id == reader.id and counts(one)]
        scored = sum(is_scored(one, criteria) for one in mine)
        told.append(Progress(reader, len(mine), scored))
    return told


def too_few(event: Event, readings: Sequence[Reading]) -> int:
    """How many applications have fewer readers than they should."""
    having: dict[object, int] = {}
    for reading in readings:
        if counts(reading):
            having[reading.participation_id] = having.get(reading.participation_id, 0) + 1
    return sum(having.get(row.id, 0) < LEAST_READERS for row in applications_to_read(event))
