"""What a programme should be careful with. Warnings, not walls: saving always works.

Figures: a session of at most 90 minutes, a break of at least 15, an evening that leaves 8 hours
of rest (SALTO Inclusion, in reference domain.md B, "Breaks").
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import UTC
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from itertools import combinations
from itertools import groupby
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from events.programme.models import Kind
from events.programme.models import Material
from events.programme.models import Part
from events.programme.models import ProgrammeItem

LONGEST_SESSION = timedelta(minutes=90)
SHORTEST_BREAK = timedelta(minutes=15)
SHORTEST_NIGHT = timedelta(hours=8)

Items = Sequence[ProgrammeItem]


class Care(StrEnum):
    """What to be careful with."""

    LONG_SESSION = "long_session"
    SHORT_BREAK = "short_break"
    NO_BREAK = "no_break"
    SHORT_NIGHT = "short_night"
    TWO_PLACES = "two_places"
    ROOM_TWICE = "room_twice"
    ROOM_GONE = "room_gone"
    NO_MATERIAL = "no_material"
    NOT_ACCESSIBLE = "not_accessible"


class Caution(NamedTuple):
    """What somebody should look at: the item, and what else it has to do with.

    `other` is the item that it meets, `length` the time that is too long or too short, `who` the
    person or the thing that it is about.
    """

    item: ProgrammeItem
    care: Care
    length: timedelta = timedelta()
    other: ProgrammeItem | None = None
    who: str = ""


def cautions(items: Items, zone: str) -> list[Caution]:
    """All that can be seen in times, rooms and people; `items` in the order of the programme.

    `zone` is the training's: one night in March is an hour shorter than its clock times say.
    """
    found = [*_lengths(items), *_nights(items, ZoneInfo(zone)), *_rooms_gone(items)]
    for _day, of_day in groupby(items, key=lambda item: item.day):
        day = list(of_day)
        found += [*_runs(day), *_meetings(day)]
    place = {item.id: number for number, item in enumerate(items)}
    return sorted(found, key=lambda caution: place[caution.item.id])


def cautions_of_materials(items: Items) -> list[Caution]:
    """Sessions whose material is missing, or has no accessible form yet."""
    found = []
    for item in items:
        if item.kind is Kind.SESSION and not item.materials and not item.without_material:
            found.append(Caution(item, Care.NO_MATERIAL))
        found += [
            Caution(item, Care.NOT_ACCESSIBLE, who=material.title)
            for material in item.materials
            if not is_accessible(material)
        ]
    return found


def is_accessible(material: Material) -> bool:
    """Whether somebody has said in which accessible form it is."""
    return bool(material.forms)


def at_the_same_time(one: ProgrammeItem, other: ProgrammeItem) -> bool:
    """Whether the two items share some minutes."""
    return one.day == other.day and one.starts < other.ends and other.starts < one.ends


def length_of(item: ProgrammeItem) -> timedelta:
    """From its start to its end."""
    return _ends(item) - _starts(item)


def _lengths(items: Items) -> Iterator[Caution]:
    for item in items:
        length = length_of(item)
        if item.kind is Kind.SESSION and length > LONGEST_SESSION:
            yield Caution(item, Care.LONG_SESSION, length)
        if item.kind is Kind.BREAK and length < SHORTEST_BREAK:
            yield Caution(item, Care.SHORT_BREAK, length)


def _runs(day: Items) -> Iterator[Caution]:
    """Sessions one after the other without a break, in each parallel group by itself."""
    told = set()
    for group in sorted({item.parallel_group for item in day}):
        own = [item for item in day if item.parallel_group in {"", group}]
        for caution in _runs_in(own):
            if caution.item.id not in told:
                told.add(caution.item.id)
                yield caution


def _runs_in(items: Items) -> Iterator[Caution]:
    begun = until = None
    for item in items:
        if item.kind is not Kind.SESSION:
            begun = until = None
        elif begun is None or until is None or _starts(item) - until >= SHORTEST_BREAK:
            begun, until = _starts(item), _ends(item)
        else:
            follows = _starts(item) >= until
            until = max(until, _ends(item))
            if follows and until - begun > LONGEST_SESSION:
                yield Caution(item, Care.NO_BREAK, until - begun)


def _nights(items: Items, zone: ZoneInfo) -> Iterator[Caution]:
    days = [list(of_day) for _day, of_day in groupby(items, key=lambda item: item.day)]
    for evening, morning in pairwise(days):
        last, first = max(evening, key=_ends), min(morning, key=_starts)
        rest = _really(_starts(first), zone) - _really(_ends(last), zone)
        if rest < SHORTEST_NIGHT:
            yield Caution(last, Care.SHORT_NIGHT, rest, first)


def _meetings(day: Items) -> Iterator[Caution]:
    """Trainers and rooms that would have to be in two items at once."""
    for one, other in combinations(day, 2):
        if not at_the_same_time(one, other):
            continue
        for name in sorted(people_of(one) & people_of(other)):
            yield Caution(one, Care.TWO_PLACES, other=other, who=name)
            yield Caution(other, Care.TWO_PLACES, other=one, who=name)
        if one.place is not None and one.place is other.place:
            yield Caution(one, Care.ROOM_TWICE, other=other, who=one.place.name)
            yield Caution(other, Care.ROOM_TWICE, other=one, who=one.place.name)


def _rooms_gone(items: Items) -> Iterator[Caution]:
    for item in items:
        if item.room is not None and item.place is None:
            yield Caution(item, Care.ROOM_GONE, who=item.room.name)


def people_of(item: ProgrammeItem) -> set[str]:
    """Names of all who lead or facilitate; guests are written with commas between them."""
    guests = f"{item.led_by},{item.facilitated_by}".split(",")
    trainers: Iterable[str] = (one.name for part in Part for one in item.trainers(part))
    return {name for guest in guests if (name := guest.strip())} | set(trainers)


def _really(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a clock time. Two of one zone subtract by their clocks, so it is in UTC."""
    return moment.replace(tzinfo=zone).astimezone(UTC)


def _starts(item: ProgrammeItem) -> datetime:
    return datetime.combine(item.day, item.starts)


def _ends(item: ProgrammeItem) -> datetime:
    return datetime.combine(item.day, item.ends)
