"""Questions about the kinds of places of a training."""

from collections.abc import Mapping
from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.pools.models import Pool
from events.team.models import Participation
from events.team.models import State
from events.team.queries import participations_in
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import read_once
from foundation.wording import say_text

OWN = "participant"
"""How addresses and forms name the places of the training itself."""

_LIVE = (State.APPLIED, State.RESERVE, State.OFFERED, State.CONDITIONAL, State.CONFIRMED)


def pools_of(event: Event, *, removed: bool = False) -> Sequence[Pool]:
    """The kinds beside the places of the training itself, or those that were taken out."""
    if not event.has_pools:
        return ()
    return [pool for pool in _all_pools_of(event) if (pool.removed_at is not None) is removed]


def kinds_of(event: Event) -> Sequence[Pool | None]:
    """All kinds of places of a training, its own first (None)."""
    return (None, *pools_of(event))


def pool_or_404(event: Event, pool_id: UUID) -> Pool:
    """A kind of this training, also one that was taken out."""
    pool = get_or_404(Pool, pool_id)
    if pool.event_id != event.id:
        abort(404)
    return pool


def kind_named(event: Event, key: str) -> Pool | None:
    """The kind that an address or a form names by `key`; "" names the training's own. Else 404."""
    found = {key_of(pool): pool for pool in kinds_of(event)}
    return found[key or OWN] if (key or OWN) in found else abort(404)


def pool_of(participation: Participation) -> Pool | None:
    """The kind of place that somebody applies for or holds; None: of the training itself."""
    return pool_with(participation.pool_id)


def pool_with(key: UUID | None) -> Pool | None:
    """The kind with that key; None is that of the training itself."""
    return db.session.get_one(Pool, key) if key else None


def key_of(pool: Pool | None) -> str:
    """How addresses and forms name a kind."""
    return str(pool.id) if pool else OWN


def choices_of_kinds(event: Event) -> Mapping[str, str]:
    """{key: name} of the kinds that people can choose."""
    return {key_of(pool): words_for(pool) for pool in kinds_of(event)}


def hints_of_kinds(event: Event) -> Mapping[str, str]:
    """{key: what is different} of the kinds that people can choose."""
    return {key_of(pool): say_text(pool, "about") for pool in pools_of(event) if pool.about}


def words_for(pool: Pool | None) -> str:
    """The name of a kind, in the reader's language."""
    return say_text(pool, "name") if pool else _("Participant")


def words_for_kinds(event: Event) -> Mapping[UUID | None, str]:
    """{key: name} of all kinds, those that were taken out among them: people may stand there."""
    every = (None, *pools_of(event), *pools_of(event, removed=True))
    return {pool.id if pool else None: words_for(pool) for pool in every}


def capacity_of(event: Event, pool: Pool | None) -> int:
    """How many places of that kind there are."""
    return pool.capacity if pool else event.capacity


def people_standing_in(pool: Pool) -> int:
    """How many people have such a place, wait for one, or have applied for one."""
    query = select(Participation.id).where(Participation.event_id == pool.event_id)
    standing = Participation.pool_id == pool.id, Participation.state.in_(_LIVE)
    return count_of(query.where(*standing))


def on_site_in(event: Event, *states: State) -> Sequence[Participation]:
    """Those in one of `states` who come to where the training is, by name."""
    online = {pool.id for pool in _all_pools_of(event) if pool.is_online} if event.has_pools else ()
    return [row for row in participations_in(event, *states) if row.pool_id not in online]


def is_online(participation: Participation) -> bool:
    """Whether somebody takes part from where they are."""
    pool = pool_of(participation)
    return pool is not None and pool.is_online


def texts_of(event: Event) -> Sequence[Pool]:
    """The kinds, whose names are written in several languages."""
    return pools_of(event)


@read_once
def _all_pools_of(event: Event) -> Sequence[Pool]:
    return all_of(select(Pool).where(Pool.event_id == event.id).order_by(Pool.position, Pool.id))
