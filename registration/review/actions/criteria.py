"""Criteria: added, changed, taken off. Points that were given stay."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID
from uuid import uuid4

from events.call.actions import put
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import add_once
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.review.models import Criterion
from registration.review.queries import all_criteria
from registration.review.queries import criteria_of
from registration.review.queries import has_points
from registration.review.queries import usual_criteria


def add_criterion(event: Event, key: UUID, values: Mapping[str, Any], by: Actor) -> None:
    """Add a criterion behind the others; the same key again changes nothing. Raises Refused."""
    with transaction():
        hold(event)
        refuse_once_scored(event)
        last = max((one.position for one in all_criteria(event)), default=0)
        row = Criterion(id=key, event_id=event.id, position=last + 1, **values)
        if add_once(row) is row:
            record(by, "added.criterion", row, event.id)


def add_usual_criteria(event: Event, by: Actor) -> bool:
    """Begin with three criteria that many calls use; False, and nothing, where there are some."""
    with transaction():
        hold(event)
        if all_criteria(event):
            return False
        with using_language(event.language):
            proposed = usual_criteria()
        for values in proposed:
            add_criterion(event, uuid4(), values, by)
        return True


def change_criterion(criterion: Criterion, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Change a criterion. Raises Conflict after another save, Refused once points were given.

    What points mean must not change under those who give them.
    """
    with transaction():
        fields = put(criterion, seen, values)
        if fields:
            refuse_once_scored(_event_of(criterion))
            record(by, "changed.criterion", criterion, criterion.event_id, fields=fields)


def take_off_criterion(criterion: Criterion, by: Actor) -> None:
    """Score it no longer; it can be put back. Raises Refused once scored, and for the last."""
    with transaction():
        event = _event_of(criterion)
        hold(event)
        refuse_once_scored(event)
        if [one.id for one in criteria_of(event)] == [criterion.id]:
            raise Refused(_("One criterion must stay. Add another one first."))
        take_out(criterion, "took_off.criterion", by)


def put_back_criterion(criterion: Criterion, by: Actor) -> None:
    """Score it again. Raises Refused once points were given."""
    with transaction():
        refuse_once_scored(_event_of(criterion))
        put_back(criterion, "put_back.criterion", by)


def refuse_once_scored(event: Event) -> None:
    """Raise Refused once somebody gave points: everybody scores by the same criteria."""
    if has_points(event):
        raise Refused(_("Points were given by these criteria. They stay as they are."))


def _event_of(criterion: Criterion) -> Event:
    return db.session.get_one(Event, criterion.event_id)
