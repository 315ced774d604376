"""Stepfree with its lock switched off: the control of the race test, never for real people.

It shows that the race test would see an oversold training if there were one to see.
"""

import time
from contextlib import nullcontext
from pathlib import Path
from uuid import UUID

from flask import Flask
from sqlalchemy import Connection
from sqlalchemy import event
from sqlalchemy.orm import Session

import foundation.store
from events.team.models import Participation
from events.team.models import State
from foundation.store import Model
from foundation.store import db

_PLACED = State.CONFIRMED
# Of the 16 requests that the four processes serve at a time; the control has 4 places.
_COMPANY = 8
_PATIENCE = 60


def _hold_nothing(row: Model) -> None:
    del row


def _commit_at_once(connection: Connection) -> None:
    # SQLite's lock is its write transaction; without one, every statement stands alone.
    connection.exec_driver_sql("COMMIT")


def _wait_for_company(session: Session, *_rest: object) -> None:
    # On a busy machine requests hardly overlap by themselves; the lock must hold however long
    # the way from counting to writing takes. So many stand between the two at once that they
    # are more than the places.
    placing = (row for row in session.dirty if isinstance(row, Participation))
    for event_id in {row.event_id for row in placing if row.state == _PLACED}:
        _gather(event_id)


def _gather(event_id: UUID) -> None:
    """Wait until `_COMPANY` requests, of whichever process, are as far for that training."""
    here = Path.home() / f"gathered-{event_id}"
    with here.open("ab") as gathered:
        gathered.write(b".")
    deadline = time.monotonic() + _PATIENCE
    while here.stat().st_size < _COMPANY and time.monotonic() < deadline:
        time.sleep(0.05)


def create_app() -> Flask:
    """The whole house, in which counting and writing are not one act."""
    foundation.store.hold = _hold_nothing
    # The rooms take `hold` when they are imported, so they are imported after the change.
    from tests.support import compiled  # noqa: PLC0415 - see above

    app = compiled.create_app()
    app.extensions["stepfree.turn"] = nullcontext
    with app.app_context():
        event.listen(db.session, "before_flush", _wait_for_company)
        if db.engine.dialect.name == "sqlite":
            event.listen(db.engine, "begin", _commit_at_once)
    return app
