"""How many queries a page makes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import current_app
from sqlalchemy import event

from foundation.store import db
from tests.support.visitor import Visitor


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


def questions(visitor: Visitor, page: str) -> int:
    """How many queries a page makes once it has been drawn before."""
    visitor.open(page)
    with queries_made() as made:
        visitor.open(page)
    return len(made)
