"""A kept page is never an old page: whatever is done, a drawn one says the same."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from http import HTTPStatus
from itertools import pairwise
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy import select
from werkzeug.test import TestResponse

from events.call.models import LinkedEvent
from events.call.models import WayIn
from events.team.models import State
from foundation import clock
from foundation.audit import AuditEntry
from foundation.limits.actions import LIMITS
from foundation.limits.actions import Limit
from foundation.store import Model
from foundation.store import db
from foundation.store import transaction
from foundation.web import copies
from registration.places.queries import places_held
from tests.house.route_table import ROUTES
from tests.support import full_world
from tests.support import house
from tests.support import world as worlds
from tests.support.doors import address_of
from tests.support.doors import fields_on
from tests.support.doors import request
from tests.support.visitor import apart
from tests.support.world import World

_NONCE = re.compile(r'nonce="[^"]+"')
_BULK = {"update", "delete", "insert", "insert_once"}
# These end what the others need.
_LAST = ("call.take_out", "team.remove", "call.unpublish")
# Their statements stand beside a change of a row that does come by (registration/places).
_BULK_ON_PAGES = {"Participation"}
_DRAWN_TWICE = set[str]()


@pytest.fixture
def world(app: Flask, monkeypatch: pytest.MonkeyPatch) -> World:
    """Everything is there, forms need no token, nobody is slowed down, copies last for ever."""
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", value=False)
    monkeypatch.setattr(copies, "SECONDS", 10**9)
    for kind in LIMITS:
        monkeypatch.setitem(LIMITS, kind, Limit(10**6, 1.0))
    _DRAWN_TWICE.clear()
    return full_world.build(app)


@pytest.mark.one_store(reason="that each store tells of a change is shown by changing each row")
def test_what_organisers_do_shows_at_once(app: Flask, world: World) -> None:
    endpoints = [name for name, row in ROUTES.items() if row.post and of_organisers(app, name)]
    seen = [texts(app, world)]
    for endpoint in sorted(endpoints, key=lambda name: (name in _LAST, name)):
        sent = {name: another(values[0]) for name, values in fields_on_form(app, world, endpoint)}
        address = address_of(app, world, endpoint)
        answer = request(world, worlds.ORGANISER, "POST", address, data=sent)
        if answer.status_code == HTTPStatus.SEE_OTHER:
            seen.append(texts(app, world, f"after {endpoint}"))

    changes = sum(before != after for before, after in pairwise(seen))
    assert changes > 10


def test_a_change_of_any_row_shows_at_once(app: Flask, world: World) -> None:
    models: list[Any] = [each.class_ for each in Model.registry.mappers]
    # The store itself refuses to change the audit trail.
    models.remove(AuditEntry)
    for model in sorted(models, key=lambda each: each.__name__):
        rows: list[Any] = list(db.session.scalars(select(model).limit(1)).unique())
        for row in rows:
            with transaction():
                for name, value in others(row):
                    setattr(row, name, value)
            texts(app, world, f"after a change of {model.__name__}")


def test_a_new_row_shows_at_once(app: Flask, world: World) -> None:
    texts(app, world)
    march = LinkedEvent(event_id=world.event.id, title="A march", on=date(2027, 9, 25))
    with transaction():
        db.session.add(march)
    assert any("A march" in text for text in texts(app, world).values())

    with transaction():
        db.session.delete(march)
    assert not any("A march" in text for text in texts(app, world).values())


def test_the_last_place_and_a_free_one_show_at_once(app: Flask, world: World) -> None:
    taken = "All places are taken."
    with transaction():
        world.event.way_in = WayIn.OPEN
        world.event.opens_at = clock.now() - timedelta(days=1)
        world.event.closes_at = clock.now() + timedelta(days=1)
        world.event.starts_on = world.event.ends_on = date(2099, 1, 1)
        world.event.capacity = places_held(world.event, None)
    path = address_of(app, world, "call.show")
    assert taken in texts(app, world)[path]

    with transaction():
        world.participation.state = State.WITHDRAWN
    assert taken not in texts(app, world)[path]


@pytest.mark.xdist_group("code")
def test_statements_on_many_rows_change_no_page() -> None:
    on_page = {each.class_.__name__ for each in Model.registry.mappers if each.class_.__on_page__}
    found = {
        call.args[0].id
        for file in house.code()
        for call in ast.walk(house.tree(file))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in _BULK
        and call.args
        and isinstance(call.args[0], ast.Name)
    }

    assert found & on_page == _BULK_ON_PAGES


def of_organisers(app: Flask, endpoint: str) -> bool:
    rule = next(iter(app.url_map.iter_rules(endpoint))).rule
    return rule.startswith("/organise")


def fields_on_form(app: Flask, world: World, endpoint: str) -> Iterator[tuple[str, list[bytes]]]:
    if ROUTES[endpoint].get:
        yield from fields_on(app, world, endpoint).items()


def another(value: bytes) -> bytes:
    """Words become other words; what is chosen, counted or dated stays right."""
    return value + b" and more" if b" " in value else value


def others(row: Model) -> Iterator[tuple[str, Any]]:
    """Another value for each plain column of a row."""
    for attribute in inspect(type(row)).column_attrs:
        column = attribute.columns[0]
        if column.primary_key or column.foreign_keys or column.unique or column.name == "slug":
            continue
        value = getattr(row, attribute.key)
        if isinstance(value, bool):
            yield attribute.key, not value
        elif type(value) is int:
            yield attribute.key, value + 1
        elif type(value) is str and " " in value:
            yield attribute.key, f"{value} else"
        elif type(value) in {date, datetime}:
            yield attribute.key, value + timedelta(days=1)


def texts(app: Flask, world: World, when: str = "") -> dict[str, str]:
    """Each kept page as a visitor gets it, which is as it would be drawn now."""
    return {path: as_drawn(app, path, when) for path in public_pages(app, world)}


def public_pages(app: Flask, world: World) -> list[str]:
    return [
        address_of(app, world, rule.endpoint)
        for rule in app.url_map.iter_rules()
        if hasattr(app.view_functions[rule.endpoint], "is_kept")
    ]


def as_drawn(app: Flask, path: str, when: str) -> str:
    copy = look(app, path)
    app.extensions["stepfree.blanks"].clear()
    drawn = look(app, path, Cookie="somebody=else")
    assert copy.status_code == drawn.status_code, f"{path} {when}"
    if drawn.status_code != HTTPStatus.OK:
        # The page for what is not there shows a number of its own each time.
        return str(drawn.status_code)
    text = without_nonce(drawn)
    assert without_nonce(copy) == text, f"{path} {when}"
    if text not in _DRAWN_TWICE:
        # What was blank the first time is passed over the second time.
        assert without_nonce(look(app, path, Cookie="somebody=else")) == text, f"{path} {when}"
        _DRAWN_TWICE.add(text)
    return copy.text


def without_nonce(answer: TestResponse) -> str:
    return _NONCE.sub("", answer.text)


def look(app: Flask, path: str, **headers: str) -> TestResponse:
    return apart(lambda: app.test_client().get(path, headers=headers))
