"""Runs of vehicles and the places in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import contains_eager
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from foundation.store import all_of
from foundation.store import one_or_none
from registration.companions.models import Companion
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import RunPlace


@dataclass(frozen=True)
class Seating:
    """A run with who sits in it."""

    run: Run
    places: Sequence[RunPlace]

    def number_of(self, kind: PlaceKind) -> int:
        """How many places of this kind the run has."""
        return number_in(self.run, kind)

    def given(self, kind: PlaceKind) -> int:
        """How many of them are given."""
        return sum(place.kind is kind for place in self.places)

    def free(self, kind: PlaceKind) -> int:
        """How many of them are left."""
        return self.number_of(kind) - self.given(kind)


def number_in(run: Run, kind: PlaceKind) -> int:
    """How many places of this kind a run has."""
    return run.seats if kind is PlaceKind.SEAT else run.wheelchair_places


def runs_of(event: Event) -> list[Seating]:
    """The runs of a training in the order of leaving, each with its people; two questions."""
    runs = all_of(_runs(event).where(Run.removed_at.is_(None)))
    held: dict[UUID, list[RunPlace]] = {run.id: [] for run in runs}
    for place in all_of(_places().where(Run.event_id == event.id, Run.removed_at.is_(None))):
        held[place.run_id].append(place)
    return [Seating(run, held[run.id]) for run in runs]


def runs_taken_off(event: Event) -> Sequence[Run]:
    """Runs that were taken off and can be put back."""
    return all_of(_runs(event).where(Run.removed_at.is_not(None)))


def run_or_404(event: Event, run_id: UUID) -> Run:
    """A run of this training, taken off or not."""
    return one_or_none(_runs(event).where(Run.id == run_id)) or abort(404)


def seating_of(run: Run) -> Seating:
    """The run with who sits in it."""
    return Seating(run, all_of(_places().where(RunPlace.run_id == run.id)))


def places_of(participation: Participation) -> Sequence[RunPlace]:
    """The places that a person has, in the order of leaving."""
    query = _places().where(RunPlace.participation_id == participation.id, Run.removed_at.is_(None))
    return sorted(all_of(query), key=lambda place: (place.run.leaves_at, place.id))


def beside_in_runs(participation: Participation) -> dict[UUID, list[RunPlace]]:
    """{run: the places of this person's own assistants in it}."""
    query = _places().join(Companion, Companion.participation_id == RunPlace.participation_id)
    query = query.where(Companion.beside_id == participation.id, Run.removed_at.is_(None))
    found: dict[UUID, list[RunPlace]] = {}
    for place in all_of(query):
        found.setdefault(place.run_id, []).append(place)
    return found


def runs_by_person(event: Event) -> dict[UUID, list[Run]]:
    """{participation: runs in which they have a place, in the order of leaving}."""
    found: dict[UUID, list[Run]] = {}
    for seating in runs_of(event):
        for place in seating.places:
            found.setdefault(place.participation_id, []).append(seating.run)
    return found


def _runs(event: Event) -> Select[Run]:
    return select(Run).where(Run.event_id == event.id).order_by(Run.leaves_at, Run.id)


def _places() -> Select[RunPlace]:
    query = select(RunPlace).join(RunPlace.run).options(contains_eager(RunPlace.run))
    query = query.options(joinedload(RunPlace.participation))
    return query.order_by(RunPlace.kind.desc(), RunPlace.number)
