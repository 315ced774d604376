"""Taking a try from a bucket."""

import hashlib
import hmac
from dataclasses import dataclass
from math import ceil

from sqlalchemy import case
from sqlalchemy import select
from sqlalchemy import update

from foundation import clock
from foundation.errors import TooMany
from foundation.i18n import ngettext
from foundation.limits.models import TokenBucket
from foundation.signing import current_secrets
from foundation.store import db
from foundation.store import insert_once
from foundation.store import transaction

_MINUTE = 60.0
LETTER = "letter asked for"
"""Letters that anybody can have sent to an address, of whichever kind: counted together."""


@dataclass(frozen=True)
class Limit:
    """`tries` at once, and one more every `seconds`."""

    tries: int
    seconds: float


LIMITS = {
    LETTER: Limit(2, 15 * _MINUTE),
    "sign-in try": Limit(10, _MINUTE),
    "sign-in address": Limit(40, 15.0),
    "second proof": Limit(10, 5 * _MINUTE),
    "application start": Limit(60, 10.0),
    "verify": Limit(30, 2.0),
    "verify file": Limit(20, 5.0),
    "verify name": Limit(10, 1 * _MINUTE),
    "video": Limit(20, 3 * _MINUTE),
    "recording": Limit(20, 3 * _MINUTE),
    "invitation": Limit(20, 10 * _MINUTE),
    "calendar": Limit(60, 10.0),
    "calendar link": Limit(10, 5 * _MINUTE),
    "export": Limit(20, 30.0),
    "export at once": Limit(1, 2 * _MINUTE),
    "paper": Limit(20, 30.0),
    "kept form": Limit(30, 20.0),
}
"""Tries per kind. The longest wait for one try is 15 minutes (security-bars AU11: at most 15).

That is for letters that anybody can have sent to an address, all counted together: 5 in an hour
(ML12), and then no more than 2 can come at once. Who uses such a letter gets its try back, so that
nobody waits who signs in again and again.
"""


def slow_down(kind: str, key: str, words: str = "") -> None:
    """Take one try of `kind` for `key` (an address, an account); raise TooMany when none is left.

    Commits at once, so that a refused act still counts. `words` say why, where it is not because
    of many tries.
    """
    limit = LIMITS[kind]
    name = _name(kind, key)
    with transaction():
        if _is_first_try(name, limit):
            return
        query = select(TokenBucket).where(TokenBucket.key == name).with_for_update()
        bucket = db.session.scalars(query).one()
        now = clock.now()
        rested = (now - bucket.filled_at).total_seconds() / limit.seconds
        bucket.left = min(float(limit.tries), bucket.left + max(rested, 0.0))
        bucket.filled_at = now
        empty = bucket.left < 1
        wait = ceil((1 - bucket.left) * limit.seconds)
        if not empty:
            bucket.left -= 1
    if empty:
        raise TooMany(words or _words(kind, wait), retry_after=wait)


def give_back(kind: str, key: str) -> None:
    """Give one try of `kind` back to `key`: what took it has ended, or was no misuse."""
    most = float(LIMITS[kind].tries)
    more = case((TokenBucket.left + 1 > most, most), else_=TokenBucket.left + 1)
    of_key = update(TokenBucket).where(TokenBucket.key == _name(kind, key))
    with transaction():
        db.session.execute(of_key.values(left=more))


def _name(kind: str, key: str) -> str:
    name = hmac.new(
        current_secrets().newest_last()[-1].encode(), f"{kind}|{key}".encode(), hashlib.sha256
    )
    return name.hexdigest()


def _is_first_try(name: str, limit: Limit) -> bool:
    """Whether nobody of that name was here before; then the try is taken with the new bucket."""
    bucket = {"key": name, "left": limit.tries - 1.0, "filled_at": clock.now()}
    # Two processes may meet a new key at the same moment; the first one's bucket counts.
    return bool(insert_once(TokenBucket, bucket))


def _words(kind: str, wait: int) -> str:
    minutes = max(1, ceil(wait / _MINUTE))
    if kind == LETTER:
        return ngettext(
            "You asked for letters to this address already. Look for the newest one, also among "
            "unwanted mail (spam). You can ask for one more in %(num)d minute.",
            "You asked for letters to this address already. Look for the newest one, also among "
            "unwanted mail (spam). You can ask for one more in %(num)d minutes.",
            minutes,
        )
    return ngettext(
        "You tried many times. Please wait %(num)d minute, then try again.",
        "You tried many times. Please wait %(num)d minutes, then try again.",
        minutes,
    )
