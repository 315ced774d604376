"""Copies of public pages: who gets one, and for how long."""

import re
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import timedelta
from http import HTTPStatus

import pytest
from flask import Flask

from events.call.models import Event
from foundation import clock
from foundation.store import transaction
from foundation.web import copies
from foundation.web.copies import Copies
from foundation.web.copies import Copy
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor
from tests.support.visitor import apart

PAGE = "/trainings/sofia"


@pytest.fixture
def event(app: Flask) -> Event:
    del app
    return alices_training(published_at=clock.now())[1]


@pytest.fixture
def long_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies are valid for years, so that a slow machine does not lose one."""
    monkeypatch.setattr(copies, "SECONDS", 10**9)


@pytest.mark.usefixtures("event", "long_seconds")
def test_a_copy_takes_one_query(visitor: Visitor) -> None:
    visitor.open(PAGE)
    with queries_made() as queries:
        visitor.open(PAGE)

    assert [query for query in queries if query.startswith("SELECT")] == queries[-1:]


def test_a_deadline_shows_at_once(visitor: Visitor, app: Flask) -> None:
    closes = datetime(2027, 3, 1, 12, tzinfo=UTC)
    alices_training(closes_at=closes, starts_on=date(2027, 9, 1), ends_on=date(2027, 9, 2))
    with clock.travelling_to(closes - timedelta(milliseconds=900)):
        visitor.open(PAGE).sees_not("The time to apply ended")
    with clock.travelling_to(closes):
        visitor.open(PAGE).sees("The time to apply ended")


@pytest.mark.usefixtures("event", "long_seconds")
def test_each_answer_has_a_nonce_of_its_own(app: Flask) -> None:
    pages = [apart(lambda: app.test_client().get(PAGE)) for _ in range(2)]
    nonces = [set(re.findall(r'nonce="([^"]+)"', page.text)) for page in pages]

    assert nonces[0] != nonces[1]
    for page, found in zip(pages, nonces, strict=True):
        assert len(found) == 1
        assert f"'nonce-{found.pop()}'" in page.headers["Content-Security-Policy"]


@pytest.mark.usefixtures("long_seconds")
def test_who_is_signed_in_gets_their_own_page(visitor: Visitor, app: Flask) -> None:
    alice, _event = alices_training(published_at=clock.now())
    visitor.open(PAGE)
    own = sign_in(Visitor(app), alice).open(PAGE)

    own.sees("Organise this training")
    visitor.open(PAGE).sees_not("Organise this training", "Sign out")


@pytest.mark.usefixtures("long_seconds")
def test_readers_get_their_own_language(visitor: Visitor, app: Flask, event: Event) -> None:
    visitor.open(PAGE)
    bulgarian = Visitor(app).open(f"{PAGE}?lang=bg")

    assert bulgarian.page.tree.get("lang") == "bg"
    assert visitor.open(PAGE).page.tree.get("lang") == "en"
    with transaction():
        event.title = "Another name"
    visitor.open(PAGE).sees("Another name")
    bulgarian.open(PAGE).sees("Another name")


@pytest.mark.usefixtures("long_seconds")
def test_a_page_taken_back_is_gone_at_once(visitor: Visitor, event: Event) -> None:
    visitor.open(PAGE)
    with transaction():
        event.published_at = None

    assert visitor.open(PAGE).status == HTTPStatus.NOT_FOUND


@pytest.mark.one_store(reason="copies are in memory")
def test_old_copies_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foundation.web.copies._MOST_LETTERS", 10)
    held = Copies()
    for key in "abc":
        held.keep(key, Copy((1, 1), ["1234"]))

    assert held.find("a", (1, 1)) is None
    assert held.find("b", (1, 1)) is not None
    assert held.find("c", (1, 1)) is not None
    assert held.find("c", (2, 1)) is None
    assert held.find("c", (1, 2)) is None
