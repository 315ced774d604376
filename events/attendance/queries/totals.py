"""How many hours each person attended, in the way in which their training marks."""

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from events.attendance.models import AttendanceMark
from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries.marks import Told
from events.attendance.queries.marks import attendance_of
from events.attendance.queries.marks import marks_in
from events.attendance.queries.marks import marks_of
from events.attendance.queries.marks import newest_in
from events.attendance.queries.marks import people_with_hours
from events.attendance.queries.marks import told_in
from events.attendance.queries.parts import Part
from events.attendance.queries.parts import beside
from events.attendance.queries.parts import groups_of
from events.attendance.queries.parts import in_hours
from events.attendance.queries.parts import parts_of
from events.attendance.queries.parts import setup_of
from events.attendance.queries.parts import whole_minutes
from events.attendance.rules import THERE
from events.attendance.rules import counted_minutes
from events.call.models import Event
from events.team.models import Participation
from events.team.models import State

Newest = Mapping[str, AttendanceMark | Told]
"""{part: the mark that counts} of one person."""


@dataclass(frozen=True)
class PartCount:
    """How far the marking of one part is: people by presence, and who may still be marked."""

    part: Part
    by_presence: Mapping[Presence, int]
    people: int
    open: Sequence[Participation]

    @property
    def marked(self) -> int:
        """How many people are marked."""
        return sum(self.by_presence.values())

    @property
    def there(self) -> int:
        """How many were there, wholly, partly or remotely."""
        return sum(self.by_presence.get(presence, 0) for presence in THERE)


def hours_of(participation: Participation) -> Decimal:
    """How many hours a person attended; 0 while nobody has marked any."""
    return marked_hours_of(participation) or Decimal(0)


def marked_hours_of(participation: Participation) -> Decimal | None:
    """How many hours a person attended; None while nobody has marked any."""
    event = participation.event
    if setup_of(event).way == Way.TOTAL:
        marks = marks_of(participation)
        return marks[0].hours if marks else None
    newest = {part: marks[0] for part, marks in attendance_of(participation).items()}
    return _hours(parts_of(event), newest)


def hours_in(event: Event, people: Collection[UUID] | None = None) -> dict[UUID, Decimal]:
    """{participation: hours} of everybody who was marked, or of these people among them."""
    if setup_of(event).way == Way.TOTAL:
        return {key: marks[0].hours for key, marks in marks_in(event, people).items()}
    parts = parts_of(event)
    everybody = told_in(event, people)
    # Who is marked alike shares what is told, so most sums are known already.
    different = {id(told): told for told in everybody.values()}
    sums = {key: _hours(parts, told) for key, told in different.items()}
    totals = {person: sums[id(told)] for person, told in everybody.items()}
    return {person: total for person, total in totals.items() if total is not None}


def whole_hours_of(event: Event) -> Decimal | None:
    """The hours of all parts; None where the training marks totals and nobody knows."""
    parts = parts_of(event)
    return in_hours(whole_minutes(parts)) if parts else None


def days_in(event: Event, people: Collection[UUID]) -> dict[UUID, list[date]]:
    """On which days each was there, also for a part; none where whole hours are marked."""
    told, days = told_in(event, people), {part.key: part.day for part in parts_of(event)}
    return {
        person: sorted({days[key] for key, mark in marks.items() if _is_there(mark, key, days)})
        for person, marks in told.items()
    }


def _is_there(mark: Told, key: str, parts: Collection[str]) -> bool:
    return key in parts and mark.presence in THERE


def counts_in(event: Event) -> list[PartCount]:
    """How far the marking of each part is."""
    parts, people, newest = parts_of(event), people_with_hours(event), newest_in(event)
    return [count_of_part(part, parts, people, newest) for part in parts]


def count_of_part(
    part: Part,
    parts: Sequence[Part],
    people: Iterable[Participation],
    newest: Mapping[tuple[UUID, str], AttendanceMark],
) -> PartCount:
    """How far the marking of this part is; who is in a part beside it, is not open here."""
    people, others = list(people), beside(part, parts)
    found = {person.id: _presence(newest, person, part.key) for person in people}
    elsewhere = {
        person.id
        for person in people
        if any(_presence(newest, person, other) in THERE for other in others)
    }
    unmarked = [person for person in people if found[person.id] == Presence.NOT_MARKED]
    by_presence: Counter[Presence] = Counter(
        each for each in found.values() if each != Presence.NOT_MARKED
    )
    waiting = [
        person
        for person in unmarked
        if person.state == State.CONFIRMED and person.id not in elsewhere
    ]
    return PartCount(part, by_presence, by_presence.total() + len(waiting), waiting)


def _presence(
    newest: Mapping[tuple[UUID, str], AttendanceMark], person: Participation, part: str
) -> Presence:
    mark = newest.get((person.id, part))
    return mark.presence if mark else Presence.NOT_MARKED


def _hours(parts: Sequence[Part], newest: Newest) -> Decimal | None:
    """None where no part is marked."""
    if all(_counted(part, newest) is None for part in parts):
        return None
    minutes = Decimal(0)
    for group, reachable in groups_of(parts):
        attended = sum((_counted(part, newest) or Decimal(0) for part in group), Decimal(0))
        minutes += min(attended, Decimal(reachable))
    return in_hours(minutes)


def _counted(part: Part, newest: Newest) -> Decimal | None:
    mark = newest.get(part.key)
    if mark is None or mark.presence == Presence.NOT_MARKED:
        return None
    return counted_minutes(mark.presence, mark.minutes, part.minutes)
