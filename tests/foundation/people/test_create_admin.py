"""`flask create-admin`: the only way to the first account."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import select

from foundation.people import Person
from foundation.people import passwords
from foundation.people.queries import person_by_email
from foundation.store import count_of
from foundation.store import db
from tests.conftest import MakeApp
from tests.support.visitor import Visitor

OPTIONS = ["--name", "Мария", "--email", "Maria@example.org"]


def create(runner: FlaskCliRunner, *options: str, **more: Any) -> Any:
    db.session.rollback()
    return runner.invoke(args=["create-admin", *options], **more)


def test_there_is_no_account_before_it(visitor: Visitor, app: Flask) -> None:
    assert count_of(select(Person)) == 0


def test_it_asks_for_what_is_missing(runner: FlaskCliRunner) -> None:
    done = create(runner, input="Мария Ivanova\nmaria@example.org\n")

    assert done.exit_code == 0, done.output
    assert "http://localhost/sign-in" in done.output
    maria = person_by_email("maria@example.org")
    assert maria is not None
    assert (maria.name, maria.is_site_admin, maria.password_hash) == ("Мария Ivanova", True, None)


def test_a_store_without_tables_is_told_what_to_run_first(
    app_with: MakeApp, tmp_path: Path
) -> None:
    other = app_with(DATABASE_URL=f"sqlite:///{tmp_path / 'unmigrated.sqlite3'}")

    with other.app_context():
        done = other.test_cli_runner().invoke(args=["create-admin", *OPTIONS])

    assert done.exit_code == 1
    assert "db upgrade" in done.output


def test_a_second_person_with_the_same_address_is_refused(runner: FlaskCliRunner) -> None:
    create(runner, *OPTIONS)

    done = create(runner, "--name", "Other", "--email", "MARIA@example.org ")

    assert done.exit_code == 1
    assert "has an account already" in done.output
    assert count_of(select(Person)) == 1


def test_the_password_comes_from_standard_input(runner: FlaskCliRunner) -> None:
    done = create(runner, *OPTIONS, "--password-stdin", input="a quiet ramp and a lift\n")

    assert done.exit_code == 0, done.output
    maria = person_by_email("maria@example.org")
    assert maria is not None
    assert passwords.fits("a quiet ramp and a lift", maria.password_hash)


def test_the_password_comes_from_the_environment(
    runner: FlaskCliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_PASSWORD", "password123")

    done = create(runner, *OPTIONS)

    assert done.exit_code == 1
    assert "Many people use this password" in done.output
    assert count_of(select(Person)) == 0


@pytest.mark.parametrize(
    ("name", "email"),
    [("", "maria@example.org"), ("x" * 201, "maria@example.org"), ("Maria", "no address")],
)
def test_what_cannot_be_is_told(runner: FlaskCliRunner, name: str, email: str) -> None:
    done = create(runner, "--name", name, "--email", email)

    assert done.exit_code == 2
    assert "Enter a" in done.output


def test_a_password_is_never_an_option(runner: FlaskCliRunner) -> None:
    assert create(runner, *OPTIONS, "--password", "a quiet ramp").exit_code == 2
