"""SC3: a new secret signs, the one before still counts for as long as people stay signed in."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from flask import session
from flask.testing import FlaskClient

from foundation import clock
from foundation.clock import travelling_to
from foundation.house import lay_foundation
from foundation.people.browsers import mark_of_known
from foundation.people.browsers import this_browser
from foundation.people.tokens import hash_of
from foundation.people.tokens import hash_of_code
from foundation.people.tokens import is_code
from foundation.settings import Settings
from foundation.settings import SettingsError
from foundation.settings import read
from foundation.signing import init_signing
from foundation.signing import make_secret
from foundation.signing import secret_file
from foundation.signing import secrets_of
from foundation.signing import turn_secret
from tests.support import house as code
from tests.support.production import PRODUCTION

_TWO_WEEKS = timedelta(days=14)


def settings(folder: Path, **environ: str) -> Settings:
    return read({"DATA_DIR": str(folder / "data"), **environ})


@pytest.fixture
def house(tmp_path: Path) -> Flask:
    """A foundation with one page that keeps a word in its cookie."""
    app = Flask(__name__, root_path=str(code.ROOT))
    lay_foundation(app, settings(tmp_path), {})

    @app.get("/keep/<word>")
    def keep(word: str) -> str:
        before, session["word"] = session.get("word", ""), word
        return str(before)

    return app


def word_of(client: FlaskClient) -> str:
    """What the cookie still says, without a new cookie."""
    with client.session_transaction() as held:
        return str(held.get("word", ""))


def test_sc3_what_was_signed_before_still_counts_for_a_while(house: Flask, tmp_path: Path) -> None:
    client, keys = house.test_client(), tmp_path / "keys"
    client.get("/keep/hello")
    row_id = uuid4()
    with house.test_request_context():
        mark, code = mark_of_known("maria@example.org"), hash_of_code("1234 5678", row_id)

    turn_secret(keys, _TWO_WEEKS)

    with house.test_request_context(headers={"Cookie": f"known={mark}"}):
        assert this_browser().known_to == hash_of("maria@example.org")
        assert is_code("12345678", row_id, code)
        assert not is_code("12345679", row_id, code)
        assert hash_of_code("1234 5678", row_id) != code
    assert client.get("/keep/again").text == "hello"
    # That answer was signed anew; an old cookie that was never answered ends with its time.
    old = house.test_client()
    old.get("/keep/hello")
    turn_secret(keys, _TWO_WEEKS)
    with travelling_to(clock.now() + timedelta(days=13)):
        assert word_of(old) == "hello"
    with travelling_to(clock.now() + timedelta(days=15)):
        assert len(secrets_of(house).newest_last()) == 1
        assert house.test_client().get("/keep/x").text == ""
        turn_secret(keys, _TWO_WEEKS)
        assert len(secret_file(keys).read_text().splitlines()) == 2


def test_sc3_the_environment_may_give_them_too(tmp_path: Path) -> None:
    first, second = "a1" * 20, "b2" * 20
    app = Flask(__name__)
    given = settings(tmp_path, SECRET_KEY=second, SECRET_KEY_FALLBACKS=first)

    init_signing(app, given)

    assert secrets_of(app).newest_last() == [first, second]
    assert not secrets_of(app).are_ours
    assert not secret_file(given.keys_dir).exists()


def test_a_secret_that_others_can_read_stops_production(tmp_path: Path) -> None:
    make_secret(tmp_path / "keys")
    given = settings(tmp_path, **PRODUCTION | {"SECRET_KEY": ""})
    init_signing(Flask(__name__), given)
    secret_file(given.keys_dir).chmod(0o644)

    with pytest.raises(SettingsError, match=r"session\.key"):
        init_signing(Flask(__name__), given)


@pytest.mark.parametrize("held", ["", "a b c", "a\nb", "a\nb yesterday"])
def test_a_damaged_file_stops_the_start(tmp_path: Path, held: str) -> None:
    make_secret(tmp_path / "keys")
    secret_file(tmp_path / "keys").write_text(held)

    with pytest.raises(SettingsError, match="damaged"):
        init_signing(Flask(__name__), settings(tmp_path))


def test_it_is_made_once_for_its_owner_and_outlives_a_folder_that_is_moved(tmp_path: Path) -> None:
    app = Flask(__name__)
    init_signing(app, settings(tmp_path))
    path = secret_file(tmp_path / "keys")
    made = secrets_of(app).newest_last()

    assert path.stat().st_mode & 0o077 == 0
    path.rename(tmp_path / "elsewhere")
    assert secrets_of(app).newest_last() == made
