"""What release 0.1.0 wrote down about rooms is kept by the migration, both ways."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

MakeApp = Callable[..., Flask]

EVENT = "e" * 32
NAMED = [("a", "Hall"), ("b", ""), ("c", "Foyer"), ("d", "Hall")]


@pytest.mark.one_store(reason="an old store is built up from nothing; a file of SQLite is enough")
def test_named_rooms_become_rooms_and_names_again(app_with: MakeApp, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite3"
    runner = app_with(DATABASE_URL=url).test_cli_runner()

    def migrate(*to: str) -> None:
        done = runner.invoke(args=["db", *to])
        assert done.exit_code == 0, done.output

    migrate("upgrade", "0001")
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(_an_event(engine))
        for key, room in NAMED:
            connection.execute(sa.text(_OLD), {"id": key * 32, "event": EVENT, "room": room})
    migrate("upgrade", "0003")
    with engine.connect() as connection:
        found = connection.execute(sa.text(_NOW)).all()
        rooms = connection.scalar(sa.text("SELECT count(*) FROM room"))
    assert ([row.name for row in found], rooms) == (["Hall", None, "Foyer", "Hall"], 2)
    migrate("downgrade", "0002")
    with engine.connect() as connection:
        told = connection.execute(sa.text("SELECT room FROM programme_item ORDER BY id")).all()
    assert [row.room for row in told] == [room for _key, room in NAMED]
    engine.dispose()


def _an_event(engine: sa.Engine) -> sa.Insert:
    """A training with something in every column that must hold something."""
    table = sa.Table("event", sa.MetaData(), autoload_with=engine)
    some = {str: "x", int: 1, bool: True, date: _DAY, datetime: datetime(2016, 1, 1)}  # noqa: DTZ001 - as the store keeps it
    values = {column.name: some.get(column.type.python_type, []) for column in table.columns}
    return sa.insert(table).values(values | {"id": EVENT})


_DAY = date(2016, 9, 24)
_OLD = """
INSERT INTO programme_item
  (id, event_id, day, starts, ends, title, kind, room, led_by, description, version)
VALUES (:id, :event, '2016-09-24', '10:00:00', '11:00:00', 'T', 'session', :room, '', '', 1)
"""
_NOW = """
SELECT room.name FROM programme_item LEFT JOIN room ON room.id = programme_item.room_id
ORDER BY programme_item.id
"""
