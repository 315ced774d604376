"""The inventory of personal data, put together from what each sub-room declares."""

from importlib import import_module
from importlib.util import find_spec

from flask import Flask
from flask import current_app

from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from foundation.store import Model
from foundation.store import db


def init_inventory(app: Flask) -> None:
    """Keep with `app` what every sub-room that has tables declares in its personal_data.py.

    That is its COLUMNS, and its HOLDINGS where it holds something on who takes part.

    The tables themselves lead there, so no list can forget one; tests/house/test_inventory.py
    fails while a column is declared nowhere.
    """
    whole: Inventory = {}
    holdings: list[Holding] = []
    modules = {mapper.class_.__module__ for mapper in Model.registry.mappers}
    for sub_room in sorted({module.partition(".models")[0] for module in modules}):
        declares = f"{sub_room}.personal_data"
        if find_spec(declares) is not None:
            room = import_module(declares)
            whole |= room.COLUMNS
            holdings += getattr(room, "HOLDINGS", ())
    app.extensions["stepfree.inventory"] = whole
    app.extensions["stepfree.holdings"] = sorted(holdings, key=_height, reverse=True)


def holdings() -> list[Holding]:
    """What all sub-rooms hold on people; what points to other rows comes before those."""
    found: list[Holding] = current_app.extensions["stepfree.holdings"]
    return found


def _height(holding: Holding) -> int:
    order = [table.name for table in db.metadata.sorted_tables]
    return max(order.index(name) for name in holding.tables)


def personal_columns(app: Flask) -> dict[str, Personal]:
    """Only the columns that say something of a person: {"table.column": what, why, how long}."""
    whole: Inventory = app.extensions["stepfree.inventory"]
    return {column: personal for column, personal in whole.items() if personal is not None}
