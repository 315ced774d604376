"""People of release 0.1.0 are found and sorted in long lists as newer ones are."""

from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy import text

from app import create_app
from foundation.store import db
from tests.conftest import settings_for
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

pytestmark = pytest.mark.one_store(reason="the migration computes names in Python")


def test_the_migration_gives_names_their_keys(tmp_path: Path) -> None:
    app = create_app(settings_for(f"sqlite:///{tmp_path / 'old.sqlite3'}"))
    run = app.test_cli_runner()
    assert run.invoke(args=["db", "upgrade"]).exit_code == 0
    with app.app_context():
        _alice, event = alices_training()
        for name in ("Ágnes  Nagy", "Яна"):
            a_participant(event, name)
        keys = text("SELECT name, name_sorts, name_finds FROM participation ORDER BY name")
        made_by_models = db.session.execute(keys).all()
        db.session.remove()

        back = run.invoke(args=["db", "downgrade", "0006"])
        tables = inspect(db.engine).get_table_names()
        forth = run.invoke(args=["db", "upgrade"])

        assert (back.exit_code, forth.exit_code) == (0, 0), back.output + forth.output
        assert "calendar_link" not in tables
        assert db.session.execute(keys).all() == made_by_models
        assert made_by_models[0] == ("Ágnes  Nagy", "agnes  nagy Ágnes  Nagy", " agnes  nagy")
        db.session.remove()
        db.engine.dispose()
