"""Rows written by one statement: each once, and only inside a transaction."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from foundation.clock import now
from foundation.limits.models import TokenBucket
from foundation.store import all_of
from foundation.store import insert_once
from foundation.store import transaction


def bucket(key: str, **more: object) -> dict[str, object]:
    return {"key": key, "left": 1.0, "filled_at": now(), **more}


def keys() -> list[str]:
    return sorted(all_of(select(TokenBucket.key)))


def test_rows_are_written_and_their_keys_given_back(app: Flask) -> None:
    key = uuid4()
    with transaction():
        written = insert_once(TokenBucket, bucket("a", id=key), bucket("b"))

    assert (key in written, len(written), keys()) == (True, 2, ["a", "b"])


def test_what_is_there_already_is_left_as_it_is(app: Flask) -> None:
    with transaction():
        insert_once(TokenBucket, bucket("a"))
        written = insert_once(TokenBucket, bucket("a", left=0.0), bucket("b"))

    assert (len(written), keys()) == (1, ["a", "b"])
    assert all_of(select(TokenBucket.left).where(TokenBucket.key == "a")) == [1.0]


def test_nothing_is_written_for_no_rows(app: Flask) -> None:
    with transaction():
        assert insert_once(TokenBucket) == set()


def test_nothing_is_written_outside_a_transaction(app: Flask) -> None:
    with pytest.raises(RuntimeError):
        insert_once(TokenBucket, bucket("a"))

    assert keys() == []
