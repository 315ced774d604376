"""Taking a row out so that it can be put back: the same for rooms, materials, videos, people."""

from typing import Any

from foundation import clock
from foundation.audit.record import Actor
from foundation.audit.record import record
from foundation.store import hold
from foundation.store import transaction


def take_out(row: Any, act: str, by: Actor) -> None:  # noqa: ANN401 - any row with event_id and removed_at
    """Take the row out in one transaction and tell it as `act`; doing so twice is doing so once."""
    with transaction():
        hold(row)
        if row.removed_at is None:
            row.removed_at = clock.now()
            record(by, act, row, row.event_id)


def put_back(row: Any, act: str, by: Actor) -> bool:  # noqa: ANN401 - the same
    """Put the row back in one transaction and tell it as `act`. Whether it had been out."""
    with transaction():
        hold(row)
        was_out = row.removed_at is not None
        if was_out:
            row.removed_at = None
            record(by, act, row, row.event_id)
        return was_out
