"""The model of bedrooms: first a bed for everybody, then assistants near, then what fits best.

What must never be is a limit of the model: a room that does not fit (Grade.NO), a room shared
without both having said yes, a bed given twice, a room already given. What should be is an aim, so
that there is always an answer, and what is missing in it can be named.
"""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from itertools import combinations
from uuid import UUID

from registration.allotting.bedrooms.nouns import Consent
from registration.allotting.bedrooms.nouns import Guest
from registration.allotting.bedrooms.nouns import Near
from registration.allotting.bedrooms.nouns import Nights
from registration.allotting.bedrooms.nouns import Placed
from registration.allotting.bedrooms.nouns import Question
from registration.allotting.bedrooms.nouns import Room
from registration.allotting.bedrooms.nouns import consent
from registration.allotting.bedrooms.nouns import nearness
from registration.allotting.solver import Found
from registration.allotting.solver import Model
from registration.allotting.solver import solve
from registration.matching.rules import Grade

_LEVELS = (Near.SAME_ROOM, Near.ADJOINING, Near.SAME_FLOOR)
"""Rooms side by side are dealt in the end, among those that are alike."""
_BEDS, _BESIDE, _BEST = range(3)
"""The aims in their order."""
_WITHOUT_BED = 1000
"""Above the number of guests, so that who has needs comes first only among equally many beds."""
_BADLY = {Grade.OK: 0, Grade.TIGHT: 10, Grade.UNKNOWN: 30}
_KEPT = 1
"""For each thing that the room has and the guest does not need: somebody may need it."""
_SHARED = 5
_TOGETHER = -40
"""Those who named each other want to share."""
_FOR_TWO = 2
_FEW = 40
"""Above it guests who are alike are counted, not tried one by one."""


def propose(question: Question, seconds: float = 10) -> tuple[list[Placed], bool]:
    """A room for each guest who has none, and whether that is surely the best there is.

    Raises SolverStopped. To be called in a job.
    """
    sheet = _Sheet(question)
    found = solve(sheet.model, seconds)
    return sheet.read(found), found.is_best


@dataclass(frozen=True)
class _Class:
    """Rooms that are alike for everybody and free alike; so the solver need not tell them apart."""

    rooms: list[Room]

    @property
    def like(self) -> Room:
        """One of them, which stands for all."""
        return self.rooms[0]


@dataclass(frozen=True)
class _Party:
    """Guests who are alike: same nights, nothing that tells one from the other."""

    guests: list[Guest]

    @property
    def like(self) -> Guest:
        """One of them, who stands for all."""
        return self.guests[0]


@dataclass(frozen=True)
class _Cell:
    """How many rooms of a class this party has, or these two parties share, or two of one party."""

    parties: tuple[_Party, ...]
    rooms: _Class
    number: int

    @property
    def nights(self) -> Nights:
        """From the first of both to the last of both."""
        stays = [party.like.nights for party in self.parties]
        return Nights(min(one.first for one in stays), max(one.last for one in stays))


