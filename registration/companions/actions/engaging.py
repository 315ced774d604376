"""Verbs about people engaged on site: who, what, when."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import hold
from foundation.store import transaction
from registration.companions.models import Engaged
from registration.companions.queries import shifts_of

Values = Mapping[str, Any]


def engage(event: Event, key: UUID, values: Values, by: Actor) -> None:
    """Add somebody; the same key again changes nothing. `values` are columns of Engaged."""
    with transaction():
        hold(event)
        row = Engaged(id=key, event_id=event.id, **values)
        if add_once(row) is row:
            record(by, "added.engaged", row, event.id)


def change_engaged(engaged: Engaged, seen: int, values: Values, by: Actor) -> None:
    """Write `values`. Raises Conflict when somebody else saved in between.

    Raises Refused for taking away hours that are kept for somebody.
    """
    with transaction():
        hold(engaged)
        kept = {row.hour for row in shifts_of(engaged)}
        if kept - set(values["hours"]):
            raise Refused(_("Some of these hours are kept for somebody. Free them first."), "hours")
        fields = put(engaged, seen, values)
        if fields:
            record(by, "changed.engaged", engaged, engaged.event_id, fields=fields)


def take_off_engaged(engaged: Engaged, by: Actor) -> None:
    """Suggest them to nobody any more. Raises Refused while hours are kept for somebody."""
    with transaction():
        hold(engaged)
        if shifts_of(engaged):
            raise Refused(_("Hours of this person are kept for somebody. Free them first."))
        take_out(engaged, "took_off.engaged", by)


def put_back_engaged(engaged: Engaged, by: Actor) -> None:
    """Undo taking them off."""
    put_back(engaged, "put_back.engaged", by)
