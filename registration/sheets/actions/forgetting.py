"""What a person takes back leaves the kept sheets too; in time, or when asked, all of it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.matching import actions as matching
from registration.needs.actions import sealed
from registration.needs.groups import CATEGORY_OF
from registration.needs.queries import unsealed
from registration.sheets.models import SheetEntry
from registration.sheets.queries import sheet_of

_ALWAYS = ("name", "part")


def forget(participation: Participation, category: str) -> None:
    """Erase one category from all kept sheets, where the person takes it back.

    It runs inside the transaction in which they do. Links that are open show it no more.
    """
    matching.forget(participation, category)
    for row in _rows_of(participation):
        values = unsealed(row)
        left = _without(values, category, whole=sheet_of(row.edition).category == category)
        if left != values:
            row.sealed = sealed(left, row, participation)


def erase(participation: Participation, by: Actor) -> None:
    """Erase a person from all kept sheets; to whom they went is kept."""
    del by
    with transaction():
        for row in _rows_of(participation):
            db.session.delete(row)


def _rows_of(participation: Participation) -> Iterable[SheetEntry]:
    query = select(SheetEntry).where(SheetEntry.participation_id == participation.id)
    return all_of(
        query.options(joinedload(SheetEntry.edition), joinedload(SheetEntry.participation))
    )


def _without(values: dict[str, Any], category: str, *, whole: bool) -> dict[str, Any]:
    """`values` without the answers of that category; of its own sheet only the name is left."""
    if whole:
        return {key: values[key] for key in _ALWAYS}
    if category == Category.TRANSPORT:
        # Which meals somebody misses tells of their journey.
        values = {key: value for key, value in values.items() if key != "missed"}
    told = values.get("told", {})
    left = {
        key: value
        for key, value in told.items()
        if CATEGORY_OF[key.partition("__")[0]].value != category
    }
    return {key: value for key, value in values.items() if key != "told"} | (
        {"told": left} if left else {}
    )
