"""Acts on venues and their rooms."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from events.call.queries import Copying
from events.venue.models import Room
from events.venue.models import Venue
from events.venue.queries import rooms_of
from events.venue.queries import venue_of
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.store import add_once
from foundation.store import copy_of
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


def add_room(event: Event, room_id: UUID, values: Mapping[str, Any], by: Actor) -> Room:
    """Add a room behind the others; the same key again changes nothing."""
    with transaction():
        hold(event)
        others = [*rooms_of(event), *rooms_of(event, removed=True)]
        last = max((room.position for room in others), default=0)
        room = add_once(Room(id=room_id, event_id=event.id, position=last + 1, **values))
        if room not in others:
            record(by, "added.room", room, event.id)
    return room


def change_room(room: Room, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write `values` into the room. Raises Conflict when somebody else saved in between."""
    with transaction():
        fields = put(room, seen, values)
        if fields:
            record(by, "changed.room", room, room.event_id, fields=fields)


def move_room(event: Event, room: Room, step: int, by: Actor) -> None:
    """Show the room one place earlier (-1) or later (+1); at the end nothing happens."""
    with transaction():
        hold(event)
        order = list(rooms_of(event))
        place = order.index(room) if room in order else 0
        target = place + step
        if room not in order or not 0 <= target < len(order):
            return
        order.insert(target, order.pop(place))
        for position, each in enumerate(order, 1):
            each.position = position
        record(by, "moved.room", room, event.id, step=step)


def take_out_room(room: Room, by: Actor) -> None:
    """Show the room no more, not even at the sessions that are in it; it can be put back."""
    take_out(room, "took_out.room", by)


def put_back_room(room: Room, by: Actor) -> None:
    """Show the room again."""
    put_back(room, "put_back.room", by)


def copy_venue(old: Event, new: Event, copying: Copying) -> dict[UUID, UUID]:
    """Copy the place and its rooms into the training `new`, inside the caller's transaction.

    {key of a row: key of its copy}. A place has no days to shift.
    """
    del copying
    keys = copy_rooms(old, new)
    venue = venue_of(old)
    if venue is not None:
        copy = copy_of(venue, event_id=new.id)
        db.session.add(copy)
        keys[venue.id] = copy.id
    return keys


def copy_rooms(old: Event, new: Event) -> dict[UUID, UUID]:
    """Give `new` the rooms of `old`, inside the caller's transaction; {old key: new key}.

    A room that `new` has by that name is not made a second time, so that the place and the
    programme can each bring the rooms along.
    """
    there = {room.name: room.id for room in rooms_of(new)}
    keys = {}
    for room in rooms_of(old):
        if room.name not in there:
            copy = copy_of(room, event_id=new.id)
            db.session.add(copy)
            there[room.name] = copy.id
        keys[room.id] = there[room.name]
    return keys
