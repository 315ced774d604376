"""Sealing all values with the newest key while people work, and removing the keys before it."""

import time
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID
from uuid import uuid4

from sqlalchemy import select

from certificates.credentials.keys import turn_key
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.sealing import NotReadable
from foundation.sealing import add_key
from foundation.sealing import canary_key
from foundation.sealing import current_ring
from foundation.sealing import remove_keys
from foundation.sealing import reseal_canary
from foundation.sealing import resealed
from foundation.sealing import sealed_with
from foundation.settings import settings
from foundation.signing import current_secrets
from foundation.signing import turn_secret
from foundation.store import db
from foundation.store import transaction
from operations.keys.places import Place
from operations.keys.places import places

PATIENCE = timedelta(hours=1)
"""Longer than any request or job: whoever sealed with an old key has ended by then."""

_BATCH = 200
_ROUNDS = 20
_PAUSE_SECONDS = 0.5
_BY = Actor("command")


class KeysError(Exception):
    """The old keys cannot be removed; the message says why."""


@dataclass
class Counts:
    """How many values were sealed anew, are in use just now, or do not open: {column: rows}."""

    done: int = 0
    in_use: int = 0
    unreadable: dict[str, list[UUID]] = field(default_factory=dict)


class _Value(NamedTuple):
    """One sealed value as it stands now, and the person to whom it is bound."""

    row_id: UUID
    blob: bytes
    person_id: UUID


def begin() -> str | None:
    """Make a new key, which seals from now on, and new secrets, which sign; the key's id.

    Credentials are signed with a new key too; the public half of the old one stays published.
    None where an earlier run left old keys in the ring: that run is carried on instead. Raises
    LookupError before anything is done where a sealed column was not declared.
    """
    places()
    if current_ring().earlier:
        return None
    if current_secrets().are_ours:
        turn_secret(settings().keys_dir, settings().session_absolute)
    turn_key(settings().keys_dir)
    key_id = add_key(settings().keys_dir)
    with transaction():
        record(_BY, "added.key", uuid4(), key=key_id)
    return key_id


def reseal_all(rounds: int = _ROUNDS, pause: float = _PAUSE_SECONDS) -> Counts:
    """Seal every value anew that an old key sealed, in small batches, each its own transaction.

    Killed at any moment, the next run goes on where this one stopped. Nobody waits for it: rows
    that somebody holds are left for the next round, and a value that somebody saved meanwhile is
    not written over (it is compared before it is set). The small file comes last.
    """
    counts = Counts()
    for place in places():
        _reseal(place, counts)
    if counts.in_use and rounds > 1:
        time.sleep(pause)
        again = reseal_all(rounds - 1, pause)
        return Counts(counts.done + again.done, again.in_use, again.unreadable)
    if not counts.in_use and canary_key() != current_ring().current:
        reseal_canary()
    return counts


def needed() -> dict[str, int]:
    """Where values lie that an old key sealed: {column: how many}, readable or not."""
    old = current_ring().earlier
    found = {}
    for place in places():
        number = sum(_key_of(blob) in old for blob in _values(place))
        if number:
            found[str(place.sealed)] = number
    if canary_key() in old:
        found["keys.canary"] = 1
    return found


def remove_old() -> frozenset[str]:
    """Take the old keys out of the ring, once nothing needs them. Returns their ids.

    Raises KeysError while a value needs one, or while somebody may still be sealing with one.
    """
    ring = current_ring()
    if not ring.earlier:
        raise KeysError("There is no old key in the ring.")
    if ring.since is None or clock.now() - ring.since < PATIENCE:
        raise KeysError(
            "The new key is younger than one hour, so somebody may still be saving with the old"
            " one. Try again later."
        )
    left = needed()
    if left:
        told = ", ".join(f"{column}: {number}" for column, number in left.items())
        raise KeysError(f"Values still need the old key ({told}). Run rotate-keys first.")
    with transaction():
        record(_BY, "removed.keys", uuid4(), keys=sorted(ring.earlier))
        remove_keys(settings().keys_dir, ring.earlier)
    return ring.earlier


def _reseal(place: Place, counts: Counts) -> None:
    for found in _not_sealed_with(current_ring().current, place):
        with transaction():
            held = _hold(place, found)
            counts.in_use += len(found) - len(held)
            for value in held:
                _reseal_one(place, value, counts)


def _reseal_one(place: Place, value: _Value, counts: Counts) -> None:
    if _key_of(value.blob) == current_ring().current:
        return
    try:
        again = resealed(value.blob, place.table.name, value.row_id, value.person_id)
    except NotReadable:
        counts.unreadable.setdefault(str(place.sealed), []).append(value.row_id)
        return
    same = (place.table.c.id == value.row_id, place.sealed == value.blob)
    db.session.execute(place.table.update().where(*same).values({place.sealed.name: again}))
    counts.done += 1


def _not_sealed_with(key_id: str, place: Place) -> Iterator[list[UUID]]:
    """The rows of a column whose values another key sealed, in batches by their ids."""
    last = UUID(int=0)
    while batch := _after(last, place):
        last = batch[-1][0]
        found = [row_id for row_id, blob in batch if _key_of(blob) != key_id]
        if found:
            yield found


def _values(place: Place) -> Iterator[bytes]:
    last = UUID(int=0)
    while batch := _after(last, place):
        last = batch[-1][0]
        yield from (blob for _row_id, blob in batch)


def _after(last: UUID, place: Place) -> list[tuple[UUID, bytes]]:
    """The next rows with a value."""
    row_id = place.table.c.id
    query = select(row_id, place.sealed).where(row_id > last, place.sealed.is_not(None))
    rows = db.session.execute(query.order_by(row_id).limit(_BATCH)).all()
    # SQLite would hold this moment, and keep others from tidying its log.
    db.session.rollback()
    return [(found[0], found[1]) for found in rows]


def _hold(place: Place, row_ids: Collection[UUID]) -> list[_Value]:
    """Those of the rows that nobody else holds, as they are now.

    PostgreSQL skips the others, so that this command waits for nobody and nobody for two rows of
    it; SQLite holds its only write lock already.
    """
    query = (
        select(place.table.c.id, place.sealed, place.bound_to)
        .where(place.table.c.id.in_(row_ids), place.sealed.is_not(None))
        .order_by(place.table.c.id)
        .with_for_update(skip_locked=True, of=place.table)
    )
    return [_Value(found[0], found[1], found[2]) for found in db.session.execute(query)]


def _key_of(blob: bytes) -> str:
    """The key that sealed it; "" for what was never sealed."""
    try:
        return sealed_with(blob)
    except NotReadable:
        return ""
