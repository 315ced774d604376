"""The model in whole numbers that says who rides when. Nothing of a person goes into it."""

from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace

from registration.allotting.seats.nouns import Asked
from registration.allotting.seats.nouns import Lack
from registration.allotting.seats.nouns import Party
from registration.allotting.seats.nouns import Proposed
from registration.allotting.seats.nouns import Ride
from registration.allotting.seats.nouns import Standing
from registration.allotting.solver import Found
from registration.allotting.solver import Model
from registration.allotting.solver import solve

STEP = 15
"""New runs leave at whole quarters of an hour: a time that everybody keeps in mind."""

_RUN, _GRADE, _WAIT = 12, 20, 1
"""A worse fit weighs more than a run, a run as much as somebody's wait of three hours."""
_BIGGEST = 8
"""Seats of the vehicle that we say is missing: a minibus, which everybody's licence drives."""

Solve = Callable[[Model, float], Found]


@dataclass
class _Book:
    """Which choice of the model says what."""

    model: Model = field(default_factory=Model)
    #: {(vehicle, road, minute): a new run}
    runs: dict[tuple[str, str, int], int] = field(default_factory=dict)
    #: {(vehicle, road, minute, standing run or ""): [(party, choice)]}
    riders: dict[tuple[str, str, int, str], list[tuple[Party, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def propose(asked: Asked, seconds: float = 8, by: Solve = solve) -> Proposed:
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
    book = _Book()
    for party in asked.parties:
        _ask_for(book, asked, party)
    _limit_places(book, asked)
    _limit_vehicles(book, asked)
    found = by(book.model, seconds)
    rides = list(_rides(book, found))
    taken = {key for ride in rides for key in ride.parties}
    left = tuple(party.key for party in asked.parties if party.key not in taken)
    return Proposed(tuple(rides), left, is_best=found.is_best)


def _ask_for(book: _Book, asked: Asked, party: Party) -> None:
    """Each way in which the party may ride; at most one of them is chosen."""
    ways = []
    for vehicle, minute, run in _ways(asked, party):
        choice = book.model.choice()
        ways.append(choice)
        waited = party.waits(minute) // STEP * party.people
        book.model.cost(choice, _GRADE * (party.grade(vehicle) or 0) + _WAIT * waited, rank=1)
        book.riders[vehicle, party.road, minute, run].append((party, choice))
    if ways:
        book.model.at_most(dict.fromkeys(ways, 1.0), 1)
    for choice in ways:
        book.model.cost(choice, -party.people, rank=0)


def _ways(asked: Asked, party: Party) -> Iterator[tuple[str, int, str]]:
    busy = defaultdict(list)
    for run in asked.standing:
        busy[run.vehicle].append(run.leaves)
        if _takes(run, party):
            yield run.vehicle, run.leaves, run.key
    for vehicle in asked.vehicles:
        if party.grade(vehicle.key) is None or not _holds(
            vehicle.seats, vehicle.wheelchairs, party
        ):
            continue
        for minute in slots(party):
            if all(abs(minute - other) >= asked.turnaround for other in busy[vehicle.key]):
                yield vehicle.key, minute, ""


def _takes(run: Standing, party: Party) -> bool:
    # In a run that people made nothing can be kept free beside somebody.
    in_time = party.earliest <= run.leaves <= party.latest and not party.kept + party.chairs
    return in_time and party.road in run.roads and party.grade(run.vehicle) is not None


def _holds(seats: int, wheelchairs: int, party: Party) -> bool:
    return party.all_seats <= seats and party.all_wheelchairs <= wheelchairs


def _limit_places(book: _Book, asked: Asked) -> None:
    """No more people than places; a new run leaves where somebody rides in it."""
    vehicles = {each.key: each for each in asked.vehicles}
    standing = {each.key: each for each in asked.standing}
    for (vehicle, road, minute, run), riders in book.riders.items():
        seats = {choice: float(party.all_seats) for party, choice in riders}
        wheelchairs = {choice: float(party.all_wheelchairs) for party, choice in riders}
        if run:
            book.model.at_most(seats, standing[run].seats)
            book.model.at_most(wheelchairs, standing[run].wheelchairs)
            continue
        leaves = book.runs[vehicle, road, minute] = book.model.choice()
        book.model.cost(leaves, _RUN, rank=1)
        for choice in seats:
            book.model.at_most({choice: 1, leaves: -1}, 0)
        book.model.at_most({**seats, leaves: -vehicles[vehicle].seats}, 0)
        book.model.at_most({**wheelchairs, leaves: -vehicles[vehicle].wheelchairs}, 0)


def _limit_vehicles(book: _Book, asked: Asked) -> None:
    """A vehicle is on one road at a time."""
    by_vehicle: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (vehicle, _road, minute), choice in book.runs.items():
        by_vehicle[vehicle].append((minute, choice))
    for runs in by_vehicle.values():
        for start in sorted({minute for minute, _choice in runs}):
            near = [choice for at, choice in runs if start <= at < start + asked.turnaround]
            if len(near) > 1:
                book.model.at_most(dict.fromkeys(near, 1.0), 1)


def _rides(book: _Book, found: Found) -> Iterator[Ride]:
    for (vehicle, road, minute, run), riders in book.riders.items():
        parties = tuple(party.key for party, choice in riders if found.chosen(choice))
        if parties:
            yield Ride(vehicle, road, minute, parties, run)


def _apart(asked: Asked) -> Iterator[Asked]:
    """Times that are too far from each other to meet are proposed apart."""
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
