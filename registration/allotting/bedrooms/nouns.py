"""Guests, rooms and nights, and what two people said about sharing."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from enum import IntEnum
from uuid import UUID

from foundation.store import search_key
from registration.matching.rules import Grade


@dataclass(frozen=True, order=True)
class Nights:
    """From the night that begins on `first` to the one that begins on `last`; at least one."""

    first: date
    last: date

    def days(self) -> list[date]:
        """The day on which each night begins."""
        number = (self.last - self.first).days + 1
        return [self.first + timedelta(days=one) for one in range(number)]

    @property
    def leaves_on(self) -> date:
        """The day after the last night."""
        return self.last + timedelta(days=1)

    def meet(self, other: "Nights") -> bool:
        """Whether both are there in some night."""
        return self.first <= other.last and other.first <= self.last


class Near(IntEnum):
    """How near two people sleep; each includes those before it."""

    SAME_ROOM = 0
    ADJOINING = 1
    NEXT_DOOR = 2
    SAME_FLOOR = 3
    ANYWHERE = 4


class Consent(IntEnum):
    """What two people said together about sharing a room."""

    NO = 0
    #: Both would share with somebody of their gender, which we do not keep.
    ASK = 1
    YES = 2


@dataclass(frozen=True)
class Room:
    """A bedroom. `beds` is how many people the solver may put there; unknown counts as one."""

    key: UUID
    name: str
    floor: str = ""
    beds: int = 1
    #: The number of the room with a door to this one.
    adjoining: str = ""
    #: What it has that not everybody needs.
    features: frozenset[str] = frozenset()

    @property
    def doors_to(self) -> list[str]:
        """The numbers of the rooms with a door to this one."""
        return self.adjoining.replace(",", " ").split()


@dataclass(frozen=True)
class Guest:
    """Somebody who needs a bed. `grades` holds a grade for every room."""

    key: UUID
    name: str
    nights: Nights
    grades: Mapping[UUID, Grade]
    #: Of Room.features, what they need or want.
    asks: frozenset[str] = frozenset()
    #: They told something that a room must have.
    has_needs: bool = False
    #: The answer to "Would you share your bedroom?", and the name that was written with it.
    shares: str = ""
    shares_with: str = ""
    #: Of an assistant: with whom they come, and how near they should sleep.
    beside: UUID | None = None
    near: Near = Near.ANYWHERE
    #: The person said that this assistant may sleep in their room.
    is_wanted_in_room: bool = False
    #: The room that a human has given them already.
    given: UUID | None = None


@dataclass(frozen=True)
class Question:
    """All guests and rooms of a training."""

    guests: Sequence[Guest]
    rooms: Sequence[Room]
    #: (room, nights in which a human has given it already)
    taken: Sequence[tuple[UUID, Nights]] = ()

    @property
    def seeking(self) -> list[Guest]:
        """Those who have no room yet."""
        return [one for one in self.guests if one.given is None]


@dataclass(frozen=True)
class Placed:
    """What is proposed for one guest; `room` is None where none is left that fits."""

    guest: Guest
    room: Room | None
    #: With whom they would share it.
    together: Guest | None = None


def consent(one: Guest, other: Guest) -> Consent:
    """What both said about sharing with each other; the weaker word counts. Silence is no yes."""
    return min(_would(one, other), _would(other, one))


def nearness(one: Room, other: Room) -> Near:
    """How near two rooms lie. Rooms are next door where their numbers follow each other."""
    if one.key == other.key:
        return Near.SAME_ROOM
    if one.name in other.doors_to or other.name in one.doors_to:
        return Near.ADJOINING
    if not one.floor or search_key(one.floor) != search_key(other.floor):
        return Near.ANYWHERE
    numbers = [int(room.name) for room in (one, other) if room.name.isdecimal()]
    follow = len(numbers) == len((one, other)) and abs(numbers[0] - numbers[1]) == 1
    return Near.NEXT_DOOR if follow else Near.SAME_FLOOR


def _would(one: Guest, other: Guest) -> Consent:
    if other.beside == one.key and other.is_wanted_in_room:
        return Consent.YES
    if one.shares == "any":
        return Consent.YES
    if one.shares == "with_pa" and (other.beside == one.key or one.beside == other.key):
        return Consent.YES
    if one.shares == "with_named" and _is_named(one.shares_with, other.name):
        return Consent.YES
    return Consent.ASK if one.shares == "any_same_gender" else Consent.NO


def _is_named(typed: str, name: str) -> bool:
    """Whether every word that was typed is a word of the name."""
    words = search_key(typed).split()
    return bool(words) and set(words) <= set(search_key(name).split())
