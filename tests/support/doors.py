"""Every address of the house: where it is, what its form asks for, and what answers."""

import random
import re
from urllib.parse import quote_from_bytes

from flask import Flask
from werkzeug.test import TestResponse

from tests.house.route_table import NOBODY
from tests.house.route_table import ROUTES
from tests.support import full_world
from tests.support import markup
from tests.support import world as worlds
from tests.support.visitor import apart
from tests.support.world import World

_PLACE = re.compile(r"<(?:[^<>]*:)?(\w+)>")
_SERVER_ERROR = 500
Fields = dict[str, list[bytes]]


def request(world: World, role: str, method: str, address: str, **sent: object) -> TestResponse:
    client = world.browsers[role].client
    # Read to its end: what is streamed is made while it is read.
    answer = apart(lambda: client.open(address, method=method, buffered=True, **sent))  # type: ignore[arg-type] # passed on
    assert answer.status_code < _SERVER_ERROR, f"{method} {address}: {answer.status} {sent}"
    return answer


def fields_of(app: Flask, world: World) -> dict[str, Fields]:
    """The names of the fields that each address asks for, and what stands or is offered in them."""
    return {
        endpoint: fields_on(app, world, endpoint)
        for endpoint, row in ROUTES.items()
        if row.get and row.post
    }


def fields_on(app: Flask, world: World, endpoint: str) -> Fields:
    address = address_of(app, world, endpoint)
    answer = request(world, worlds.ORGANISER, "GET", address)
    fields: Fields = {}
    if answer.mimetype == "text/html":
        for field in markup.read(answer.text).xpath("//*[@name][ancestor::form]"):
            values = [option.get("value", "") for option in field.iter("option")]
            values = values or [field.text or "" if field.tag == "textarea" else field.get("value")]
            fields.setdefault(field.get("name"), []).extend(
                (value or "7").encode() for value in values
            )
    return fields


def address_of(
    app: Flask,
    world: World,
    endpoint: str,
    chance: random.Random | None = None,
    bad: list[bytes] | None = None,
) -> str:
    """The address of the endpoint; with `chance`, now and then with one of the `bad` in it."""
    rule = next(iter(app.url_map.iter_rules(endpoint)))
    given = world.values | ROUTES[endpoint].values
    nobody = {name for name, value in given.items() if value == NOBODY}
    given |= {name: value for name, value in world.values.items() if name in nobody}
    return _PLACE.sub(lambda place: _filled(place[1], given, chance, bad or []), rule.rule)


def _filled(
    name: str, given: dict[str, str], chance: random.Random | None, bad: list[bytes]
) -> str:
    value = given.get(name, NOBODY).encode()
    if chance and name == "token":
        value = chance.choice(full_world.TOKENS).encode()
    if chance and chance.random() < 0.1:
        value = chance.choice(bad)[:2000]
    return quote_from_bytes(value, safe="")
