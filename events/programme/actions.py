"""Acts on the programme."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from events.programme.models import ProgrammeItem
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]


def add_item(event: Event, item_id: UUID, values: Values, by: Actor) -> None:
    """Add a stretch of time; the same key again changes nothing.

    Raises Refused for an end before the start, and for a day outside the training.
    """
    with transaction():
        hold(event)
        if db.session.get(ProgrammeItem, item_id) is not None:
            return
        _refuse_wrong_time(event, values)
        item = ProgrammeItem(id=item_id, event_id=event.id, **values)
        db.session.add(item)
        record(by, "added.programme_item", item, event.id)


def change_item(event: Event, item: ProgrammeItem, seen: int, values: Values, by: Actor) -> None:
    """Write `values` into the item.

    Raises Conflict when somebody else saved in between, Refused as add_item does.
    """
    with transaction():
        _refuse_wrong_time(event, values)
        fields = put(item, seen, values)
        if fields:
            record(by, "changed.programme_item", item, event.id, fields=fields)


def take_out_item(item: ProgrammeItem, by: Actor) -> None:
    """Take the item out of the programme; it can be put back."""
    with transaction():
        hold(item)
        if item.removed_at is None:
            item.removed_at = clock.now()
            record(by, "took_out.programme_item", item, item.event_id)


def put_back_item(item: ProgrammeItem, by: Actor) -> None:
    """Show the item again."""
    with transaction():
        hold(item)
        if item.removed_at is not None:
            item.removed_at = None
            record(by, "put_back.programme_item", item, item.event_id)


def _refuse_wrong_time(event: Event, values: Values) -> None:
    if values["ends"] <= values["starts"]:
        raise Refused(_("The end must be later than the start."), "ends")
    if not event.starts_on <= values["day"] <= event.ends_on:
        raise Refused(_("This day is not a day of the training."), "day")
