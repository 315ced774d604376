"""The inventory of personal data, put together from what each sub-room declares."""

from collections.abc import Iterable
from importlib import import_module

from flask import Flask

from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from foundation.store import db


def init_inventory(app: Flask, sub_rooms: Iterable[str]) -> None:
    """Keep with `app` what the named sub-rooms ("events.team") declare in personal_data.py.

    They are named, not handed over, so that app.py stays a map; tests/house/test_inventory.py
    fails while a column is declared by none of them.
    """
    whole: Inventory = {}
    for sub_room in sub_rooms:
        whole |= import_module(f"{sub_room}.personal_data").COLUMNS
    app.extensions["stepfree.inventory"] = whole


def wrongly_declared(app: Flask) -> list[str]:
    """Columns of the store that no sub-room declared, and declarations without a column."""
    whole: Inventory = app.extensions["stepfree.inventory"]
    columns = {str(column) for table in db.metadata.tables.values() for column in table.columns}
    return sorted(columns ^ set(whole))


def personal_columns(app: Flask) -> dict[str, Personal]:
    """Only the columns that say something of a person: {"table.column": what, why, how long}."""
    whole: Inventory = app.extensions["stepfree.inventory"]
    return {column: personal for column, personal in whole.items() if personal is not None}
