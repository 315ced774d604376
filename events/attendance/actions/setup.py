"""Saying how a training marks attendance."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import inspect

from events.attendance.models import AttendanceSetup
from events.attendance.models import Way
from events.attendance.queries import setup_of
from events.call.actions import put
from events.call.models import Event
from events.call.queries import Copying
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def choose_way(event: Event, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Say what is marked; `seen` is the version shown, 0 where nobody had said anything.

    Marks made in another way stay, and count again when the training goes back to it. Raises
    Conflict when somebody else saved in between.
    """
    with transaction():
        hold(event)
        setup = setup_of(event)
        if not inspect(setup).transient:
            fields = put(setup, seen, values)
            if fields:
                record(by, "changed.attendance_setup", setup, event.id, fields=fields)
            return
        for name, value in values.items():
            setattr(setup, name, value)
        _keep(setup)
        record(by, "changed.attendance_setup", setup, event.id, fields=list(values))


def settle(event: Event, way: Way) -> AttendanceSetup:
    """The setup of a training that is being marked: the first mark says how, if nobody did.

    Inside the caller's transaction, with the training held.
    """
    setup = setup_of(event)
    if inspect(setup).transient:
        setup.way = way
        _keep(setup)
    return setup


def copy_setup(old: Event, new: Event, copying: Copying) -> Mapping[UUID, UUID]:
    """Let a copied training mark in the way of the old one; no marks and no people go along."""
    del copying
    setup = setup_of(old)
    if inspect(setup).transient:
        return {}
    copy = AttendanceSetup(
        event_id=new.id,
        way=setup.way,
        half_day_hours=setup.half_day_hours,
        counts_minutes=setup.counts_minutes,
    )
    db.session.add(copy)
    return {setup.id: copy.id}


def _keep(setup: AttendanceSetup) -> None:
    setup.version = 1
    db.session.add(setup)
    db.session.flush()
