"""The one way to write: a transaction around each verb."""

from collections.abc import Collection
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar
from uuid import UUID

from flask import current_app
from sqlalchemy import event
from sqlalchemy import inspect
from sqlalchemy import select
from sqlalchemy.orm import Session

from foundation.store.base import Model
from foundation.store.base import db
from foundation.store.engine import in_transaction
from foundation.store.turns import Turn

Row = TypeVar("Row", bound=Model)


@contextmanager
def transaction() -> Iterator[None]:
    """Run the block as one writing transaction; commit at its end, undo everything on an exception.

    A block inside another joins it. Rows read earlier in the request are read afresh inside, so
    that the verb decides on what is true now.
    """
    session = db.session()
    if session.info.get("writing"):
        yield
        return
    session.rollback()
    turn: Turn = current_app.extensions["stepfree.turn"]
    with turn():
        session.info["writing"] = True
        try:
            session.connection(execution_options=in_transaction(db.engine, write=True))
            yield
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            session.info["writing"] = False


@event.listens_for(db.session, "before_flush")
def _only_in_a_transaction(session: Session, *_: object) -> None:
    """Pages read without a transaction, so what they changed by mistake would stay."""
    if not session.info.get("writing"):
        raise RuntimeError("Rows are changed inside transaction().")


def hold(row: Model) -> None:
    """Keep others from changing or counting under `row` until this transaction ends.

    PostgreSQL locks the row (SELECT … FOR UPDATE); SQLite has held its only write lock since the
    transaction began. Read what you decide on after this call, never before.
    """
    if db.engine.dialect.name != "sqlite":
        table = type(row)
        # Asking an expired row for its id would read it, and after the lock once more.
        key = (inspect(row).identity or (row.id,))[0]
        db.session.execute(select(table.id).where(table.id == key).with_for_update()).one()
    # Expiring forgets what the verb has changed so far and not yet written.
    db.session.flush()
    db.session.expire_all()


def hold_all(table: type[Model], keys: Collection[UUID]) -> None:
    """Hold the rows with these keys, as hold() does."""
    held = select(table.id).where(table.id.in_(keys)).order_by(table.id).with_for_update()
    db.session.execute(held).all()
    db.session.expire_all()


def add_once(row: Row) -> Row:
    """Add `row`, or give back the row that an earlier sending of the same form has added."""
    earlier = db.session.get(type(row), row.id)
    if earlier is not None:
        return earlier
    db.session.add(row)
    db.session.flush()
    return row


def copy_of(row: Row, **values: object) -> Row:
    """A new row with the columns of `row`, other than its key and version, and with `values`."""
    columns = [column.key for column in inspect(type(row)).column_attrs]
    taken = {name: getattr(row, name) for name in columns if name not in {"id", "version"}}
    return type(row)(**taken | values)
