"""Acts on venues."""

from collections.abc import Mapping
from typing import Any

from events.call.actions import put
from events.call.models import Event
from events.venue.models import Venue
from events.venue.queries import venue_of
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def save_venue(event: Event, seen: int, values: Mapping[str, Any], by: Actor) -> Venue:
    """Write down where the training takes place; `seen` is the version shown, 0 for none yet.

    Raises Conflict when somebody else saved in between. The same values again change nothing.
    """
    with transaction():
        hold(event)
        venue = venue_of(event)
        if venue is None:
            venue = Venue(event_id=event.id, **values)
            db.session.add(venue)
            record(by, "added.venue", venue, event.id)
            return venue
        fields = put(venue, seen, values)
        if fields:
            record(by, "changed.venue", venue, event.id, fields=fields)
    return venue
