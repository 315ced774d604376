"""Every column of the store is declared, and told and erased together with its person."""

import pytest
from flask import Flask
from sqlalchemy import Table

from app import create_app
from foundation.privacy.inventory import personal_columns
from foundation.settings import read
from foundation.store import db

PEOPLE = {"participation", "person"}
PARENTS = {"suggestion", "supporter", "certificate"}
"""Rows whose children are about the same person."""

OF_THOSE_WHO_WORK = {
    "arranging_task": "who of the team ticked a task off",
    "budget_total": "which owner had the ticks added up",
    "break_glass": "which site administrator opened needs; the owners answer for it",
    "chosen_columns": "which organiser wants which columns",
    "decision_round": "which organiser released decisions",
    "design_version": "which organiser saved it, and who signs certificates",
    "edition": "which organiser made it",
    "funder_report": "which organiser made it",
    "invitation": "goes 90 days after it ran out, and with the account of the invited",
    "own_words": "which organiser wrote a letter",
    "outcome_version": "which organiser changed a text",
    "sheet_edition": "which organiser made it",
    "sheet_sending": "which organiser gave it away",
}
"""Tables that tell who did something for others: their names go with the account."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder = tmp_path_factory.mktemp("inventory")
    return create_app(read({"DATA_DIR": str(folder / "data")}))


def test_every_column_is_declared_and_nothing_else(made: Flask) -> None:
    columns = {str(column) for table in db.metadata.tables.values() for column in table.columns}

    assert columns == set(made.extensions["stepfree.inventory"])


def test_no_table_about_a_person_is_forgotten_when_they_take_or_erase_their_data(
    made: Flask,
) -> None:
    held = {name for one in made.extensions["stepfree.holdings"] for name in one.tables}
    about = {table.name for table in db.metadata.sorted_tables if is_about_somebody(made, table)}

    assert about - held == set(OF_THOSE_WHO_WORK)
    assert held <= {table.name for table in db.metadata.sorted_tables}


def is_about_somebody(app: Flask, table: Table) -> bool:
    """Whether rows lead to a participation or a person, themselves or by their parents.

    Rows of a training are its own: they say something of people only by a key of their own.
    """
    columns = personal_columns(app)
    leads = {key.column.table.name for key in table.foreign_keys}
    is_personal = any(column.partition(".")[0] == table.name for column in columns)
    return table.name in PEOPLE or (is_personal and bool(leads & {*PEOPLE, *PARENTS}))
