"""Every address × method × role answers as route_table.py declares; none is undeclared."""

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.house.route_table import ROUTES
from tests.house.route_table import Answers
from tests.support import world as worlds
from tests.support.visitor import apart
from tests.support.world import World

_METHODS = ("GET", "POST")
_CASES = [
    (endpoint, method)
    for endpoint, row in ROUTES.items()
    for method, answers in (("GET", row.get), ("POST", row.post))
    if answers is not None
]
pytestmark = pytest.mark.one_store(reason="who may open a page does not depend on the store")


@pytest.fixture
def world(app: Flask) -> World:
    return worlds.build(app)


@pytest.mark.parametrize(("endpoint", "method"), _CASES)
def test_an_address_answers_each_role_as_declared(
    app: Flask, world: World, endpoint: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", value=False)
    address = address_of(app, world, endpoint)

    answers = {role: answer(world, role, address, method) for role in worlds.ROLES}

    assert answers == declared(endpoint, method)


@pytest.mark.parametrize("endpoint", [name for name, row in ROUTES.items() if row.post])
def test_a_post_without_a_token_is_refused(app: Flask, world: World, endpoint: str) -> None:
    address = address_of(app, world, endpoint)

    assert answer(world, worlds.ORGANISER, address, "POST") == 400


def test_every_address_is_declared(app: Flask) -> None:
    there = {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in _METHODS
        if method in (rule.methods or ())
    }

    assert (there - set(_CASES), set(_CASES) - there) == (set(), set())


def declared(endpoint: str, method: str) -> Answers:
    row = ROUTES[endpoint]
    return (row.get if method == "GET" else row.post) or {}


def answer(world: World, role: str, address: str, method: str) -> int:
    client = world.browsers[role].client
    headers = {"Origin": "http://localhost"} if method == "POST" else {}
    return apart(lambda: client.open(address, method=method, headers=headers)).status_code


def address_of(app: Flask, world: World, endpoint: str) -> str:
    values = world.values | ROUTES[endpoint].values
    rule: Rule = next(iter(app.url_map.iter_rules(endpoint)))
    given = {name: values[name] for name in rule.arguments}
    return app.url_map.bind("localhost").build(endpoint, given)
