"""Questions about hours of attendance."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import exists
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.attendance.models import HoursMark
from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from events.team.queries import by_name
from foundation.store import all_of

Marks = dict[UUID, list[HoursMark]]
"""{participation: its marks, newest first}."""


def people_with_hours(event: Event) -> Sequence[Participation]:
    """Whose hours can be marked: those with a place, and those who were marked before."""
    marked = exists().where(HoursMark.participation_id == Participation.id)
    query = select(Participation).where(
        Participation.event_id == event.id,
        or_(Participation.state == State.CONFIRMED, marked),
    )
    return by_name(all_of(query))


def marks_in(event: Event) -> Marks:
    """Every mark of a training with who made it."""
    query = (
        select(HoursMark)
        .join(Participation, Participation.id == HoursMark.participation_id)
        .where(Participation.event_id == event.id)
        .options(joinedload(HoursMark.marked_by))
        .order_by(HoursMark.number.desc())
    )
    marks: Marks = defaultdict(list)
    for mark in all_of(query):
        marks[mark.participation_id].append(mark)
    return dict(marks)


def marks_of(participation: Participation) -> Sequence[HoursMark]:
    """The marks of one person, newest first; the first one counts."""
    query = (
        select(HoursMark)
        .where(HoursMark.participation_id == participation.id)
        .options(joinedload(HoursMark.marked_by))
        .order_by(HoursMark.number.desc())
    )
    return all_of(query)


def hours_of(participation: Participation) -> Decimal:
    """How many hours a person attended; 0 while nobody has marked any."""
    marks = marks_of(participation)
    return marks[0].hours if marks else Decimal(0)


def hours_in(event: Event) -> dict[UUID, Decimal]:
    """{participation: hours} of everybody who was marked."""
    return {key: marks[0].hours for key, marks in marks_in(event).items()}
