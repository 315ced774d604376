"""Which choice of the model says what, and a first answer that the solver makes better."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import NamedTuple

from registration.allotting.seats.nouns import Asked
from registration.allotting.seats.nouns import Party
from registration.allotting.seats.nouns import Vehicle
from registration.allotting.solver import Model


class Slot(NamedTuple):
    """One run that may be made, `turn` where several leave at once; or a standing one."""

    fleet: str
    road: str
    minute: int
    run: str = ""
    turn: int = 0


@dataclass
class Book:
    """Which choice of the model says what."""

    asked: Asked
    #: {its first: vehicles that are alike for everybody}; to the model they are one.
    fleets: dict[str, list[Vehicle]]
    model: Model = field(default_factory=Model)
    #: A new run leaves.
    runs: dict[Slot, int] = field(default_factory=dict)
    #: Who may ride in it.
    riders: dict[Slot, list[tuple[Party, int]]] = field(default_factory=lambda: defaultdict(list))


def first_answer(book: Book) -> Iterator[int]:
    """What somebody with a pencil would choose: one party after the other, wheelchairs first.

    It keeps every limit, so a solver that is stopped early is never worse.
    """
    ways: dict[str, list[tuple[Slot, Party, int]]] = defaultdict(list)
    for slot, riders in sorted(book.riders.items(), key=lambda item: item[0]):
        for party, choice in riders:
            ways[party.key].append((slot, party, choice))
    free: dict[Slot, tuple[int, int]] = {}
    for own in sorted(ways.values(), key=_in_order):
        for slot, party, choice in sorted(own, key=lambda way: _preferred(way, free)):
            if slot not in free and not _can_open(book, slot, free):
                continue
            seats, wheelchairs = free.get(slot) or _places(book, slot)
            if party.all_seats <= seats and party.all_wheelchairs <= wheelchairs:
                if slot not in free and not slot.run:
                    yield book.runs[slot]
                free[slot] = (seats - party.all_seats, wheelchairs - party.all_wheelchairs)
                yield choice
                break


def _in_order(own: list[tuple[Slot, Party, int]]) -> tuple[bool, int, str]:
    party = own[0][1]
    return not party.all_wheelchairs, party.earliest, party.key


def _preferred(
    way: tuple[Slot, Party, int], free: dict[Slot, tuple[int, int]]
) -> tuple[bool, int, int, int]:
    """Runs that leave anyhow, then what fits well, then short waits."""
    slot, party, _choice = way
    leaves = slot in free or bool(slot.run)
    return not leaves, party.grade(slot.fleet) or 0, party.waits(slot.minute), slot.turn


def _places(book: Book, slot: Slot) -> tuple[int, int]:
    for run in book.asked.standing:
        if run.key == slot.run:
            return run.seats, run.wheelchairs
    vehicle = book.fleets[slot.fleet][0]
    return vehicle.seats, vehicle.wheelchairs


def _can_open(book: Book, slot: Slot, free: dict[Slot, tuple[int, int]]) -> bool:
    """Whether one more vehicle of the fleet is there, and the turns before it have left."""
    if slot.run:
        return True
    if slot.turn and slot._replace(turn=slot.turn - 1) not in free:
        return False
    back = book.asked.turnaround
    out = [each.minute for each in free if each.fleet == slot.fleet and not each.run]
    begun = [slot.minute, *(at for at in out if slot.minute - back < at < slot.minute)]
    most = len(book.fleets[slot.fleet])
    return all(sum(at <= other < at + back for other in out) < most for at in begun)
