"""Marking the hours of people in one number."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from events.attendance.actions.setup import settle
from events.attendance.models import HoursMark
from events.attendance.models import Way
from events.attendance.queries import marks_in
from events.attendance.queries import people_with_hours
from events.attendance.rules import may_mark_now
from events.attendance.rules import most_hours
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


@dataclass(frozen=True)
class Typed:
    """What an organiser typed for one person, and the number of the mark they saw (0: none)."""

    hours: Decimal | None
    seen: int


class SomebodyWasFaster(Conflict):
    """Others marked the same people meanwhile: {participation: their newest mark}."""

    def __init__(self, newer: Mapping[UUID, HoursMark]) -> None:
        super().__init__(_("Somebody else marked hours while you were typing."))
        self.newer = newer


def mark_hours(event: Event, typed: Mapping[UUID, Typed], by: Person) -> int:
    """Add a mark for everybody whose number differs from the one that `by` saw; how many.

    All are saved or none. Raises Refused before the first day and for hours that the days do
    not have, and where half-days or sessions are marked; SomebodyWasFaster when a changed row was
    marked by others since it was shown.
    """
    with transaction():
        hold(event)
        _refuse_early(event)
        people = {person.id for person in people_with_hours(event)}
        marks = marks_in(event)
        changed = {
            key: row
            for key, row in typed.items()
            if key in people and _is_change(marks.get(key, []), row)
        }
        newer = {
            key: marks[key][0]
            for key, row in changed.items()
            if key in marks and marks[key][0].number != row.seen
        }
        if newer:
            raise SomebodyWasFaster(newer)
        if changed and settle(event, Way.TOTAL).way != Way.TOTAL:
            raise Refused(
                _(
                    "This training marks who was there, part by part. "
                    "To type whole hours, change first how you mark."
                )
            )
        for key, row in changed.items():
            number = marks[key][0].number + 1 if key in marks else 1
            _add(event, HoursMark(participation_id=key, hours=row.hours, number=number), by)
        return len(changed)


def _add(event: Event, mark: HoursMark, by: Person) -> None:
    if not 0 <= mark.hours <= most_hours(event):
        raise Refused(_("Enter hours from 0 to %(most)d.", most=most_hours(event)))
    mark.marked_at = now()
    mark.marked_by_id = by.id
    db.session.add(mark)
    record(
        acting(by, "organiser"),
        "marked.hours",
        mark.participation_id,
        event_id=event.id,
        number=mark.number,
    )


def _refuse_early(event: Event) -> None:
    if not may_mark_now(event):
        first = format_date(event.starts_on)
        raise Refused(_("The training has not begun. Hours can be marked from %(day)s.", day=first))


def _is_change(marks: Sequence[HoursMark], row: Typed) -> bool:
    """Whether the organiser typed something other than what they saw and what now counts."""
    known = {mark.hours for mark in marks[:1]}
    known |= {mark.hours for mark in marks if mark.number == row.seen}
    return row.hours is not None and row.hours not in known
