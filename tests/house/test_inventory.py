"""Every column of the store is declared: what it says of a person, why we hold it, how long."""

from pathlib import Path

from app import SUB_ROOMS
from app import create_app
from foundation.privacy.inventory import wrongly_declared
from foundation.settings import read
from tests.support import house


def test_every_column_is_declared_and_nothing_else(tmp_path: Path) -> None:
    assert wrongly_declared(create_app(read({"DATA_DIR": str(tmp_path / "data")}))) == []


def test_every_declaration_is_read() -> None:
    declared = {
        f"{sub_room.parent.name}.{sub_room.name}"
        for sub_room in house.sub_rooms()
        if (sub_room / "personal_data.py").exists()
    }

    assert declared == set(SUB_ROOMS)
