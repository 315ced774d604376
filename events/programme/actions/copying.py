"""Taking a programme over into a new training."""

from collections.abc import Sequence
from uuid import UUID

from events.call.models import Event
from events.call.queries import Copying
from events.programme.models import ItemTrainer
from events.programme.models import Material
from events.programme.models import ProgrammeItem
from events.programme.queries import items_with_materials
from events.team.models import Trainer
from events.team.queries import trainers_of
from events.venue.actions import copy_rooms
from foundation.store import copy_of
from foundation.store import db


def copy_programme(old: Event, new: Event, copying: Copying) -> dict[UUID, UUID]:
    """Give `new` the programme of `old` with its rooms and materials, each day moved.

    Inside the caller's transaction; {old key: new key} of items, rooms and materials. Trainers
    keep their parts only where `new` has a trainer with the same name; guests stay behind.
    """
    keys = copy_rooms(old, new)
    trainers = {trainer.name: trainer for trainer in trainers_of(new)}
    for item in items_with_materials(old):
        room = keys.get(item.room_id) if item.room_id else None
        guests = {"led_by": "", "facilitated_by": ""}
        copy = copy_of(item, event_id=new.id, day=item.day + copying.shift, room_id=room, **guests)
        copy.item_trainers = _parts(item.item_trainers, trainers)
        db.session.add(copy)
        db.session.flush()
        keys |= {item.id: copy.id, **_copy_materials(item.materials, copy)}
    return keys


def _parts(old: Sequence[ItemTrainer], trainers: dict[str, Trainer]) -> list[ItemTrainer]:
    return [one.anew(trainers[one.trainer.name]) for one in old if one.trainer.name in trainers]


def _copy_materials(materials: Sequence[Material], item: ProgrammeItem) -> dict[UUID, UUID]:
    copies = {one.id: copy_of(one, event_id=item.event_id, item_id=item.id) for one in materials}
    db.session.add_all(copies.values())
    return {key: copy.id for key, copy in copies.items()}
