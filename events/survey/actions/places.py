"""Acts on places."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from events.survey.models import Place
from events.survey.queries import places_of
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.store import add_once
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]


def add_place(event: Event, place_id: UUID, values: Values, by: Actor) -> Place:
    """Add a place behind the others; the same key again changes nothing."""
    with transaction():
        hold(event)
        others = [*places_of(event), *places_of(event, removed=True)]
        last = max((place.position for place in others), default=0)
        place = add_once(Place(id=place_id, event_id=event.id, position=last + 1, **values))
        if place not in others:
            record(by, "added.place", place, event.id)
    return place


def change_place(place: Place, seen: int, values: Values, by: Actor) -> None:
    """Write `values` into the place. Raises Conflict when somebody else saved in between."""
    with transaction():
        fields = put(place, seen, values)
        if fields:
            record(by, "changed.place", place, place.event_id, fields=fields)


def take_out_place(place: Place, by: Actor) -> None:
    """Show the place and its objects no more; it can be put back."""
    take_out(place, "took_out.place", by)


def put_back_place(place: Place, by: Actor) -> None:
    """Show the place and its objects again."""
    put_back(place, "put_back.place", by)
