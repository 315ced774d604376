"""A store of 0.1.0 with marked hours: after the upgrade nobody has fewer or more."""

import sqlite3
from pathlib import Path
from uuid import UUID
from uuid import uuid4

from app import create_app
from events.attendance.models import HoursMark
from events.attendance.models import Way
from events.attendance.queries import hours_in
from events.attendance.queries import setup_of
from events.call.models import Event
from foundation.store import db
from tests.conftest import settings_for

BEFORE = "0003"
_FILLED = {"INTEGER": 1, "BOOLEAN": 0, "DATE": "2016-09-24", "DATETIME": "2016-09-24 12:00:00.0"}


def put(store: sqlite3.Connection, table: str, **values: object) -> UUID:
    """Add a row with something in every column that must not be empty; its key."""
    key = uuid4()
    row: dict[str, object] = {"id": key.hex, **values}
    for _number, name, kind, needed, _default, _is_key in store.execute(
        f"PRAGMA table_info({table})"
    ):
        if needed and name not in row:
            row[name] = "[]" if kind == "JSON" else _FILLED.get(kind, "en")
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
    store.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608 - names of our own columns
    return key


def test_marked_hours_stay_what_they_are(tmp_path: Path) -> None:
    file = tmp_path / "old.sqlite3"
    app = create_app(settings_for(f"sqlite:///{file}"))
    runner = app.test_cli_runner()
    assert runner.invoke(args=["db", "upgrade", BEFORE]).exit_code == 0
    with sqlite3.connect(file) as store:
        usual = {"zone": "Europe/Sofia", "way_in": "open"}
        marked, fresh = (put(store, "event", slug=slug, **usual) for slug in "ab")
        alice = put(store, "person", email_key="alice")
        maria = put(
            store, "participation", event_id=marked.hex, person_id=alice.hex, state="confirmed"
        )
        for number, hours in enumerate((12, 7.5), 1):
            by = {"participation_id": maria.hex, "marked_by_id": alice.hex}
            put(store, "hours_mark", **by, hours=hours, number=number)

    done = runner.invoke(args=["db", "upgrade"])

    assert done.exit_code == 0, done.output
    with app.app_context():
        old, new = db.session.get_one(Event, marked), db.session.get_one(Event, fresh)
        assert {key: float(hours) for key, hours in hours_in(old).items()} == {maria: 7.5}
        assert (setup_of(old).way, setup_of(new).way) == (Way.TOTAL, Way.HALF_DAYS)
        assert db.session.query(HoursMark).count() == 2
        db.engine.dispose()
