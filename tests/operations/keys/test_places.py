"""No sealed column is forgotten when everything is sealed anew."""

import pytest
from flask import Flask

from foundation.store import db
from operations.keys import places


def test_every_column_of_bytes_is_declared_and_nothing_else(app: Flask) -> None:
    """A new sealed column needs its line in operations/keys/places.py."""
    there = {str(column) for column in places.columns_of_bytes()}

    assert there == {*places._BOUND, *places.NOT_IN_THE_RING}


def test_a_column_that_nobody_declared_stops_the_command(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = {name: bound for name, bound in places._BOUND.items() if name != "leg.sealed"}
    monkeypatch.setattr(places, "_BOUND", left)

    with pytest.raises(LookupError, match=r"leg\.sealed"):
        places.places()
    db.session.rollback()
