"""The inventory of personal data, put together from what each sub-room declares."""

from importlib import import_module
from importlib.util import find_spec

from flask import Flask

from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from foundation.store import Model
from foundation.store import db


def init_inventory(app: Flask) -> None:
    """Keep with `app` what every sub-room that has tables declares in its personal_data.py.

    The tables themselves lead there, so no list can forget one; tests/house/test_inventory.py
    fails while a column is declared nowhere.
    """
    whole: Inventory = {}
    for sub_room in sorted({mapper.class_.__module__ for mapper in Model.registry.mappers}):
        declares = f"{sub_room.removesuffix('.models')}.personal_data"
        if find_spec(declares) is not None:
            whole |= import_module(declares).COLUMNS
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
