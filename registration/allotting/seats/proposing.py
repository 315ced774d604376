"""The model in whole numbers that says who rides when. Nothing of a person goes into it."""

from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace

from registration.allotting.seats.book import Book
from registration.allotting.seats.book import Slot
from registration.allotting.seats.book import first_answer
from registration.allotting.seats.nouns import Asked
from registration.allotting.seats.nouns import Lack
from registration.allotting.seats.nouns import Party
from registration.allotting.seats.nouns import Proposed
from registration.allotting.seats.nouns import Ride
from registration.allotting.seats.nouns import Standing
from registration.allotting.seats.nouns import Vehicle
from registration.allotting.solver import Found
from registration.allotting.solver import Model
from registration.allotting.solver import solve

STEP = 15
"""New runs leave at whole quarters of an hour: a time that everybody keeps in mind."""

_RUN, _GRADE, _WAIT = 12, 20, 1
"""A worse fit weighs more than a run, a run as much as somebody's wait of three hours."""
_BIGGEST = 8
"""Seats of the vehicle that we say is missing: a minibus, which everybody's licence drives."""

_FEW = 40
"""Parties that one model solves sooner than a second process starts."""

Solve = Callable[[Model, float], Found]
_AtOnce = dict[tuple[str, int], list[Party]]
"""{(road, minute): who may ride then}."""


def propose(asked: Asked, seconds: float = 4, by: Solve = solve) -> Proposed:
    """Who rides when: as many as can, as well as it fits, in few runs, with short waits.

    Load, tie-down and size are walls: a party rides only where its grades name the vehicle.
    Raises SolverStopped.
    """
    parts = list(_apart(asked))
    found = [_propose(part, seconds / len(parts), by) for part in parts]
    rides = sorted((ride for each in found for ride in each.rides), key=_in_order)
    left = tuple(key for each in found for key in each.left)
    return Proposed(tuple(rides), left, is_best=all(each.is_best for each in found))


def lacks(asked: Asked, left: Iterable[str]) -> list[Lack]:
    """One more vehicle for those who were left and fit somewhere; near times share one."""
    by_key = {party.key: party for party in asked.parties}
    open_parties = [by_key[key] for key in left if by_key[key].grades]
    found: list[Lack] = []
    for party in sorted(open_parties, key=lambda each: (each.road, each.earliest, each.key)):
        last = found[-1] if found else None
        if last is not None and _shares(last, party):
            found[-1] = _with(last, party)
        else:
            found.append(_lack_of(party))
    return found


