"""The demo never mixes with what people have entered, and never writes to anybody."""

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import select

from events.call.models import Event
from foundation.people import Organisation
from foundation.people import Person
from foundation.store import all_of
from operations.demo import content
from tests.conftest import MakeApp
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.production import PRODUCTION


def stored() -> int:
    return sum(len(all_of(select(table))) for table in (Person, Organisation, Event))


def test_a_store_with_a_person_is_refused(runner: FlaskCliRunner) -> None:
    a_person("Maria Dimitrova")

    told = runner.invoke(args=["demo", "load"])

    assert told.exit_code == 1
    assert "This store holds real data." in told.output
    assert stored() == 1


def test_a_store_with_an_organisation_is_refused(runner: FlaskCliRunner) -> None:
    an_organisation("Elsewhere")

    told = runner.invoke(args=["demo", "load"])

    assert "This store holds real data." in told.output
    assert stored() == 1


def test_if_empty_says_nothing_over_real_data(runner: FlaskCliRunner) -> None:
    a_person("Maria Dimitrova")

    told = runner.invoke(args=["demo", "load", "--if-empty"])

    assert (told.exit_code, told.output) == (0, "")
    assert stored() == 1


def test_without_a_demo_there_is_no_help_with_it(runner: FlaskCliRunner) -> None:
    told = runner.invoke(args=["demo", "sign-in-help"])

    assert told.exit_code == 1
    assert "There is no demo" in told.output


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        (PRODUCTION, "not for a site in production"),
        ({"SMTP_URL": "smtp://127.0.0.1:2525"}, "Start without SMTP_URL"),
    ],
)
def test_where_letters_would_be_sent_it_is_refused(
    app: Flask, app_with: MakeApp, environ: dict[str, str], said: str
) -> None:
    other = app_with(**environ)
    with other.app_context():
        told = other.test_cli_runner().invoke(args=["demo", "load"])
        quiet = other.test_cli_runner().invoke(args=["demo", "load", "--if-empty"])

    assert told.exit_code == 1
    assert said in told.output
    assert (quiet.exit_code, quiet.output) == (0, "")
    assert stored() == 0


def test_texts_are_joined_from_their_paragraphs() -> None:
    assert content.text(["One.", "Two."]) == "One.\n\nTwo."
    assert content.text("One.") == "One."
