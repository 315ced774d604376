"""Keeping hours of somebody engaged for a person, and letting them go.

An hour is kept under a lock on who is engaged. The store refuses a second shift in it, and a second
person where only one is served.
"""

from collections.abc import Collection
from collections.abc import Iterable
from uuid import uuid4

from sqlalchemy import delete
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Served
from registration.companions.models import Shift
from registration.companions.models import Suggestion
from registration.companions.queries import hours_open_to
from registration.companions.queries import shifts_of
from registration.companions.rules import day_and_part


def take_hours(
    suggestion: Suggestion, hours: Collection[str], instead_of: Engaged | None = None
) -> None:
    """Keep these hours for the person of `suggestion`; who is engaged is held by the caller.

    Where they work already, for people with whom the person may share them, the person joins.
    Raises Refused for hours that are taken.
    """
    engaged = suggestion.engaged
    is_open = hours_open_to(engaged, suggestion.participation)
    if any(hour not in is_open for hour in hours):
        raise Refused(_("Some of these hours are taken by now. Choose others."), "hours")
    there = {row.hour: row for row in shifts_of(engaged)}
    for hour in hours:
        shift = there.get(hour) or _shift(engaged, hour, instead_of)
        if suggestion.id not in {one.suggestion_id for one in shift.people}:
            _serve(shift, suggestion)
    db.session.flush()
    db.session.expire_all()


def let_go(suggestions: Iterable[Suggestion], besides: Collection[str] = ()) -> None:
    """Keep nothing for these people any more, `besides` these hours.

    Whoever serves others in the same hours goes on doing so.
    """
    held = sorted(suggestions, key=lambda one: str(one.engaged_id))
    if not held:
        return
    keys = [one.id for one in held]
    for engaged in dict.fromkeys(one.engaged for one in held):
        hold(engaged)
    query = select(Served).where(Served.suggestion_id.in_(keys)).options(joinedload(Served.shift))
    rows = [one for one in all_of(query) if one.shift.hour not in besides]
    shifts = [one.shift_id for one in rows]
    db.session.execute(delete(Served).where(Served.id.in_([one.id for one in rows])))
    is_served = select(Served.id).where(Served.shift_id == Shift.id).exists()
    db.session.execute(delete(Shift).where(Shift.id.in_(shifts), ~is_served))
    db.session.expire_all()


def _shift(engaged: Engaged, hour: str, instead_of: Engaged | None) -> Shift:
    day, part = day_and_part(hour)
    row = Shift(id=uuid4(), engaged_id=engaged.id, day=day, part=part)
    row.instead_of_id = instead_of.id if instead_of else None
    db.session.add(row)
    db.session.flush()
    return row


def _serve(shift: Shift, suggestion: Suggestion) -> None:
    is_alone = suggestion.engaged.kind is EngagedKind.ASSISTANT
    row = Served(shift_id=shift.id, suggestion_id=suggestion.id)
    row.alone_in_id = shift.id if is_alone else None
    db.session.add(row)
