"""Taking a try from a bucket."""

import hashlib
import hmac
from dataclasses import dataclass
from math import ceil
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite

from foundation import clock
from foundation.errors import TooMany
from foundation.i18n import ngettext
from foundation.limits.models import TokenBucket
from foundation.settings import settings
from foundation.store import db
from foundation.store import transaction

_MINUTE = 60.0
_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True)
class Limit:
    """`tries` at once, and one more every `seconds`."""

    tries: int
    seconds: float


LIMITS = {
    "sign-in link": Limit(5, 3 * _MINUTE),
    "sign-in try": Limit(10, _MINUTE),
    "sign-in address": Limit(40, 15.0),
    "application start": Limit(60, 10.0),
    "draft link": Limit(5, 5 * _MINUTE),
    "verify": Limit(30, 2.0),
    "video": Limit(20, 3 * _MINUTE),
    "invitation": Limit(20, 10 * _MINUTE),
    "calendar": Limit(60, 10.0),
    "calendar link": Limit(10, 5 * _MINUTE),
    "export": Limit(20, 30.0),
    "kept form": Limit(30, 20.0),
}
"""Tries per kind. The longest wait for one try is 10 minutes (security-bars AU11: at most 15)."""


def slow_down(kind: str, key: str) -> None:
    """Take one try of `kind` for `key` (an address, an account); raise TooMany when none is left.

    Commits at once, so that a refused act still counts.
    """
    limit = LIMITS[kind]
    with transaction():
        bucket = _bucket(kind, key, limit)
        now = clock.now()
        rested = (now - bucket.filled_at).total_seconds() / limit.seconds
        bucket.left = min(float(limit.tries), bucket.left + max(rested, 0.0))
        bucket.filled_at = now
        empty = bucket.left < 1
        wait = ceil((1 - bucket.left) * limit.seconds)
        if not empty:
            bucket.left -= 1
    if empty:
        raise TooMany(_words(wait), retry_after=wait)


def _bucket(kind: str, key: str, limit: Limit) -> TokenBucket:
    name = hmac.new(settings().secret_key.encode(), f"{kind}|{key}".encode(), hashlib.sha256)
    digest = name.hexdigest()
    full = {"id": uuid4(), "key": digest, "left": float(limit.tries), "filled_at": clock.now()}
    insert = _INSERTS[db.engine.dialect.name](TokenBucket).values(full)
    # Two processes may meet a new key at the same moment; the first one's bucket counts.
    db.session.execute(insert.on_conflict_do_nothing())
    query = select(TokenBucket).where(TokenBucket.key == digest).with_for_update()
    return db.session.scalars(query).one()


def _words(wait: int) -> str:
    minutes = max(1, ceil(wait / _MINUTE))
    return ngettext(
        "You tried many times. Please wait %(num)d minute, then try again.",
        "You tried many times. Please wait %(num)d minutes, then try again.",
        minutes,
    )
