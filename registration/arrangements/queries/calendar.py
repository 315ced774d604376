"""The calendar that counts backwards from the start of a training."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from foundation.store import all_of
from registration.arrangements.catalogue.calendar import CALENDAR
from registration.arrangements.catalogue.calendar import Step
from registration.arrangements.catalogue.calendar import due_date
from registration.arrangements.models import ArrangingTask


@dataclass(frozen=True)
class Due:
    """A task with its day: of the calendar, or of the team's own."""

    key: str
    text: str
    source: str
    due_on: date
    counted_on: date | None
    task: ArrangingTask | None

    @property
    def is_done(self) -> bool:
        """Whether somebody ticked it off."""
        return self.task is not None and self.task.done_at is not None

    def is_late(self, today: date) -> bool:
        """Not done, and its day is over."""
        return not self.is_done and self.due_on < today


def calendar_of(event: Event) -> list[Due]:
    """All tasks of a training by their days."""
    query = select(ArrangingTask).where(ArrangingTask.event_id == event.id)
    rows = {row.key: row for row in all_of(query.options(joinedload(ArrangingTask.done_by)))}
    dues = [_counted(event, step, rows.get(step.key)) for step in CALENDAR]
    dues += [_own(row) for row in rows.values() if row.title]
    return sorted(dues, key=lambda due: (due.due_on, due.key))


def task_or_404(event: Event, key: str) -> Due:
    """One task of this training."""
    found = [due for due in calendar_of(event) if due.key == key]
    return found[0] if found else abort(404)


def _counted(event: Event, step: Step, row: ArrangingTask | None) -> Due:
    counted = due_date(step, event.starts_on, _opens_on(event))
    moved = row.due_on if row else None
    return Due(step.key, str(step.text), str(step.source), moved or counted, counted, row)


def _own(row: ArrangingTask) -> Due:
    return Due(row.key, row.title, "", row.due_on or date.max, None, row)


def _opens_on(event: Event) -> date | None:
    return event.opens_at.astimezone(ZoneInfo(event.zone)).date() if event.opens_at else None
