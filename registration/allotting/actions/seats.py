"""Rides: what the solver says of them, and making them real by the verbs of travel."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import UTC
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from events.survey.queries import vehicles_of
from events.team.models import Participation
from foundation.audit import Actor
from foundation.store import db
from foundation.store import get_or_404
from registration.allotting.actions.plans import Answer
from registration.allotting.actions.plans import Writer
from registration.allotting.models import Plan
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import basis_of
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import run_key
from registration.allotting.queries.seats import Rides
from registration.allotting.queries.seats import Trip
from registration.allotting.queries.seats import rides_of
from registration.allotting.seats.nouns import Asked
from registration.allotting.seats.nouns import Lack
from registration.allotting.seats.nouns import Ride
from registration.allotting.seats.proposing import lacks
from registration.allotting.seats.proposing import propose
from registration.travel import actions as travel
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import Way
from registration.travel.queries import seating_of

_MINUTE = 60


def work_out(plan: Plan) -> Answer:
    """What the solver says of the rides. Raises SolverStopped, and Refused by what is sealed."""
    rides = rides_of(plan.event, plan)
    found = propose(rides.asked)
    parts = [
        part for number, ride in enumerate(found.rides) for part in _of_ride(rides, ride, number)
    ]
    found_lacks = lacks(rides.asked, found.left)
    behind = {key: lack for lack in found_lacks for key in lack.parties}
    for key in found.left:
        lack = behind.get(key)
        parts += _of_left(rides.trips[key], lack, found_lacks.index(lack) if lack else None)
    return Answer(parts, basis_of(rides.asked), found.is_best)


def _asked(plan: Plan) -> Asked:
    return rides_of(plan.event, plan).asked


def _write(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
    whole = dict(_by_ride(parts_of(plan)))
    for number, told in _by_ride(parts):
        run = _run(plan, whole[number], by)
        for part in told:
            travel.give_place(run, part.participation, PlaceKind(part.content["place"]), by)


def _undo(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
    """Free the places; a run that it made and in which nobody sits any more is called off."""
    for _number, told in _by_ride(parts):
        first = told[0].content
        run = get_or_404(Run, run_key(plan, first))
        given = {part.participation.id for part in told}
        for place in seating_of(run).places:
            if place.participation_id in given:
                travel.take_place_back(run, place.id, by)
        db.session.flush()
        if not first["run"] and run.removed_at is None and not seating_of(run).places:
            travel.take_off_run(run, by)


def _run(plan: Plan, told: list[Told], by: Actor) -> Run:
    """The run of a ride; it is added with its first row, and put back after the last one left."""
    first = told[0].content
    key = run_key(plan, first)
    run = db.session.get(Run, key)
    if run is None:
        travel.add_run(plan.event, key, _columns(plan, told), by)
    elif run.removed_at is not None and not first["run"]:
        travel.put_back_run(run, by)
    return get_or_404(Run, key)


SEATS = Writer(_asked, _write, _undo)
"""How a proposal of rides is made real."""


def _columns(plan: Plan, told: list[Told]) -> dict[str, Any]:
    """A run with the places of its vehicle, without those that are kept free beside somebody."""
    first = told[0].content
    vehicles = {str(one.key): one.values for one in vehicles_of(plan.event)}
    measured = vehicles[first["vehicle"]]
    heads = {part.content["party"]: part.content for part in told}.values()
    kept = sum(content["kept"] for content in heads)
    chairs = sum(content["chairs"] for content in heads)
    return {
        "vehicle_id": UUID(first["vehicle"]),
        "leaves_at": datetime.fromisoformat(first["leaves"]),
        "from_place": first["from"],
        "to_place": first["to"],
        "seats": (measured.get("seats") or 0) - kept,
        "wheelchair_places": (measured.get("wheelchair_places") or 0) - chairs,
    }


def _by_ride(parts: Iterable[Told]) -> Iterator[tuple[int, list[Told]]]:
    given = [part for part in parts if "ride" in part.content]
    for number, held in groupby(given, key=lambda part: int(part.content["ride"])):
        yield number, list(held)


_Part = tuple[Participation, dict[str, Any]]


def _of_ride(rides: Rides, ride: Ride, number: int) -> Iterator[_Part]:
    for key in ride.parties:
        trip = rides.trips[key]
        ends = (trip.place, rides.base) if trip.way is Way.THERE else (rides.base, trip.place)
        for participation, kind in trip.members:
            yield (
                participation,
                {
                    "ride": number,
                    "run": ride.run,
                    "vehicle": ride.vehicle,
                    "leaves": _moment(ride.leaves).isoformat(),
                    "from": ends[0],
                    "to": ends[1],
                    "place": kind.value,
                    "waits": trip.party.waits(ride.leaves),
                    "way": trip.way.value,
                    "moment": trip.moment.isoformat(),
                    "party": key,
                    "kept": trip.party.kept,
                    "chairs": trip.party.chairs,
                },
            )


def _of_left(trip: Trip, lack: Lack | None, number: int | None) -> Iterator[_Part]:
    """Nobody takes them: for want of a vehicle then, or of one that fits at all."""
    for participation, kind in trip.members:
        content = {
            "lack": number,
            "party": trip.party.key,
            "place": kind.value,
            "at": trip.place,
            "way": trip.way.value,
        }
        if lack is not None:
            content |= {
                "earliest": _moment(lack.earliest).isoformat(),
                "latest": _moment(lack.latest).isoformat(),
                "seats": lack.seats,
                "wheelchairs": lack.wheelchairs,
            }
        yield participation, content


def _moment(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * _MINUTE, UTC)
