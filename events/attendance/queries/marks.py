"""The marks that were made: the newest count, the older ones are their history."""

from collections import defaultdict
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import NamedTuple
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy import Select
from sqlalchemy import String
from sqlalchemy import cast
from sqlalchemy import exists
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.attendance.models import AttendanceMark
from events.attendance.models import HoursMark
from events.attendance.models import Presence
from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from events.team.queries import by_name
from foundation.store import all_of
from foundation.store import db

Marks = dict[UUID, list[HoursMark]]
"""{participation: its marks of hours, newest first}."""
Cell = tuple[UUID, str]
"""A participation and the key of a part."""
_BETWEEN, _NEXT = "|", ";"
"""What parts the columns of a mark, and marks, where the store puts them together."""
Marked = TypeVar("Marked", bound=Select[*tuple[Any, ...]])


class Told(NamedTuple):
    """What a mark says, without who made it and when."""

    presence: Presence
    minutes: int | None


def people_with_hours(event: Event) -> Sequence[Participation]:
    """Whose attendance can be marked: those with a place, and those who were marked before."""
    ever = or_(
        exists().where(HoursMark.participation_id == Participation.id),
        exists().where(AttendanceMark.participation_id == Participation.id),
    )
    query = select(Participation).where(
        Participation.event_id == event.id, or_(Participation.state == State.CONFIRMED, ever)
    )
    return by_name(all_of(query))


def marks_in(event: Event, people: Collection[UUID] | None = None) -> Marks:
    """Every mark of hours of a training, or of some of its people, with who made it."""
    query = (
        select(HoursMark)
        .join(Participation, Participation.id == HoursMark.participation_id)
        .where(Participation.event_id == event.id, *_of(people))
        .options(joinedload(HoursMark.marked_by))
        .order_by(HoursMark.number.desc())
    )
    marks: Marks = defaultdict(list)
    for mark in all_of(query):
        marks[mark.participation_id].append(mark)
    return dict(marks)


def marks_of(participation: Participation) -> Sequence[HoursMark]:
    """The marks of one person's hours, newest first; the first one counts."""
    query = (
        select(HoursMark)
        .where(HoursMark.participation_id == participation.id)
        .options(joinedload(HoursMark.marked_by))
        .order_by(HoursMark.number.desc())
    )
    return all_of(query)


def newest_in(event: Event) -> dict[Cell, AttendanceMark]:
    """The mark that counts of everybody in every part, with who made it."""
    query = _newest(select(AttendanceMark), event, None)
    rows = all_of(query.options(joinedload(AttendanceMark.marked_by)))
    return {(row.participation_id, row.part): row for row in rows}


def told_in(event: Event, people: Collection[UUID] | None) -> dict[UUID, Mapping[str, Told]]:
    """{person: {part: what counts}} of everybody, or of these people; light enough for many.

    Who is marked alike shares one mapping: most are.
    """
    mark = AttendanceMark
    minutes = func.coalesce(cast(mark.minutes, String), "")
    one = mark.part + _BETWEEN + cast(mark.presence, String) + _BETWEEN + minutes
    # One row for each person, put together by the store: one for each mark takes four times longer.
    query = select(mark.participation_id, func.aggregate_strings(one, _NEXT))
    rows = db.session.execute(_newest(query, event, people).group_by(mark.participation_id))
    alike: dict[str, Mapping[str, Told]] = {}
    return {person: alike.get(text) or alike.setdefault(text, _told(text)) for person, text in rows}


def _told(text: str) -> Mapping[str, Told]:
    marks = (one.split(_BETWEEN) for one in text.split(_NEXT))
    return {
        part: Told(Presence(presence), int(minutes) if minutes else None)
        for part, presence, minutes in marks
    }


def history_of_cells(event: Event, cells: Iterable[Cell]) -> dict[Cell, list[AttendanceMark]]:
    """All marks of these people in these parts, newest first."""
    wanted = set(cells)
    query = (
        select(AttendanceMark)
        .join(Participation, Participation.id == AttendanceMark.participation_id)
        .where(
            Participation.event_id == event.id,
            AttendanceMark.part.in_({part for _person, part in wanted}),
        )
        .options(joinedload(AttendanceMark.marked_by))
        .order_by(AttendanceMark.number.desc())
    )
    people = {person for person, _part in wanted}
    if len(people) == 1:
        query = query.where(AttendanceMark.participation_id == next(iter(people)))
    found: dict[Cell, list[AttendanceMark]] = defaultdict(list)
    for mark in all_of(query):
        found[mark.participation_id, mark.part].append(mark)
    return {cell: marks for cell, marks in found.items() if cell in wanted}


def attendance_of(participation: Participation) -> dict[str, list[AttendanceMark]]:
    """{part: its marks, newest first} of one person."""
    query = (
        select(AttendanceMark)
        .where(AttendanceMark.participation_id == participation.id)
        .options(joinedload(AttendanceMark.marked_by))
        .order_by(AttendanceMark.number.desc())
    )
    found: dict[str, list[AttendanceMark]] = defaultdict(list)
    for mark in all_of(query):
        found[mark.part].append(mark)
    return dict(found)


def batch_to_undo(newest: Iterable[AttendanceMark]) -> list[AttendanceMark]:
    """The marks that the last "everybody else is present" made and nobody has changed since."""
    standing = [mark for mark in newest if mark.batch_id and mark.presence != Presence.NOT_MARKED]
    if not standing:
        return []
    last = max(standing, key=lambda mark: mark.marked_at)
    return [mark for mark in standing if mark.batch_id == last.batch_id]


def _newest(query: Marked, event: Event, people: Collection[UUID] | None) -> Marked:
    mark = AttendanceMark
    last = (
        select(mark.participation_id, mark.part, func.max(mark.number).label("number"))
        .join(Participation, Participation.id == mark.participation_id)
        .where(Participation.event_id == event.id, *_of(people))
        .group_by(mark.participation_id, mark.part)
        .subquery()
    )
    return query.join(
        last,
        (mark.participation_id == last.c.participation_id)
        & (mark.part == last.c.part)
        & (mark.number == last.c.number),
    )


def _of(people: Collection[UUID] | None) -> tuple[ColumnElement[bool], ...]:
    return () if people is None else (Participation.id.in_(people),)
