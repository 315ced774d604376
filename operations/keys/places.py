"""Where sealed values lie, and to whom each is bound. A new sealed column has its line here.

tests/operations/keys/test_places.py compares this list with all columns of bytes of the store.
"""

from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from sqlalchemy import Column
from sqlalchemy import ColumnElement
from sqlalchemy import LargeBinary
from sqlalchemy import Table
from sqlalchemy import func
from sqlalchemy import select

from foundation.store import db

_PERSON = ("person_id",)
"""Bound to the person whose key stands in the row."""
_COMES = ("participation_id", "person_id")
"""Bound to the person of the participation to which the row belongs."""
_PERSON_OR_ROW = ("person_id", "id")
"""Bound to the person, or to the row itself where nobody is known."""
_LETTER = ("participation_id", "id")
"""Bound to the participation that the letter is about, or to the letter itself."""

_BOUND: Mapping[str, tuple[str, ...]] = {
    "arrangement.sealed": _COMES,
    "authenticator.sealed": _PERSON,
    "award_exception.sealed": _COMES,
    "break_glass.sealed": _PERSON,
    "dog_paper.sealed": _COMES,
    "dog_paper.sealed_content": _COMES,
    "given_paper.sealed": _COMES,
    "incident.sealed": _PERSON,
    "kept_form.sealed": _PERSON_OR_ROW,
    "kept_profile.sealed": _PERSON,
    "leg.sealed": _COMES,
    "needs_answer.sealed": _COMES,
    "note_opening.sealed": _COMES,
    "outgoing_letter.sealed_link": _LETTER,
    "own_word.sealed": _COMES,
    "passport_data.sealed": _COMES,
    "plan_part.sealed": _COMES,
    "sheet_entry.sealed": _COMES,
    "suggestion.sealed": _COMES,
    "supporter.sealed": _COMES,
    "talk_request.sealed": _COMES,
}

NOT_IN_THE_RING: Mapping[str, str] = {
    "passkey.public_key": "a public key is no secret",
    "budget_ticks.sealed": "each row has a key of its own (registration/budget/envelope.py)",
}
"""Columns of bytes that no key of the ring seals, and why."""


class Place(NamedTuple):
    """A sealed column, and the person to whom each of its values is bound."""

    table: Table
    sealed: Column[Any]
    bound_to: ColumnElement[Any]


def places() -> list[Place]:
    """All sealed columns, by their names. A column that nobody declared raises LookupError."""
    return [_place(column) for column in columns_of_bytes() if str(column) not in NOT_IN_THE_RING]


def columns_of_bytes() -> list[Column[Any]]:
    """Every column of the store that can hold a sealed value, by name."""
    found = [
        column
        for table in db.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    ]
    return sorted(found, key=str)


def _place(column: Column[Any]) -> Place:
    table = column.table
    if str(column) not in _BOUND:
        raise LookupError(f"Nobody has declared to whom {column} is bound.")
    bound = _BOUND[str(column)]
    assert isinstance(table, Table)  # noqa: S101 - narrows the type for mypy
    return Place(table, column, _bound_to(table, bound))


def _bound_to(table: Table, bound: tuple[str, ...]) -> ColumnElement[Any]:
    if bound == _COMES:
        people = db.metadata.tables["participation"]
        of_row = select(people.c.person_id).where(people.c.id == table.c.participation_id)
        return of_row.scalar_subquery()
    return (
        func.coalesce(*(table.c[name] for name in bound)) if len(bound) > 1 else table.c[bound[0]]
    )
