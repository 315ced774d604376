"""Limits hold over all processes and after a restart, and nobody slips through by a header."""

import threading

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from foundation.errors import TooMany
from foundation.limits import slow_down
from foundation.limits.actions import LIMITS
from foundation.limits.models import TokenBucket
from foundation.store import db
from foundation.store import transaction
from tests.conftest import MakeApp

KIND = "second proof"
TRIES = LIMITS[KIND].tries


def test_ra1_ten_tries_are_ten_over_several_processes_at_once_and_after_a_restart(
    app: Flask, app_with: MakeApp
) -> None:
    taken: list[int] = []

    def tries(process: Flask, number: int) -> None:
        with process.app_context():
            for _try in range(TRIES):
                try:
                    slow_down(KIND, "ana@example.org")
                except TooMany:
                    continue
                taken.append(number)
            db.session.remove()

    # Each app has its own engine and memory, as each process has.
    processes = [app_with() for _number in range(2)]
    threads = [
        threading.Thread(target=tries, args=(process, number))
        for number, process in enumerate(processes * 2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == TRIES

    tries(app_with(), 9)
    assert len(taken) == TRIES


def asks(client: FlaskClient, forwarded: str) -> int:
    return client.get("/verify/abc", headers={"X-Forwarded-For": forwarded}).status_code


@pytest.mark.one_store(reason="which address counts is decided before the store is asked")
@pytest.mark.parametrize(("proxies", "last"), [("0", "203.0.113.9"), ("1", "198.51.100.7")])
def test_ra2_an_invented_address_does_not_help(
    app: Flask, app_with: MakeApp, proxies: str, last: str
) -> None:
    """Without a proxy the header counts for nothing, with one its last address alone."""
    client = app_with(TRUSTED_PROXIES=proxies).test_client()
    assert asks(client, f"192.0.2.1, {last}") == 404
    with transaction():
        db.session.execute(update(TokenBucket).values(left=0.0))

    assert asks(client, f"192.0.2.2, {last}") == 429

    others = {"0": 429, "1": 404}[proxies]
    assert asks(client, "192.0.2.2, 198.51.100.8") == others
