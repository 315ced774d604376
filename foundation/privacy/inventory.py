"""The inventory of personal data, put together from what each sub-room declares."""

from collections.abc import Iterable

from flask import Flask

from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from foundation.store import db


class UndeclaredColumnsError(Exception):
    """Columns of the store that no sub-room declared, or declarations without a column."""


def init_inventory(app: Flask, declared: Iterable[Inventory]) -> None:
    """Keep the whole inventory with `app`; refuse to start while a column is undeclared."""
    whole: Inventory = {}
    for inventory in declared:
        whole |= inventory
    columns = {str(column) for table in db.metadata.tables.values() for column in table.columns}
    wrong = columns ^ set(whole)
    if wrong:
        raise UndeclaredColumnsError(", ".join(sorted(wrong)))
    app.extensions["stepfree.inventory"] = whole


def personal_columns(app: Flask) -> dict[str, Personal]:
    """Only the columns that say something of a person: {"table.column": what, why, how long}."""
    whole: Inventory = app.extensions["stepfree.inventory"]
    return {column: personal for column, personal in whole.items() if personal is not None}
