"""Every column of the store is declared: what it says of a person, why we hold it, how long."""

from pathlib import Path

from app import create_app
from foundation.privacy.inventory import wrongly_declared
from foundation.settings import read


def test_every_column_is_declared_and_nothing_else(tmp_path: Path) -> None:
    assert wrongly_declared(create_app(read({"DATA_DIR": str(tmp_path / "data")}))) == []