@dataclass
class _Sheet:
    """The model with what its numbers mean."""

    question: Question
    model: Model = field(default_factory=Model)
    cells: list[_Cell] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._taken: dict[UUID, list[Nights]] = defaultdict(list)
        for key, nights in self.question.taken:
            self._taken[key].append(nights)
        self._classes = self._sorted_into_classes()
        self._class_of = {room.key: one for one in self._classes for room in one.rooms}
        self._parties = _parties(self.question)
        self._of: dict[UUID, dict[UUID, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
        self._offer_rooms()
        self._give_each_one_bed()
        self._give_no_bed_twice()
        self._put_assistants_near()

    def read(self, found: Found) -> list[Placed]:
        """What was chosen for each guest who had no room."""
        left = {party.like.key: list(party.guests) for party in self._parties}
        chosen: dict[UUID, Placed] = {}
        for one in self._classes:
            stays = [
                [left[party.like.key].pop(0) for party in cell.parties]
                for cell in self.cells
                if cell.rooms is one
                for _again in range(found.values[cell.number])
            ]
            for guests, room in _dealt(stays, one.rooms):
                for guest in guests:
                    others = [each for each in guests if each is not guest]
                    chosen[guest.key] = Placed(guest, room, next(iter(others), None))
        return [chosen.get(guest.key, Placed(guest, None)) for guest in self.question.seeking]

    def _sorted_into_classes(self) -> list[_Class]:
        named = {name for room in self.question.rooms for name in room.doors_to}
        alike: dict[object, list[Room]] = defaultdict(list)
        for room in self.question.rooms:
            grades = tuple(guest.grades[room.key] for guest in self.question.seeking)
            taken = tuple(sorted(self._taken.get(room.key, ())))
            alone = room.key if room.doors_to or room.name in named or taken else None
            alike[alone, grades, room.floor, room.beds, room.features].append(room)
        return [_Class(rooms) for rooms in alike.values()]

    def _offer_rooms(self) -> None:
        for_two = [one for one in self._classes if one.like.beds >= _FOR_TWO]
        for party in self._parties:
            for rooms in self._classes:
                self._offer((party,), rooms)
        for pair in _pairs(self._parties):
            for rooms in for_two:
                self._offer(pair, rooms)

    def _offer(self, parties: tuple[_Party, ...], rooms: _Class) -> None:
        """A choice, unless the room does not fit one of them, or is given in one of the nights."""
        key = rooms.like.key
        guests = tuple(party.like for party in parties)
        for guest in guests:
            taken = self._taken.get(key, ())
            if guest.grades[key] is Grade.NO or any(guest.nights.meet(one) for one in taken):
                return
        number = self.model.amount(min(len(party.guests) for party in parties))
        self.cells.append(_Cell(parties, rooms, number))
        self.model.cost(number, _cost(guests, rooms.like), rank=_BEST)
        for guest in guests:
            held = self._of[guest.key][key]
            held[number] = held.get(number, 0) + 1

    def _give_each_one_bed(self) -> None:
        """One room for all nights, so that nobody has to move."""
        for party in self._parties:
            without = self.model.amount(len(party.guests))
            terms: dict[int, float] = {without: 1}
            for each in self._of[party.like.key].values():
                terms |= each
            self.model.exactly(terms, len(party.guests))
            self.model.cost(without, _WITHOUT_BED + party.like.has_needs, rank=_BEDS)

    def _give_no_bed_twice(self) -> None:
        """In no night more choices than rooms; stays without gaps can then be dealt to them."""
        held: dict[tuple[UUID, date], dict[int, float]] = defaultdict(dict)
        for cell in self.cells:
            for night in cell.nights.days():
                held[cell.rooms.like.key, night][cell.number] = 1
        # Nights with the same people are one limit.
        for terms, key in {frozenset(one): key for (key, _night), one in held.items()}.items():
            self.model.at_most(dict.fromkeys(terms, 1), len(self._class_of[key].rooms))

    def _put_assistants_near(self) -> None:
        guests = {guest.key: guest for guest in self.question.guests}
        for assistant in self.question.guests:
            person = guests.get(assistant.beside) if assistant.beside else None
            if person and not (person.given and assistant.given):
                for level in _LEVELS:
                    if level >= assistant.near:
                        self._put_near(person, assistant, level)

    def _put_near(self, person: Guest, assistant: Guest, level: Near) -> None:
        """Wherever the person sleeps, the assistant sleeps as near as that, or it costs.

        Where one of the two has a room already, it is the other who comes near.
        """
        missing = self.model.choice()
        self.model.cost(missing, 1, rank=_BESIDE)
        both = (assistant, person) if assistant.given else (person, assistant)
        stays = both[0]
        # Rooms with the same rooms near them are one limit, for the guest has only one of them.
        here: dict[frozenset[int], set[int]] = defaultdict(set)
        for key in [stays.given] if stays.given else self._of[stays.key]:
            near, shared = self._near(level, key, both)
            here[near] |= self._of[stays.key].get(key, {}).keys() - shared
        for near, numbers in here.items():
            terms: dict[int, float] = {missing: -1, **dict.fromkeys(near - numbers, -1)}
            terms |= dict.fromkeys(numbers - near, 1)
            self.model.at_most(terms, -1 if stays.given else 0)

    def _near(
        self, level: Near, key: UUID, both: tuple[Guest, Guest]
    ) -> tuple[frozenset[int], AbstractSet[int]]:
        """Choices of the one who comes as near as `level` to rooms of this class, and shared ones.

        Sharing is as near as can be, so a shared room is left out of the limit.
        """
        stays, comes = both
        room = self._class_of[key].like
        by_floor = level is Near.SAME_FLOOR and bool(room.floor)
        near: set[int] = set()
        for other, numbers in self._of[comes.key].items():
            # Two choices of one class are two rooms, without a door between them.
            is_near = by_floor if other == key else self._nearness(key, other) <= level
            near |= numbers.keys() if is_near else set()
        shared = self._of[stays.key].get(key, {}).keys() & self._of[comes.key].get(key, {}).keys()
        return frozenset(near), set() if by_floor else shared

    def _nearness(self, key: UUID, other: UUID) -> Near:
        return nearness(self._class_of[key].like, self._class_of[other].like)


def _dealt(stays: list[list[Guest]], rooms: list[Room]) -> Iterator[tuple[list[Guest], Room]]:
    """A room of one class for each stay. In the order of arrival one is always free.

    Who comes together is dealt one after the other, so that their rooms lie side by side.
    """
    until: dict[UUID, date] = {}
    for guests in sorted(stays, key=_arrival):
        first = min(guest.nights.first for guest in guests)
        room = next(one for one in rooms if until.get(one.key, date.min) < first)
        until[room.key] = max(guest.nights.last for guest in guests)
        yield guests, room


def _arrival(guests: list[Guest]) -> tuple[object, ...]:
    first = guests[0]
    day = min(guest.nights.first for guest in guests)
    return day, str(first.beside or first.key), first.beside is not None


def _cost(guests: tuple[Guest, ...], room: Room) -> float:
    asked = frozenset().union(*(guest.asks for guest in guests))
    cost = _KEPT * len(room.features - asked)
    cost += sum(_BADLY[guest.grades[room.key]] for guest in guests if guest.has_needs)
    if len(guests) < _FOR_TWO:
        # A bed for two that stays half empty is one less for those who want to be together.
        return cost + (room.beds >= _FOR_TWO)
    named = all(guest.shares == "with_named" for guest in guests)
    return cost + (_TOGETHER if named else _SHARED)


def _parties(question: Question) -> list[_Party]:
    """Few guests are parties of their own. Of many, those are one party who are alike in all."""
    guests = question.seeking
    apart = {guest.beside for guest in guests} | {one.key for one in guests if one.beside}
    apart |= {one.key for one in guests if one.shares not in ("", "any", "single_needed")}
    if len(guests) <= _FEW:
        apart |= {one.key for one in guests}
    alike: dict[object, list[Guest]] = defaultdict(list)
    for one in guests:
        grades = tuple(one.grades[room.key] for room in question.rooms)
        key = (one.nights, grades, one.asks, one.has_needs, one.shares)
        alike[one.key if one.key in apart else key].append(one)
    return [_Party(each) for each in alike.values()]


def _pairs(parties: list[_Party]) -> Iterator[tuple[_Party, _Party]]:
    """Who may share a room with whom: both said yes, and they are there in the same nights."""
    for party in parties:
        if len(party.guests) >= _FOR_TWO and consent(*party.guests[:2]) is Consent.YES:
            yield party, party
    alone = [party for party in parties if len(party.guests) == 1]
    are_many = sum(len(party.guests) for party in parties) > _FEW
    for one, other in combinations(alone, 2):
        both = one.like, other.like
        if are_many and {"any"} == {guest.shares for guest in both}:
            # Not each with each: who would share with anybody shares with somebody alike.
            continue
        if both[0].nights.meet(both[1].nights) and consent(*both) is Consent.YES:
            yield one, other
