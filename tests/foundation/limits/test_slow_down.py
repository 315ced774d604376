"""Trying too often slows down; waiting helps; nobody else is touched."""

from contextlib import suppress
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from foundation import clock
from foundation.errors import TooMany
from foundation.limits import LETTER
from foundation.limits import give_back
from foundation.limits import slow_down
from foundation.limits.actions import LIMITS
from foundation.limits.models import TokenBucket
from foundation.store import all_of

KIND = LETTER
LONGEST_WAIT = 15 * 60


def use_up(key: str) -> None:
    for _ in range(LIMITS[KIND].tries):
        slow_down(KIND, key)


def test_one_more_try_is_refused_with_the_time_to_wait(app: Flask) -> None:
    use_up("ana@example.org")

    with (
        app.test_request_context("/"),
        pytest.raises(TooMany, match="one more in 15 minutes") as told,
    ):
        slow_down(KIND, "ana@example.org")

    assert 0 < told.value.retry_after <= LIMITS[KIND].seconds


def test_others_are_not_slowed(app: Flask) -> None:
    use_up("ana@example.org")

    slow_down(KIND, "boyan@example.org")


def test_after_waiting_it_works_again(app: Flask) -> None:
    use_up("ana@example.org")

    with clock.travelling_to(clock.now() + timedelta(seconds=LIMITS[KIND].seconds)):
        slow_down(KIND, "ana@example.org")


def test_a_try_that_was_no_misuse_is_given_back(app: Flask) -> None:
    for _time in range(5):
        slow_down(KIND, "ana@example.org")
        give_back(KIND, "ana@example.org")
        give_back(KIND, "ana@example.org")

    use_up("ana@example.org")
    with app.test_request_context("/"), pytest.raises(TooMany):
        slow_down(KIND, "ana@example.org")


def test_no_limit_locks_a_person_out(app: Flask) -> None:
    assert [kind for kind, limit in LIMITS.items() if limit.seconds > LONGEST_WAIT] == []


def test_ml12_nobody_fills_a_mailbox_with_our_letters(app: Flask) -> None:
    begun = clock.now()
    sent = [0, 0, 0]
    for minute in range(3 * 60):
        with clock.travelling_to(begun + timedelta(minutes=minute)), suppress(TooMany):
            slow_down(KIND, "ana@example.org")
            sent[minute // 60] += 1

    assert sent == [5, 4, 4]


def test_the_store_does_not_know_who_tried(app: Flask) -> None:
    slow_down(KIND, "ana@example.org")

    assert [bucket.key for bucket in all_of(select(TokenBucket)) if "ana" in bucket.key] == []
