"""Kinds of places, for tests."""

from uuid import uuid4

from events.call.models import Event
from events.pools import actions
from events.pools.models import Pool
from foundation.audit import Actor


def a_pool(event: Event, name: str = "Observer", capacity: int = 2, **values: object) -> Pool:
    """A kind of places beside those of the training."""
    what = {"name": name, "capacity": capacity, **values}
    return actions.add_pool(event, uuid4(), what, Actor("organiser"))
