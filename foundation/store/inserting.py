"""Rows written by one statement, without an object: a quarter of the time that objects take."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import UUID
from uuid import uuid4

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import ReturningInsert

from foundation.store.base import Model
from foundation.store.base import db

INSERTS: dict[str, Any] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}
"""{dialect: its INSERT, which can say what becomes of a row that is there already}."""


def insert_once(model: type[Model], *rows: Mapping[str, Any]) -> set[UUID]:
    """Write the rows, inside the caller's transaction; the keys of those that were written.

    A row whose key, or another value that is unique, is there already is left out. Of two who
    write it at the same moment one does. Raises RuntimeError outside a transaction.
    """
    if not db.session().info.get("writing"):
        raise RuntimeError("Rows are written inside transaction().")
    if not rows:
        return set()
    with_keys = [{"id": uuid4()} | dict(row) for row in rows]
    made = db.session.connection().execute(_insert(model, db.engine.dialect.name), with_keys)
    return set(made.scalars())


@cache
def _insert(model: type[Model], dialect: str) -> ReturningInsert[UUID]:
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101 - narrows the type for mypy
    return INSERTS[dialect](table).on_conflict_do_nothing().returning(table.c.id)
