"""Rows as lines of text and back, the same for SQLite and PostgreSQL."""

import base64
import json
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy import Connection
from sqlalchemy import Table
from sqlalchemy import select

from foundation.store import db

_READERS: dict[type, Any] = {
    UUID: UUID,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    time: time.fromisoformat,
    Decimal: Decimal,
    bytes: base64.b64decode,
}


def tables() -> list[Table]:
    """Our tables, each after those it points to. The jobs' engine keeps its own."""
    return list(db.metadata.sorted_tables)


def lines_of(connection: Connection, table: Table) -> Iterator[str]:
    """Each row of `table` as one line of JSON, in the order of its keys."""
    for row in connection.execute(select(table).order_by(table.c.id)).mappings():
        yield json.dumps({name: _written(value) for name, value in row.items()}, ensure_ascii=False)


def put_back(connection: Connection, table: Table, lines: Iterator[str]) -> int:
    """Write the rows back; returns how many. Columns that point into their own table come last."""
    rows = [_read(table, json.loads(line)) for line in lines]
    if not rows:
        return 0
    own = [column.name for column in table.columns if _points_into(column, table)]
    connection.execute(table.insert(), [{**row, **dict.fromkeys(own)} for row in rows])
    for row in rows:
        pointing = {name: row[name] for name in own if row[name] is not None}
        if pointing:
            connection.execute(table.update().where(table.c.id == row["id"]).values(pointing))
    return len(rows)


def _points_into(column: Column[Any], table: Table) -> bool:
    return any(key.references(table) for key in column.foreign_keys)


def _written(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    return value


def _read(table: Table, line: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(table.c[name], value) for name, value in line.items()}


def _value(column: Column[Any], value: object) -> object:
    if value is None:
        return None
    kind = _python_type(column)
    return _READERS[kind](value) if kind in _READERS else value


def _python_type(column: Column[Any]) -> type:
    kind = column.type
    # A decorated type answers for the plain type below it.
    return getattr(kind, "impl_instance", kind).python_type
