"""What several blocks of one page ask: read once, and anew as soon as it may have changed."""

from collections.abc import Callable
from collections.abc import Hashable
from functools import wraps
from typing import Any
from typing import TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session

from foundation.store.base import Model
from foundation.store.base import db

Row = TypeVar("Row", bound=Model)
Value = TypeVar("Value")
_READ = "read once"


def read_once(read: Callable[[Row], Value]) -> Callable[[Row], Value]:
    """Let all who ask `read` about the same row share its answer, while nothing is written."""

    @wraps(read)
    def look(row: Row) -> Value:
        return shared((read, row.id), lambda: read(row))

    return look


def shared(key: Hashable, read: Callable[[], Value]) -> Value:
    """What `read` found for `key` since this read transaction began; inside a verb always anew."""
    info = db.session().info
    if info.get("writing"):
        return read()
    held: dict[Hashable, Any] = info.setdefault(_READ, {})
    if key not in held:
        held[key] = read()
    found: Value = held[key]
    return found


@event.listens_for(db.session, "after_transaction_end")
@event.listens_for(db.session, "after_flush")
def _forget(session: Session, cause: object) -> None:
    del cause
    session.info.pop(_READ, None)
