"""How many queries a page makes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import current_app
from sqlalchemy import event

from foundation.store import db


@contextmanager
def queries_made() -> Iterator[list[str]]:
    """Collect every statement that the block sends to the store."""
    engine = db.engine
    # Else a page asks less the second time, whatever it shows.
    current_app.extensions["stepfree.blanks"].clear()
    made: list[str] = []

    def note(*told: Any) -> None:
        made.append(told[2])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(engine, "before_cursor_execute", note)
