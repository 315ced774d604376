"""Acts on one stretch of the programme."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID
from uuid import uuid5

from sqlalchemy import select

from events.call.actions import differing
from events.call.models import Event
from events.programme.models import ItemTrainer
from events.programme.models import Part
from events.programme.models import ProgrammeItem
from events.team.queries import trainers_of
from events.venue.actions import add_room
from events.venue.queries import rooms_of
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import count_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

MOST_ON_A_DAY = 60
MOST_ITEMS = 800

Values = Mapping[str, Any]
"""Columns of an item; and besides them `new_room` (a name), and the trainers' keys by Part."""


def add_item(event: Event, item_id: UUID, values: Values, by: Actor) -> None:
    """Add a stretch of time; the same key again changes nothing.

    Raises Refused for an end before the start, a day outside the training, and a full day.
    """
    with transaction():
        hold(event)
        if db.session.get(ProgrammeItem, item_id) is not None:
            return
        _refuse_wrong_time(event, values)
        item = ProgrammeItem(id=item_id, event_id=event.id, **_columns(event, item_id, values, by))
        db.session.add(item)
        for part in Part:
            set_trainers(event, item, part, values.get(part.value, ()))
        record(by, "added.programme_item", item, event.id)
        refuse_crowd(event.id, values["day"])


def change_item(event: Event, item: ProgrammeItem, seen: int, values: Values, by: Actor) -> None:
    """Write `values` into the item.

    Raises Conflict when somebody else saved in between, Refused as add_item does.
    """
    with transaction():
        hold(event)
        _refuse_wrong_time(event, values)
        columns = _columns(event, item.id, values, by)
        fields = differing(item, columns)
        for name in fields:
            setattr(item, name, columns[name])
        fields += [
            part.value
            for part in Part
            if part.value in values and set_trainers(event, item, part, values[part.value])
        ]
        if fields:
            check_version(item, seen)
            record(by, "changed.programme_item", item, event.id, fields=fields)
        if "day" in fields:
            refuse_crowd(event.id, values["day"])


def take_out_item(item: ProgrammeItem, by: Actor) -> None:
    """Take the item out of the programme; it can be put back."""
    take_out(item, "took_out.programme_item", by)


def put_back_item(item: ProgrammeItem, by: Actor) -> None:
    """Show the item again. Raises Refused where a day or the programme is full."""
    with transaction():
        if put_back(item, "put_back.programme_item", by):
            refuse_crowd(item.event_id, item.day)


def refuse_crowd(event_id: UUID, day: date) -> None:
    """Raise Refused when the running transaction has put in more than pages can show.

    A table has a row and a column for each item of a day: 400 of them took 4 seconds to draw.
    """
    there = select(ProgrammeItem.id).where(
        ProgrammeItem.event_id == event_id, ProgrammeItem.removed_at.is_(None)
    )
    if count_of(there.where(ProgrammeItem.day == day)) > MOST_ON_A_DAY:
        raise Refused(_("A day can have %(most)d items at most.", most=MOST_ON_A_DAY), "day")
    if count_of(there) > MOST_ITEMS:
        raise Refused(_("A programme can have %(most)d items at most.", most=MOST_ITEMS), "day")


def set_trainers(event: Event, item: ProgrammeItem, part: Part, keys: Iterable[str]) -> bool:
    """Let exactly these trainers of the training have that part; whether it was different.

    A trainer who was taken off the page keeps their part, so that they can be put back.
    """
    chosen = [one for one in trainers_of(event) if str(one.id) in set(keys)]
    now = {one.trainer_id: one for one in item.item_trainers if one.part is part}
    wanted = {trainer.id for trainer in chosen}
    gone = [one for key, one in now.items() if key not in wanted and one.trainer.removed_at is None]
    for one in gone:
        item.item_trainers.remove(one)
    added = [trainer for trainer in chosen if trainer.id not in now]
    for trainer in added:
        item.item_trainers.append(
            ItemTrainer(event_id=event.id, trainer=trainer, part=part, position=trainer.position)
        )
    return bool(gone or added)


def _columns(event: Event, item_id: UUID, values: Values, by: Actor) -> dict[str, Any]:
    named = {part.value for part in Part} | {"new_room"}
    columns = {name: value for name, value in values.items() if name not in named}
    if values.get("new_room"):
        columns["room_id"] = _room_named(event, item_id, values["new_room"], by)
    return columns


def _room_named(event: Event, item_id: UUID, name: str, by: Actor) -> UUID:
    """The room with that name; one that nobody has described yet is added to the venue."""
    for room in rooms_of(event):
        if room.name.casefold() == name.casefold():
            return room.id
    return add_room(event, uuid5(item_id, name), {"name": name}, by).id


def _refuse_wrong_time(event: Event, values: Values) -> None:
    if values["ends"] <= values["starts"]:
        raise Refused(_("The end must be later than the start."), "ends")
    if not event.starts_on <= values["day"] <= event.ends_on:
        raise Refused(_("This day is not a day of the training."), "day")
