"""Verbs on the trainers whom the public page shows."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.call.queries import Copying
from events.team.models import Trainer
from events.team.queries import trainers_of
from foundation.audit import Actor
from foundation.audit import record
from foundation.audit import take_out
from foundation.store import check_version
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]


def add_trainer(event: Event, trainer_id: UUID, values: Values, by: Actor) -> Trainer:
    """Show somebody as trainer, after the others. Sending the form twice adds one."""
    with transaction():
        hold(event)
        earlier = db.session.get(Trainer, trainer_id)
        if earlier is not None:
            return earlier
        last = max((trainer.position for trainer in trainers_of(event)), default=0)
        trainer = Trainer(id=trainer_id, event_id=event.id, position=last + 1, **values)
        db.session.add(trainer)
        record(by, "added.trainer", trainer, event.id)
        return trainer


def change_trainer(trainer: Trainer, values: Values, seen: int, by: Actor) -> None:
    """Write `values`. Raises Conflict when somebody else saved in between."""
    with transaction():
        hold(trainer)
        fields = [name for name, value in values.items() if getattr(trainer, name) != value]
        if not fields:
            return
        check_version(trainer, seen)
        for name in fields:
            setattr(trainer, name, values[name])
        record(by, "changed.trainer", trainer, trainer.event_id, fields=fields)


def take_off_trainer(trainer: Trainer, by: Actor) -> None:
    """Show somebody no longer; what was written stays and can be put back."""
    take_out(trainer, "took_off.trainer", by)


def put_back_trainer(event: Event, trainer: Trainer, by: Actor) -> None:
    """Show somebody again, after the others."""
    with transaction():
        hold(event)
        if trainer.removed_at is not None:
            others = trainers_of(event)
            trainer.position = max((other.position for other in others), default=0) + 1
            trainer.removed_at = None
            record(by, "put_back.trainer", trainer, event.id)


def move_trainer(event: Event, trainer: Trainer, step: int, by: Actor) -> None:
    """Show somebody one place earlier (-1) or later (+1); at the end nothing happens."""
    with transaction():
        hold(event)
        order = list(trainers_of(event))
        if trainer not in order:
            return
        place = order.index(trainer)
        order.insert(max(0, place + step), order.pop(place))
        for position, each in enumerate(order, start=1):
            each.position = position
        record(by, "moved.trainer", trainer, event.id, step=step)


def copy_trainers(old: Event, new: Event, copying: Copying) -> Mapping[UUID, UUID]:
    """Copy the trainers into the training `new`, inside the caller's transaction.

    {key of a row: key of its copy}.
    """
    del copying
    copies = {row.id: copy_of(row, event_id=new.id) for row in trainers_of(old)}
    db.session.add_all(copies.values())
    return {key: row.id for key, row in copies.items()}