def slots(party: Party) -> list[int]:
    """The minutes at which a run for them may leave."""
    first = -(-party.earliest // STEP) * STEP
    return list(range(first, party.latest + 1, STEP)) or [party.earliest]


def _propose(asked: Asked, seconds: float, by: Solve) -> Proposed:
    book = Book(asked, _fleets(asked))
    at_once = _at_once(asked)
    for party in asked.parties:
        _ask_for(book, party, at_once)
    _limit_places(book)
    _limit_fleets(book)
    book.model.begin_with(dict.fromkeys(first_answer(book), 1))
    found = by(book.model, seconds)
    rides = list(_rides(book, found))
    taken = {key for ride in rides for key in ride.parties}
    left = tuple(party.key for party in asked.parties if party.key not in taken)
    return Proposed(tuple(rides), left, is_best=found.is_best)


def _fleets(asked: Asked) -> dict[str, list[Vehicle]]:
    """Vehicles with the same places that fit everybody alike; one with standing runs is alone."""
    busy = {run.vehicle for run in asked.standing}
    alike: dict[object, list[Vehicle]] = defaultdict(list)
    for vehicle in asked.vehicles:
        fits = tuple(party.grade(vehicle.key) for party in asked.parties)
        own = vehicle.key if vehicle.key in busy else ""
        alike[vehicle.seats, vehicle.wheelchairs, fits, own].append(vehicle)
    return {each[0].key: each for each in alike.values()}


def _at_once(asked: Asked) -> _AtOnce:
    found: _AtOnce = defaultdict(list)
    for party in asked.parties:
        for minute in slots(party):
            found[party.road, minute].append(party)
    return found


def _most_runs(vehicles: list[Vehicle], parties: list[Party]) -> int:
    """How many of these vehicles can be of use at once, with one that is not full."""
    seats, wheelchairs = max(1, vehicles[0].seats), max(1, vehicles[0].wheelchairs)
    full = -(-sum(each.all_seats for each in parties) // seats)
    full += -(-sum(each.all_wheelchairs for each in parties) // wheelchairs)
    return min(len(vehicles), len(parties), full + 1)


def _ask_for(book: Book, party: Party, at_once: _AtOnce) -> None:
    """Each way in which the party may ride; at most one of them is chosen."""
    ways = []
    for slot in _ways(book, party, at_once):
        choice = book.model.choice()
        ways.append(choice)
        vehicle = slot.fleet
        waited = party.waits(slot.minute) // STEP * party.people
        book.model.cost(choice, _GRADE * (party.grade(vehicle) or 0) + _WAIT * waited, rank=1)
        book.riders[slot].append((party, choice))
    if ways:
        book.model.at_most(dict.fromkeys(ways, 1.0), 1)
    for choice in ways:
        book.model.cost(choice, -party.people, rank=0)


def _ways(book: Book, party: Party, at_once: _AtOnce) -> Iterator[Slot]:
    busy = defaultdict(list)
    for run in book.asked.standing:
        busy[run.vehicle].append(run.leaves)
        if _takes(run, party):
            yield Slot(run.vehicle, party.road, run.leaves, run.key)
    for key, vehicles in book.fleets.items():
        if party.grade(key) is None or not _holds(vehicles[0], party):
            continue
        for minute in slots(party):
            if any(abs(minute - other) < book.asked.turnaround for other in busy[key]):
                continue
            for turn in range(_most_runs(vehicles, at_once[party.road, minute])):
                yield Slot(key, party.road, minute, "", turn)


def _takes(run: Standing, party: Party) -> bool:
    # In a run that people made nothing can be kept free beside somebody.
    in_time = party.earliest <= run.leaves <= party.latest and not party.kept + party.chairs
    return in_time and party.road in run.roads and party.grade(run.vehicle) is not None


def _holds(vehicle: Vehicle, party: Party) -> bool:
    seats, wheelchairs = party.all_seats, party.all_wheelchairs
    return seats <= vehicle.seats and wheelchairs <= vehicle.wheelchairs


def _limit_places(book: Book) -> None:
    """No more people than places; a new run leaves where somebody rides in it."""
    standing = {each.key: each for each in book.asked.standing}
    for slot, riders in sorted(book.riders.items(), key=lambda item: item[0]):
        seats = {choice: float(party.all_seats) for party, choice in riders}
        wheelchairs = {choice: float(party.all_wheelchairs) for party, choice in riders}
        if slot.run:
            book.model.at_most(seats, standing[slot.run].seats)
            book.model.at_most(wheelchairs, standing[slot.run].wheelchairs)
            continue
        vehicle = book.fleets[slot.fleet][0]
        leaves = book.runs[slot] = book.model.choice()
        book.model.cost(leaves, _RUN, rank=1)
        for choice in seats:
            book.model.at_most({choice: 1, leaves: -1}, 0)
        book.model.at_most({**seats, leaves: -vehicle.seats}, 0)
        book.model.at_most({**wheelchairs, leaves: -vehicle.wheelchairs}, 0)
        earlier = book.runs.get(slot._replace(turn=slot.turn - 1))
        if earlier is not None:
            book.model.at_most({leaves: 1, earlier: -1}, 0)


def _limit_fleets(book: Book) -> None:
    """A vehicle is on one road at a time."""
    by_fleet: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for slot, choice in book.runs.items():
        by_fleet[slot.fleet].append((slot.minute, choice))
    for key, runs in by_fleet.items():
        for start in sorted({minute for minute, _choice in runs}):
            near = [choice for at, choice in runs if start <= at < start + book.asked.turnaround]
            if len(near) > len(book.fleets[key]):
                book.model.at_most(dict.fromkeys(near, 1.0), len(book.fleets[key]))


def _rides(book: Book, found: Found) -> Iterator[Ride]:
    """The runs in which somebody rides, each with a vehicle of its fleet that is back by then."""
    back: dict[str, int] = {}
    for slot, riders in sorted(book.riders.items(), key=lambda item: item[0].minute):
        parties = tuple(party.key for party, choice in riders if found.chosen(choice))
        if not parties:
            continue
        vehicle = slot.fleet
        if not slot.run:
            alike = (each.key for each in book.fleets[slot.fleet])
            vehicle = next(key for key in alike if back.get(key, slot.minute) <= slot.minute)
            back[vehicle] = slot.minute + book.asked.turnaround
        yield Ride(vehicle, slot.road, slot.minute, parties, slot.run)


def _apart(asked: Asked) -> Iterator[Asked]:
    """Of many people, times that are too far from each other to meet are proposed apart."""
    if len(asked.parties) <= _FEW:
        yield asked
        return
    together: list[Party] = []
    until = 0
    for party in sorted(asked.parties, key=lambda each: (each.earliest, each.key)):
        if together and party.earliest >= until + asked.turnaround + STEP:
            yield replace(asked, parties=tuple(together))
            together = []
        together.append(party)
        until = max(until, party.latest) if len(together) > 1 else party.latest
    yield replace(asked, parties=tuple(together))


def _in_order(ride: Ride) -> tuple[int, str, str]:
    return ride.leaves, ride.road, ride.vehicle


def _shares(lack: Lack, party: Party) -> bool:
    if lack.road != party.road or party.earliest > lack.latest:
        return False
    return lack.seats + party.all_seats + lack.wheelchairs + party.all_wheelchairs <= _BIGGEST


def _with(lack: Lack, party: Party) -> Lack:
    return Lack(
        lack.road,
        max(lack.earliest, party.earliest),
        min(lack.latest, party.latest),
        lack.seats + party.all_seats,
        lack.wheelchairs + party.all_wheelchairs,
        (*lack.parties, party.key),
    )


def _lack_of(party: Party) -> Lack:
    return Lack(
        party.road,
        party.earliest,
        party.latest,
        party.all_seats,
        party.all_wheelchairs,
        (party.key,),
    )
