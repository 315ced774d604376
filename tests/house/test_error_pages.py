"""What went wrong is told in plain words, on pages that are as good as all others."""

import logging
from collections.abc import Callable

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from sqlalchemy import event

from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.errors import TooMany
from foundation.store import db
from tests.conftest import MakeApp
from tests.support.visitor import Visitor
from tests.support.visitor import apart

pytestmark = pytest.mark.one_store(reason="what an error page says does not depend on the store")

_TYPED = "what Maria typed"


def _conflict() -> str:
    raise Conflict("Somebody else was faster.")


def _refused() -> str:
    raise Refused("This cannot be done now.")


def _too_many() -> str:
    raise TooMany("Please wait 2 minutes.", retry_after=120)


def _mistake() -> str:
    raise ValueError(_TYPED)


_PAGES: dict[str, Callable[[], str]] = {
    "conflict": _conflict,
    "refused": _refused,
    "too-many": _too_many,
    "mistake": _mistake,
}


@pytest.fixture
def house(app: Flask, app_with: MakeApp) -> Flask:
    """The house with pages on which something goes wrong."""
    house = app_with()
    for name, view in _PAGES.items():
        house.add_url_rule(f"/{name}", name, view, methods=["GET", "POST"])
    return house


@pytest.fixture
def reader(house: Flask) -> Visitor:
    """Checks the structure of each page it meets."""
    return Visitor(house)


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/nowhere", 404, "/nowhere"),
        ("/trainings/%00", 404, "page"),
        ("/trainings/%F0%9F%A6%BD", 404, "page"),
        ("/conflict", 409, "Somebody else was faster."),
        ("/refused", 422, "This cannot be done now."),
        ("/too-many", 429, "Please wait 2 minutes."),
    ],
)
@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_page_tells_what_happened(
    reader: Visitor, path: str, status: int, said: str, language: str
) -> None:
    reader.open(f"{path}?lang={language}")

    assert reader.status == status
    assert reader.page.tree.get("lang") == language
    if language == "en" or status in {409, 422, 429}:
        assert said in reader.text or path.startswith(("/nowhere", "/trainings"))


def test_a_form_without_its_token_gets_a_page(reader: Visitor) -> None:
    reader.open("/sign-in")
    reader.page.tree.xpath("//input[@name='csrf_token']")[0].set("value", "old")

    assert (
        reader.fill("Email address", "maria@example.org").press("Send me the letter").status == 400
    )


def test_a_form_of_another_site_gets_a_page(reader: Visitor) -> None:
    token = reader.open("/sign-in").page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    sent = {"csrf_token": token, "email": "maria@example.org"}

    answer = apart(
        lambda: reader.client.post(
            "/sign-in", data=sent, headers={"Origin": "https://evil.example"}
        )
    )

    assert reader._arrive(answer).status == 403


def test_in4_a_token_of_somebody_else_is_worth_nothing(house: Flask, reader: Visitor) -> None:
    other = Visitor(house).open("/sign-in")
    theirs = other.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    reader.open("/sign-in").page.tree.xpath("//input[@name='csrf_token']")[0].set("value", theirs)

    assert reader.fill("Email address", "a@example.org").press("Send me the letter").status == 400


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_in4_a_form_that_another_site_sends_is_refused(reader: Visitor, site: str) -> None:
    token = reader.open("/sign-in").page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    sent = {"csrf_token": token, "email": "maria@example.org"}

    answer = apart(
        lambda: reader.client.post("/sign-in", data=sent, headers={"Sec-Fetch-Site": site})
    )

    assert reader._arrive(answer).status == 403


def test_a_body_that_is_too_large_gets_a_page(reader: Visitor) -> None:
    answer = apart(lambda: reader.client.post("/sign-in", data={"email": "x" * 5_000_000}))

    assert reader._arrive(answer).status == 413


def test_the_page_for_our_mistakes_needs_neither_store_nor_session(
    house: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def out_of_order(*_given: object) -> None:
        raise RuntimeError("out of order")

    with house.app_context():
        event.listen(db.engine, "before_cursor_execute", out_of_order)
    monkeypatch.setattr(SecureCookieSessionInterface, "open_session", out_of_order)

    with caplog.at_level(logging.INFO):
        answer = apart(lambda: house.test_client().get("/organise/maria"))

    assert answer.status_code == 500
    assert answer.headers["Content-Security-Policy"]
    assert "Нещо тук се обърка" in answer.text
    assert "out of order" not in answer.text + caplog.text
    assert "maria" not in caplog.text


def test_a_mistake_is_logged_once_by_its_number_without_what_was_typed(
    reader: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = apart(lambda: reader.client.get("/mistake"))

    logged = [line for line in caplog.messages if "ValueError" in line]
    assert len(logged) == 1
    assert logged[0].split()[0] in answer.text
    assert _TYPED not in caplog.text + answer.text
