"""Every kind of answer carries the headers that protect its reader (security-bars HD1 to HD4)."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask import abort
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from foundation.web.assets import built_name
from tests.conftest import MakeApp
from tests.house.route_table import ROUTES
from tests.house.test_routes import address_of
from tests.support import full_world
from tests.support import world as worlds
from tests.support.visitor import apart
from tests.support.world import World

pytestmark = pytest.mark.one_store(reason="headers do not depend on the store")

_HTTPS = "https://stepfree.test"
_POLICY = {"default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"}
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
Ask = Callable[[str, str], TestResponse]


@pytest.fixture
def world(app: Flask) -> World:
    return full_world.build(app)


@pytest.fixture
def client(app: Flask, app_with: MakeApp) -> FlaskClient:
    """A browser at the house's https address, where a page with a mistake of ours was added."""
    house = app_with(BASE_URL=_HTTPS)
    house.add_url_rule("/mistake", view_func=lambda: abort(_mistake()))
    return house.test_client()


@pytest.fixture
def ask(client: FlaskClient, world: World) -> Ask:
    return lambda method, path: of(client, method, path)


def _mistake() -> int:
    raise ValueError("a mistake of ours")


def of(client: FlaskClient, method: str, path: str) -> TestResponse:
    answer = apart(lambda: client.open(path, method=method, base_url=_HTTPS))
    answer.get_data()
    answer.close()
    return answer


KINDS = [
    (200, "GET", "/"),
    (200, "GET", f"/my/{worlds.TOKEN}"),
    (200, "GET", "/health/live"),
    (200, "GET", "/media/{file_id}"),
    (200, "GET", f"/my/{worlds.TOKEN}/certificate/en.pdf"),
    (200, "GET", f"/my/{worlds.TOKEN}/certificate/en.html"),
    (200, "GET", f"/static/{built_name('app.css')}"),
    (303, "GET", "/organise"),
    (400, "POST", "/sign-in"),
    (404, "GET", "/nowhere"),
    (404, "GET", "/static/nothing.css"),
    (405, "DELETE", "/"),
    (500, "GET", "/mistake"),
]


def test_every_kind_of_answer_is_protected(ask: Ask, world: World) -> None:
    found = {}
    for _status, method, path in KINDS:
        answer = ask(method, path.format(**world.values))
        found[method, path] = answer.status_code, faults_of(answer)

    assert found == {(method, path): (status, []) for status, method, path in KINDS}


def faults_of(answer: TestResponse) -> list[str]:
    """The headers that do not protect."""
    faults = [name for name, value in _ALWAYS.items() if answer.headers.get(name) != value]
    policy = {part.strip() for part in answer.headers["Content-Security-Policy"].split(";")}
    if not (policy >= _POLICY or "sandbox" in policy):
        faults.append(f"allows more than {_POLICY}: {policy}")
    return faults + [part for part in policy if "unsafe" in part or "*" in part]


def test_pages_about_people_are_kept_nowhere(ask: Ask) -> None:
    for path in (f"/my/{worlds.TOKEN}", f"/my/{worlds.TOKEN}/needs", "/sign-in"):
        headers = ask("GET", path).headers
        assert headers["Cache-Control"] == "no-store", path
        assert "Cookie" in headers["Vary"], path
        assert headers["X-Robots-Tag"] == "noindex", path


def test_a_nonce_never_comes_twice(ask: Ask) -> None:
    policies = {ask("GET", "/").headers["Content-Security-Policy"] for _time in range(50)}

    assert len(policies) == 50


def test_cookies_are_for_this_host_over_https_alone(ask: Ask) -> None:
    cookies = ask("GET", "/sign-in?lang=bg").headers.getlist("Set-Cookie")

    assert len(cookies) == 2
    for cookie in cookies:
        assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert [cookie for cookie in cookies if cookie.startswith("__Host-form=")]


def test_in6_another_host_is_told_where_the_house_stands(client: FlaskClient) -> None:
    answer = apart(lambda: client.get("/sign-in", base_url="https://evil.example"))

    assert answer.status_code == 400
    assert answer.text == (
        "Stepfree is not set up for this address. Its address is https://stepfree.test\n"
    )
    assert answer.headers["Content-Security-Policy"]


def test_in7_endless_forms_are_refused_with_a_page(client: FlaskClient) -> None:
    sent = {"content_type": "application/x-www-form-urlencoded", "base_url": _HTTPS}
    many_fields = b"&".join(b"f=1" for _field in range(1001))
    long_address = b"email=" + b"x" * 600_000
    for body in (long_address, many_fields, b"x" * 5_000_000):
        answer = apart(lambda: client.post("/sign-in", data=body, **sent))  # noqa: B023 - called at once

        assert answer.status_code == 413
        assert "<h1" in answer.text


def test_addresses_that_are_none_get_a_page(client: FlaskClient) -> None:
    for name in ("Origin", "Referer"):
        sent = {"headers": {name: "http://["}, "base_url": _HTTPS}
        answer = apart(lambda: client.post("/sign-out", **sent))  # noqa: B023 - called at once

        assert answer.status_code in {400, 403}, name


_PUBLISHED_OR_NOT = {"outcomes.show"}
_PRIVATE = [
    name
    for name, row in ROUTES.items()
    if row.get and len(set(row.get.values())) > 1 and name not in _PUBLISHED_OR_NOT
]
_FOR_SEARCH = ["call.index", "call.show", "about.privacy", "apply.start", "outcomes.show"]


def found_by_search(app: Flask, world: World, endpoint: str) -> bool:
    address = address_of(app, world, endpoint)
    answer = apart(lambda: world.browsers[worlds.ORGANISER].client.get(address))
    return "noindex" not in answer.headers.get("X-Robots-Tag", "")


def test_search_engines_find_nothing_private(app: Flask, world: World) -> None:
    by_link = [rule.endpoint for rule in app.url_map.iter_rules() if "token" in rule.arguments]
    with_page = [name for name in by_link if ROUTES[name].get]

    found = [name for name in _PRIVATE + with_page if found_by_search(app, world, name)]

    assert (len(_PRIVATE) > 50, len(with_page) > 10, found) == (True, True, [])


def test_search_engines_find_what_is_for_everybody(app: Flask, world: World) -> None:
    assert [name for name in _FOR_SEARCH if not found_by_search(app, world, name)] == []
