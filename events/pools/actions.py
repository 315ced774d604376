"""Verbs of kinds of places. The training is held: its places are counted under the same lock."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from events.call.queries import Copying
from events.call.queries import from_above
from events.pools.models import Pool
from events.pools.queries import people_standing_in
from events.pools.queries import pools_of
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import ngettext
from foundation.store import add_once
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def add_pool(event: Event, pool_id: UUID, values: Mapping[str, Any], by: Actor) -> Pool:
    """Add a kind behind the others; the same key again changes nothing."""
    with transaction():
        hold(event)
        event.has_pools = True
        others = [*pools_of(event), *pools_of(event, removed=True)]
        last = max((pool.position for pool in others), default=0)
        pool = add_once(Pool(id=pool_id, event_id=event.id, position=last + 1, **values))
        if pool not in others:
            record(by, "added.pool", pool, event.id)
    return pool


def change_pool(event: Event, pool: Pool, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write `values` into the kind; more places go to its reserve list as those of the training do.

    Raises Conflict when somebody else saved in between, Refused for fewer places than are given.
    """
    with transaction():
        hold(event)
        fields = put(pool, seen, values)
        if not fields:
            return
        if "capacity" in fields:
            for guard in from_above().capacity_guards:
                guard(event, pool.id, pool.capacity)
        record(by, "changed.pool", pool, event.id, fields=fields)


def move_pool(event: Event, pool: Pool, step: int, by: Actor) -> None:
    """Show the kind one place earlier (-1) or later (+1); at the end nothing happens."""
    with transaction():
        hold(event)
        order = list(pools_of(event))
        place = order.index(pool) if pool in order else 0
        target = place + step
        if pool not in order or not 0 <= target < len(order):
            return
        order.insert(target, order.pop(place))
        for position, each in enumerate(order, 1):
            each.position = position
        record(by, "moved.pool", pool, event.id, step=step)


def take_out_pool(event: Event, pool: Pool, by: Actor) -> None:
    """Offer the kind no more; it can be put back. Raises Refused while people stand in it."""
    with transaction():
        hold(event)
        there = people_standing_in(pool)
        if there:
            raise Refused(_somebody_is_there(there))
        take_out(pool, "took_out.pool", by)


def put_back_pool(pool: Pool, by: Actor) -> None:
    """Offer the kind again."""
    put_back(pool, "put_back.pool", by)


def copy_pools(old: Event, new: Event, copying: Copying) -> dict[UUID, UUID]:
    """Copy the kinds into the training `new`, inside the caller's transaction.

    {key of a row: key of its copy}. A kind of places has no days to shift.
    """
    del copying
    copies = {pool.id: copy_of(pool, event_id=new.id) for pool in pools_of(old)}
    new.has_pools = bool(copies)
    db.session.add_all(copies.values())
    return {key: copy.id for key, copy in copies.items()}


def _somebody_is_there(count: int) -> str:
    return ngettext(
        "%(num)d person applied for such a place or has one. Change their kind of place first.",
        "%(num)d people applied for such a place or have one. Change their kind of place first.",
        count,
    )
