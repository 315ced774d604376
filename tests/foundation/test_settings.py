"""Settings are read once; production refuses what is missing, short or an example."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.cli import FlaskGroup

from foundation.settings import Settings
from foundation.settings import SettingsError
from foundation.settings import read
from foundation.signing import make_secret
from tests.support.production import PRODUCTION
from tests.support.production import SECRET


def settings(folder: Path, **environ: str) -> Settings:
    return read({"DATA_DIR": str(folder / "data"), **environ})


def production(folder: Path, **environ: str) -> Settings:
    return settings(folder, **(PRODUCTION | environ))


def test_trying_needs_no_setting(tmp_path: Path) -> None:
    found = settings(tmp_path)

    assert (found.base_url, found.production, found.demo_mailbox) == (
        "http://127.0.0.1:8000",
        False,
        True,
    )
    assert found.database_url == f"sqlite:///{tmp_path / 'data' / 'stepfree.sqlite3'}"


@pytest.mark.parametrize("secret", ["", "dog", "change-me-" * 5, "a" * 40])
def test_production_refuses_bad_secrets_without_showing_them(tmp_path: Path, secret: str) -> None:
    with pytest.raises(SettingsError, match="SECRET_KEY") as told:
        production(tmp_path, SECRET_KEY=secret)

    assert not secret or secret not in str(told.value)


def test_a_command_tells_of_it_in_one_line(tmp_path: Path) -> None:
    def create_app() -> Flask:
        production(tmp_path, SECRET_KEY="")
        return Flask("never")

    done = CliRunner().invoke(FlaskGroup(create_app=create_app), ["db", "upgrade"])

    assert (done.exit_code, done.output) == (1, "Error: SECRET_KEY must be set in production.\n")


def test_production_takes_the_secret_that_make_keys_made(tmp_path: Path) -> None:
    make_secret(tmp_path / "keys")

    assert production(tmp_path, SECRET_KEY="").secret_key == ""


def test_production_needs_https(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="BASE_URL"):
        production(tmp_path, BASE_URL="http://stepfree.example")


@pytest.mark.parametrize("name", ["SMTP_URL", "MAIL_FROM", "CONTACT"])
@pytest.mark.parametrize("value", ["", "help@stepfree.example"])
def test_production_needs_letters_and_somebody_who_answers(
    tmp_path: Path, name: str, value: str
) -> None:
    with pytest.raises(SettingsError, match=name):
        production(tmp_path, **{name: value})


def test_production_has_secure_cookies_and_no_demo_mailbox(tmp_path: Path) -> None:
    found = production(tmp_path)

    assert (found.secure_cookies, found.demo_mailbox) == (True, False)
    assert found.trusted_hosts == ("steps.example",)


def test_keys_must_not_lie_among_the_data(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="KEYS_DIR"):
        settings(tmp_path, KEYS_DIR=str(tmp_path / "data" / "keys"))


@pytest.mark.parametrize(("name", "value"), [("PRODUCTION", "yes"), ("TRUSTED_PROXIES", "-1")])
def test_what_cannot_be_understood_is_told(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        settings(tmp_path, **{name: value})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_postgresql_is_spoken_by_its_modern_driver(tmp_path: Path, scheme: str) -> None:
    found = settings(tmp_path, DATABASE_URL=f"{scheme}://host/name")

    assert found.database_url == "postgresql+psycopg://host/name"


def test_secrets_are_not_printed(tmp_path: Path) -> None:
    found = production(tmp_path, SMTP_URL="smtp://user:word@mail.example")

    assert SECRET not in repr(found)
    assert "word" not in repr(found)
