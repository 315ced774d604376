"""Verbs about the calendar: done, not done, moved by hand, added by the team."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from events.call.models import Event
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.models import ArrangingTask
from registration.arrangements.queries import Due
from registration.arrangements.queries import task_or_404


def add_task(event: Event, task_id: UUID, values: Mapping[str, Any], by: Actor) -> None:
    """Add a task of the team's own with its "title" and "due_on"; the same key again is nothing."""
    with transaction():
        hold(event)
        row = ArrangingTask(id=task_id, event_id=event.id, key=str(task_id), **values)
        if add_once(row) is row:
            record(by, "added.task", row, event.id)


def set_done(event: Event, key: str, by: Actor, *, done: bool) -> None:
    """Tick a task off, or undo that; doing it twice is doing it once."""
    with transaction():
        hold(event)
        due = task_or_404(event, key)
        if due.is_done is done:
            return
        row = due.task or _new(event, due)
        row.done_at = clock.now() if done else None
        row.done_by_id = by.person_id if done else None
        record(by, "did.task" if done else "undid.task", row, event.id, key=key)


def move_task(event: Event, key: str, due_on: date | None, by: Actor, seen: int) -> None:
    """Set the day of a task by hand; None counts it from the start again.

    A task of the team's own keeps its day. `seen` is the version shown, 0 for an untouched task.
    Raises Conflict when somebody else changed the task in between.
    """
    with transaction():
        hold(event)
        due = task_or_404(event, key)
        row = due.task or _new(event, due)
        if due.task is not None:
            check_version(row, seen)
        row.due_on = due_on or (row.due_on if row.title else None)
        record(by, "moved.task", row, event.id, key=key)


def _new(event: Event, due: Due) -> ArrangingTask:
    row = ArrangingTask(event_id=event.id, key=due.key)
    db.session.add(row)
    return row
