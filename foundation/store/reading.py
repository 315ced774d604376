"""The few ways to read."""

from collections.abc import Sequence
from typing import Any
from typing import TypeVar
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select

from foundation.store.base import Model
from foundation.store.base import db

Row = TypeVar("Row", bound=Model)
Value = TypeVar("Value")


def one_or_none(query: Select[Value]) -> Value | None:
    """The only row of `query`, or None."""
    return db.session.scalars(query).unique().one_or_none()


def all_of(query: Select[Value]) -> Sequence[Value]:
    """All rows of `query`, in its order."""
    return db.session.scalars(query).unique().all()


def count_of(query: Select[Any]) -> int:
    """How many rows `query` has, counted by the store."""
    return db.session.execute(select(func.count()).select_from(query.subquery())).scalar_one()


def get_or_404(model: type[Row], row_id: UUID) -> Row:
    """The row with that key, or the page that says there is none."""
    row = db.session.get(model, row_id)
    if row is None:
        abort(404)
    return row
