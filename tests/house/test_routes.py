"""Every address × method × role answers as route_table.py declares; none is undeclared."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from werkzeug.routing import Rule

from foundation.limits.actions import LIMITS
from foundation.limits.actions import Limit
from foundation.store import db
from tests.house.route_table import ROUTES
from tests.support import stores
from tests.support import world as worlds
from tests.support.answers import Answers
from tests.support.stores import Store
from tests.support.visitor import apart
from tests.support.world import World

_METHODS = ("GET", "POST")
_CASES = [
    (endpoint, method)
    for endpoint, row in ROUTES.items()
    for method, answers in (("GET", row.get), ("POST", row.post))
    if answers is not None
]
_PLACEHOLDER = re.compile("<[^>]+>")
pytestmark = pytest.mark.one_store(reason="who may open a page does not depend on the store")


@pytest.fixture
def world(app: Flask) -> World:
    return worlds.build(app)


@pytest.fixture
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in LIMITS:
        monkeypatch.setitem(LIMITS, kind, Limit(10**6, 1.0))


def test_each_address_opens_for_each_role_as_declared(
    app: Flask, world: World, nobody_waits: None
) -> None:
    # Looking changes nothing (test_walk.py), so all may look at one world.
    answers = {
        endpoint: answers_of(app, world, endpoint, "GET")
        for endpoint, row in ROUTES.items()
        if row.get is not None
    }

    assert answers == {endpoint: ROUTES[endpoint].get for endpoint in answers}


def test_each_address_takes_what_each_role_sends_as_declared(
    app: Flask, world: World, store: Store, nobody_waits: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", value=False)
    answers = {}
    for endpoint, row in ROUTES.items():
        if row.post is not None:
            with stores.put_back(store), cookies_put_back(world):
                answers[endpoint] = answers_of(app, world, endpoint, "POST")
            db.session.rollback()

    assert answers == {endpoint: ROUTES[endpoint].post for endpoint in answers}


def test_in4_a_post_without_a_token_is_refused(
    app: Flask, world: World, nobody_waits: None
) -> None:
    answers = {
        endpoint: answer(world, worlds.ORGANISER, address_of(app, world, endpoint), "POST")
        for endpoint, row in ROUTES.items()
        if row.post
    }

    assert set(answers.values()) == {400}, answers


def test_no_address_belongs_to_two_pages(app: Flask) -> None:
    doors: dict[tuple[str, str], list[str]] = {}
    for rule in app.url_map.iter_rules():
        address = _PLACEHOLDER.sub("<>", rule.rule)
        for method in _METHODS:
            if rule.methods and method in rule.methods:
                doors.setdefault((method, address), []).append(rule.endpoint)

    assert [shared for shared in doors.items() if len(set(shared[1])) > 1] == []


def test_every_address_is_declared(app: Flask) -> None:
    there = {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in _METHODS
        if method in (rule.methods or ())
    }

    assert (there - set(_CASES), set(_CASES) - there) == (set(), set())


@contextmanager
def cookies_put_back(world: World) -> Iterator[None]:
    """Whoever signs out or in has afterwards the cookies they had."""
    clients = [browser.client for browser in world.browsers.values()]
    before = [dict(client._cookies or {}) for client in clients]
    yield
    for client, cookies in zip(clients, before, strict=True):
        client._cookies = cookies


def answers_of(app: Flask, world: World, endpoint: str, method: str) -> Answers:
    address = address_of(app, world, endpoint)
    return {role: answer(world, role, address, method) for role in worlds.ROLES}


def answer(world: World, role: str, address: str, method: str) -> int:
    client = world.browsers[role].client
    headers = {"Origin": "http://localhost"} if method == "POST" else {}
    return apart(lambda: client.open(address, method=method, headers=headers)).status_code


def address_of(app: Flask, world: World, endpoint: str) -> str:
    values = world.values | ROUTES[endpoint].values
    rule: Rule = next(iter(app.url_map.iter_rules(endpoint)))
    given = {name: values[name] for name in rule.arguments}
    return app.url_map.bind("localhost").build(endpoint, given)
