"""Nothing that a person typed reaches a log, whatever they open and whatever goes wrong."""

import logging
from urllib.parse import urlencode

import pytest
from flask import Flask

from foundation.limits.actions import LIMITS
from foundation.limits.actions import Limit
from tests.conftest import MakeApp
from tests.house.route_table import ROUTES
from tests.support import full_world
from tests.support import world as worlds
from tests.support.doors import address_of
from tests.support.needs import Markers
from tests.support.visitor import Visitor
from tests.support.visitor import apart

_NAMES = ("name", "email", "title", "more", "password", "code", "answer", "reason", "text", "csrf")


def test_a_walk_through_all_addresses_leaves_no_words_in_the_logs(
    app: Flask,
    app_with: MakeApp,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    markers = Markers()
    world = full_world.build(app, markers)
    markers.all += ["Ágnes", "example.org", *full_world.TOKENS]
    house = app_with()
    monkeypatch.setitem(house.config, "WTF_CSRF_ENABLED", value=False)
    for kind in LIMITS:
        monkeypatch.setitem(LIMITS, kind, Limit(10**6, 1.0))
    browser = Visitor(house).client
    for cookie in ("signed-in",):
        held = world.browsers[worlds.ORGANISER].client.get_cookie(cookie)
        assert held is not None
        browser.set_cookie(cookie, held.value)

    with caplog.at_level(logging.INFO):
        for endpoint in sorted(set(ROUTES) - {"sign_in.out"}):
            address = address_of(app, world, endpoint, None)
            typed = {name: markers.new() for name in _NAMES}
            if ROUTES[endpoint].post:
                apart(lambda: browser.post(address, data=typed, buffered=True))  # noqa: B023 - called at once
            else:
                asked = f"{address}?{urlencode(typed)}"
                apart(lambda: browser.get(asked, buffered=True))  # noqa: B023 - called at once
        apart(lambda: browser.get(f"/{markers.new()}"))

    assert len(caplog.messages) >= len(ROUTES)
    assert markers.found_in(caplog.text) == []
