"""The few ways to read."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any
from typing import Generic
from typing import TypeVar
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select

from foundation.store.base import Model
from foundation.store.base import db
from foundation.store.engine import in_transaction

Row = TypeVar("Row", bound=Model)
Value = TypeVar("Value")
Other = TypeVar("Other")

PAGE = 50
"""Rows on a page of a long list."""


@dataclass(frozen=True)
class Page(Generic[Value]):
    """One page of a list: its rows, its number (the first is 1), and how many there are."""

    rows: Sequence[Value]
    number: int
    pages: int
    total: int
    size: int = PAGE

    @property
    def first(self) -> int:
        """The number of the first row in the whole list; 0 in an empty list."""
        return min(self.total, (self.number - 1) * self.size + 1)

    @property
    def last(self) -> int:
        """The number of the last row in the whole list."""
        return min(self.total, self.number * self.size)

    def of(self, rows: Sequence[Other]) -> "Page[Other]":
        """The same page with what was made of its rows."""
        return Page(rows, self.number, self.pages, self.total, self.size)


def one_or_none(query: Select[Value], **values: object) -> Value | None:
    """The only row of `query`, or None; `values` fill the parameters that it names."""
    return db.session.scalars(query, values).unique().one_or_none()


def all_of(query: Select[Value], **values: object) -> Sequence[Value]:
    """All rows of `query`, in its order; `values` fill the parameters that it names."""
    return db.session.scalars(query, values).unique().all()


def in_pieces(query: Select[*tuple[Any, ...]], size: int) -> Iterator[Sequence[Any]]:
    """The rows of a long `query`, `size` at a time, all as they stood at its beginning."""
    session = db.session()
    session.rollback()
    # PostgreSQL holds the place in a list only inside a transaction.
    session.connection(execution_options=in_transaction(db.engine, write=False))
    yield from session.execute(query.execution_options(yield_per=size)).partitions()


def count_of(query: Select[Any]) -> int:
    """How many rows `query` has, counted by the store."""
    return db.session.execute(select(func.count()).select_from(query.subquery())).scalar_one()


def get_or_404(model: type[Row], row_id: UUID) -> Row:
    """The row with that key, or the page that says there is none."""
    row = db.session.get(model, row_id)
    if row is None:
        abort(404)
    return row


def one_page(
    query: Select[*tuple[Any, ...]], number: int, size: int = PAGE, total: int | None = None
) -> Page[Any]:
    """A page of `query`, by two statements whatever its length; the nearest page that there is.

    `total` spares the counting where it is known. Rows of one thing come as that thing, rows of
    several as tuples.
    """
    if total is None:
        counted = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
        total = db.session.scalars(counted).one()
    pages = max(1, ceil(total / size))
    number = min(max(number, 1), pages)
    found = db.session.execute(query.limit(size).offset((number - 1) * size))
    one_thing = len(query.column_descriptions) == 1
    rows = found.scalars().all() if one_thing else found.all()
    return Page(rows, number, pages, total, size)
