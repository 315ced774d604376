"""Whatever programs and fingers send: a page in words answers, never a mistake of ours.

The order is seeded: a failure comes back. Each request is made of an address of the house, a role
and values that people and programs have broken other sites with (security-bars IN3, IN8, IN10).
"""

import os
import random
from io import BytesIO
from urllib.parse import quote_from_bytes

import pytest
from flask import Flask

from foundation.limits.actions import LIMITS
from foundation.limits.actions import Limit
from foundation.people.current import cookie_name
from tests.house.route_table import ROUTES
from tests.support import full_world
from tests.support import world as worlds
from tests.support.doors import Fields
from tests.support.doors import address_of
from tests.support.doors import fields_of
from tests.support.doors import request
from tests.support.stores import Store
from tests.support.world import World

_SEED = {"sqlite": 20160924, "postgresql": 20160925}
_REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "120"))
"""Many more are sent before a release (docs/testing.md)."""
_LONGEST = 20_000
# These end what the others need, and health.ready tells by 503 that no worker runs.
_LEFT_OUT = {"sign_in.out", "account.password", "account.end_browser", "call.unpublish"}
_LEFT_OUT |= {"places.withdraw", "team.remove", "call.take_out", "health.ready"}
_ROLES = (worlds.ORGANISER, worlds.PARTICIPANT)
_BAD = [
    b"",
    b" ",
    b"\x00",
    b"a\x00b\x0b\x0c\x1c\x7f",
    b"\xed\xa0\x80",  # half of a pair: no character at all
    b"\xff\xfe",
    "𝒳🦽\u2028\u0085\u202e\u2066".encode(),
    ("a" + "\u0301" * 500).encode(),
    b"x" * _LONGEST,
    b"-1",
    b"0",
    b"1",
    b"2147483648",
    b"9" * 19,
    b"9" * 5000,
    b"1e999",
    b"NaN",
    b"0x10",
    "٣²".encode(),
    b"2026-13-45",
    b"29",
    b"yes",
    b"on",
    b"<script>alert(1)</script>",
    b"' OR 1=1 --",
    b"%' ESCAPE '",
    b"../../../etc/passwd",
    b"{{7*7}}{% x %}%(name)s%s%n",
    b"a\r\nBcc: eve@example.org",
    b"javascript:alert(1)",
    b"http://[::1",
    b"https://[.a",
    b"//evil.example/",
    b"[]",
    b"{}",
    b"null",
    b"00000000-0000-0000-0000-000000000000",
    b"a@b",
    b"\xd1\x8f@\xd0\xbf\xd1\x80\xd0\xb8\xd0\xbc\xd0\xb5\xd1\x80.example",
]
_HEADERS = ("Referer", "Origin", "Accept-Language", "User-Agent", "X-Forwarded-For", "Cookie")
_ARGUMENTS = (
    *("lang", "next", "page", "state", "day", "back", "decision", "days", "chosen", "sort", "find"),
    *("country", "speaks", "organisation", "experience", "text", "rows", "all"),
)


@pytest.fixture
def world(app: Flask, monkeypatch: pytest.MonkeyPatch) -> World:
    """Everything is there, forms need no token, and nobody is slowed down."""
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", value=False)
    for kind in LIMITS:
        monkeypatch.setitem(LIMITS, kind, Limit(10**6, 1.0))
    return full_world.build(app)


def test_in10_nothing_that_is_sent_breaks_a_page(app: Flask, store: Store, world: World) -> None:
    chance = random.Random(_SEED[store.name])
    fields = fields_of(app, world)
    cookies = {role: cookie_of(world, role) for role in _ROLES}

    for _number in range(_REQUESTS):
        for role, cookie in cookies.items():
            world.browsers[role].client.set_cookie(cookie_name(), cookie)
        endpoint = chance.choice([name for name in ROUTES if name not in _LEFT_OUT])
        address = address_of(app, world, endpoint, chance, _BAD)
        if ROUTES[endpoint].post and chance.random() < 0.7:
            send(chance, world, address, fields.get(endpoint, {}))
        else:
            look(chance, world, address)


def cookie_of(world: World, role: str) -> str:
    cookie = world.browsers[role].client.get_cookie(cookie_name())
    return cookie.value if cookie else ""


def send(chance: random.Random, world: World, address: str, fields: Fields) -> None:
    sense = chance.random()
    pairs = [
        (name, chance.choice(values if chance.random() < sense else _BAD))
        for name, values in fields.items()
        if chance.random() < 0.95
    ]
    pairs += [chance.choice(pairs)] if pairs else []
    pairs += [(f"{name}[]", b"1") for name in list(fields)[:1]]
    for name in ("role", "state", "event_id", "person_id", "is_site_admin"):
        pairs.append((name, chance.choice(_BAD)))
    role = chance.choice(_ROLES)
    if chance.random() < 0.2:
        files = {name: (BytesIO(value), "a\x00/../b.png") for name, value in pairs}
        request(world, role, "POST", address, data=files, content_type="multipart/form-data")
        return
    body = b"&".join(
        f"{quote_from_bytes(name.encode())}={quote_from_bytes(value)}".encode()
        for name, value in pairs
    )
    kind = "application/x-www-form-urlencoded"
    request(world, role, "POST", address, data=body, content_type=kind)


def look(chance: random.Random, world: World, address: str) -> None:
    arguments = "&".join(
        f"{name}={quote_from_bytes(chance.choice(_BAD)[:2000])}"
        for name in chance.sample(_ARGUMENTS, 4)
    )
    header = chance.choice(_BAD).decode("latin-1").translate({10: None, 13: None, 0: None})
    headers = {chance.choice(_HEADERS): header[:2000]}
    method = chance.choice(["GET", "GET", "HEAD", "OPTIONS", "PUT", "DELETE", "BREW"])
    role = chance.choice(_ROLES)
    request(world, role, method, f"{address}?{arguments}", headers=headers)
