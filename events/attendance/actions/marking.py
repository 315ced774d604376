"""Marking who was there, part by part."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists
from sqlalchemy import select

from events.attendance.actions.setup import settle
from events.attendance.models import AttendanceMark
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries import Cell
from events.attendance.queries import Part
from events.attendance.queries import batch_to_undo
from events.attendance.queries import count_of_part
from events.attendance.queries import history_of_cells
from events.attendance.queries import newest_in
from events.attendance.queries import parts_of
from events.attendance.queries import people_with_hours
from events.attendance.rules import may_mark_day
from events.call.models import Event
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

History = Sequence[AttendanceMark]


@dataclass(frozen=True)
class Wanted:
    """What an organiser chose for one person in one part.

    `seen` is the number of the mark that they saw (0: none); `minutes` go with "partly".
    """

    presence: Presence
    seen: int
    minutes: int | None = None


class OthersMarked(Conflict):
    """Others marked the same people meanwhile: {cell: their newest mark}."""

    def __init__(self, newer: Mapping[Cell, AttendanceMark]) -> None:
        super().__init__(_("Somebody else marked the same people while you were marking."))
        self.newer = newer


def mark(event: Event, wanted: Mapping[Cell, Wanted], cause: Cause, by: Person) -> int:
    """Add a mark for everybody for whom `by` chose something else than they saw; how many.

    `cause` is kept where an earlier mark is corrected. All are saved or none, and the same choice
    twice is one mark. Raises Refused before the day of a part, and for minutes that it does not
    have; OthersMarked when a changed mark was followed by one of others.
    """
    with transaction():
        hold(event)
        parts = {part.key: part for part in parts_of(event)}
        people = {person.id for person in people_with_hours(event)}
        known = {
            cell: row for cell, row in wanted.items() if cell[0] in people and cell[1] in parts
        }
        history = history_of_cells(event, known)
        changed = {
            cell: row for cell, row in known.items() if _is_change(history.get(cell, []), row)
        }
        for cell, row in changed.items():
            _refuse_unfit(event, parts[cell[1]], row)
        _refuse_overtaken(history, changed)
        if changed:
            settle(event, Way.HALF_DAYS)
        for cell, row in changed.items():
            _add(event, _next_mark(cell, row, history.get(cell, []), cause), by)
        return len(changed)


def mark_everybody_else(event: Event, part: Part, batch_id: UUID, by: Person) -> int:
    """Mark everybody present who has a place and no mark in this part yet; how many.

    The same `batch_id` again marks nobody. Who was there in a part at the same time is left out.
    Raises Refused before the day of the part.
    """
    with transaction():
        hold(event)
        _refuse_early(event, part)
        if db.session.scalar(select(exists().where(AttendanceMark.batch_id == batch_id))):
            return 0
        waiting = _waiting(event, part)
        cells = [(person_id, part.key) for person_id in waiting]
        history = history_of_cells(event, cells)
        row = Wanted(Presence.PRESENT, 0)
        settle(event, Way.HALF_DAYS)
        for cell in cells:
            made = _next_mark(cell, row, history.get(cell, []), Cause.TYPED_WRONG)
            made.batch_id = batch_id
            _add(event, made, by)
        return len(cells)


def undo_everybody_else(event: Event, part: Part, batch_id: UUID, by: Person) -> int:
    """Take back the marks of one "everybody else is present" that nobody changed since; how many.

    Twice is once.
    """
    with transaction():
        hold(event)
        newest = newest_in(event)
        standing = batch_to_undo(each for each in newest.values() if each.part == part.key)
        undone = [each for each in standing if each.batch_id == batch_id]
        for each in undone:
            cell = (each.participation_id, each.part)
            back = Wanted(Presence.NOT_MARKED, each.number)
            _add(event, _next_mark(cell, back, [each], Cause.UNDONE), by)
        return len(undone)


def _waiting(event: Event, part: Part) -> list[UUID]:
    people, newest = people_with_hours(event), newest_in(event)
    return [person.id for person in count_of_part(part, parts_of(event), people, newest).open]


def _next_mark(cell: Cell, row: Wanted, history: History, cause: Cause) -> AttendanceMark:
    corrects = bool(history) and history[0].presence != Presence.NOT_MARKED
    return AttendanceMark(
        participation_id=cell[0],
        part=cell[1],
        presence=row.presence,
        minutes=_minutes(row),
        number=history[0].number + 1 if history else 1,
        cause=cause if corrects else None,
    )


def _add(event: Event, made: AttendanceMark, by: Person) -> None:
    made.marked_at = now()
    made.marked_by_id = by.id
    db.session.add(made)
    record(
        acting(by, "organiser"),
        "marked.attendance",
        made.participation_id,
        event_id=event.id,
        part=made.part,
        number=made.number,
    )


def _is_change(history: History, row: Wanted) -> bool:
    """Whether the organiser chose something other than what they saw and what now counts."""
    wanted = (row.presence, _minutes(row))
    known = {(each.presence, each.minutes) for each in history[:1]}
    known |= {(each.presence, each.minutes) for each in history if each.number == row.seen}
    if row.seen == 0 or not history:
        known.add((Presence.NOT_MARKED, None))
    return wanted not in known


def _minutes(row: Wanted) -> int | None:
    return row.minutes if row.presence == Presence.PARTLY else None


def _refuse_overtaken(history: Mapping[Cell, History], changed: Mapping[Cell, Wanted]) -> None:
    newer = {
        cell: history[cell][0]
        for cell, row in changed.items()
        if cell in history and history[cell][0].number != row.seen
    }
    if newer:
        raise OthersMarked(newer)


def _refuse_unfit(event: Event, part: Part, row: Wanted) -> None:
    _refuse_early(event, part)
    minutes = _minutes(row)
    if minutes is not None and not 0 < minutes <= part.minutes:
        raise Refused(_("“%(part)s” has %(most)d minutes.", part=part.label, most=part.minutes))


def _refuse_early(event: Event, part: Part) -> None:
    if not may_mark_day(event, part.day):
        day = format_date(part.day)
        raise Refused(_("This day has not begun. It can be marked from %(day)s.", day=day))
