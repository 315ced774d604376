"""Bedrooms: what the solver says of them, and making it real, night by night."""

from collections.abc import Iterable
from typing import Any

from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from registration.allotting import queries
from registration.allotting.actions.bedrooms.giving import put
from registration.allotting.actions.bedrooms.giving import take_back
from registration.allotting.actions.bedrooms.giving import tell_all
from registration.allotting.actions.plans import Answer
from registration.allotting.actions.plans import Writer
from registration.allotting.bedrooms import Placed
from registration.allotting.bedrooms import propose
from registration.allotting.models import Plan
from registration.allotting.queries import Asked
from registration.allotting.queries import Proposed
from registration.allotting.queries.plans import Told

SECONDS = 30.0
"""Of work for the solver: more than the bars ask, for the machine may be busy."""


def work_out(plan: Plan) -> Answer:
    """What the solver says of the bedrooms. Raises SolverStopped, and Refused by what is sealed."""
    asked = queries.asked_in(plan.event)
    placed, is_best = propose(asked.question, SECONDS)
    rooms = {one.guest.key: one.room for one in placed if one.room}
    parts = []
    for one in placed:
        notes = queries.notes_for(one, rooms, asked)
        participation = db.session.get_one(Participation, one.guest.key)
        parts.append((participation, {**_content(one, asked), "notes": notes}))
    parts.sort(key=lambda part: (part[0].name_sorts or "", str(part[0].id)))
    return Answer(parts, is_best=is_best)


def _content(placed: Placed, asked: Asked) -> dict[str, Any]:
    guest, room = placed.guest, placed.room
    grade = asked.grade(guest.key, room.key if room else None)
    return {
        "room": str(room.key) if room else None,
        "first_night": guest.nights.first.isoformat(),
        "last_night": guest.nights.last.isoformat(),
        "grade": None if grade is None else grade.value,
    }


def _write(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
    event, asked = plan.event, queries.asked_in(plan.event)
    rows = queries.opened_as_rooms(parts)
    for row in rows:
        _refuse_changed(row, asked)
        assert row.room is not None  # noqa: S101 - only rooms are taken over
        put(asked, row.participation, row.room, row.nights)
        record(by, "gave.bedroom", row.participation, event.id, room=str(row.room.id))
    tell_all(event, [row.participation.id for row in rows], by)


def _refuse_changed(row: Proposed, asked: Asked) -> None:
    if not asked.is_still(row):
        message = _(
            "Something has changed for %(name)s since this was proposed. "
            "Ask for a new proposal, or give a room by hand.",
            name=row.participation.name,
        )
        raise Refused(message)


def _undo(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
    del plan
    for part in parts:
        take_back(part.participation, by)


BEDROOMS = Writer(None, _write, _undo)
"""How a proposal of bedrooms is made real."""
