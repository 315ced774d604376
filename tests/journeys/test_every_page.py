"""Every page of the app is opened in a browser with the demo in it, in both languages.

A page that is neither here nor in ELSEWHERE has no address, and the first test tells it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask import render_template
from playwright.sync_api import Browser

from app import create_app
from foundation.people.current import cookie_name
from foundation.settings import read
from foundation.store import db
from foundation.web.assets import built_name
from tests.house.route_table import ROUTES
from tests.support import demo_pages
from tests.support import run
from tests.support import server as servers
from tests.support.looks import TRANSLATED
from tests.support.looks import CloseLook
from tests.support.people import a_person
from tests.support.people import a_session
from tests.support.post import Post
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.wire import bytes_of_first_visit
from tests.support.world import VISITOR

pytestmark = pytest.mark.xdist_group("pages")

HERE = Path(__file__).parent
OK = 200
MOST_BYTES = 90_000
"""Over the wire, fonts included: 9 seconds at 10 kB/s, as in a train."""


@dataclass
class Demo:
    """A Stepfree with the demo in it: the path of each endpoint, and Alice's cookie."""

    server: Server
    pages: dict[str, str]
    cookie: dict[str, str]
    cookie_of_nobody: dict[str, str]
    cookie_of_robin: dict[str, str]
    mistakes: dict[str, str]
    slug_without_list: str


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    folder = run.folder() / f"demo-{run.worker()}"
    folder.mkdir()
    how: dict[str, Any] = {"workers": 1, "before": ["demo", "load"], "MAX_CONTENT_LENGTH": "100000"}
    server = servers.start_ready(folder, **how)
    try:
        yield look_inside(server)
    finally:
        server.stop()


def look_inside(server: Server) -> Demo:
    app = create_app(read(server.environ))
    with app.app_context():
        world = demo_pages.DemoWorld()
        pages = demo_pages.addresses(app, world)
        cookies = [
            {"name": cookie_name(), "value": a_session(person), "url": server.address}
            for person in (world.alice, a_person("Nobody"), world.robin)
        ]
        slug = world.at_once.slug
        found = Demo(server, pages, cookies[0], cookies[1], cookies[2], mistakes_in(app), slug)
        db.engine.dispose()
        return found


def mistakes_in(app: Flask) -> dict[str, str]:
    """The pages for what a journey cannot bring about: our mistake, and a store that is away."""
    sheet = f"/static/{built_name('app.css')}"
    with app.test_request_context():
        return {
            "mistake": render_template("failsafe_500.html", reference="abc", stylesheet=sheet),
            "away": render_template("errors/503.html", message=None, reference="abc"),
        }


@pytest.fixture
def open_demo(demo: Demo, chromium: Browser, close_look: CloseLook) -> Iterator[OpenReader]:
    """Alice's browser; with `signed_in=False` that of a visitor."""
    contexts = []

    def make(*, signed_in: bool = True, **how: Any) -> Reader:
        context = chromium.new_context()
        contexts.append(context)
        if signed_in:
            context.add_cookies([demo.cookie])  # type: ignore[list-item] # a plain dict is what it takes
        return Reader(context, demo.server.address, close_look, **how)

    yield make
    for context in contexts:
        context.close()


def test_every_page_in_english_in_all_looks(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo()

    assert faults_on(alice, pages_of(demo)) == {}


def test_every_page_in_bulgarian_at_320_px(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo(looks=[TRANSLATED], narrow=True)
    alice.open("/?lang=bg")

    assert faults_on(alice, pages_of(demo)) == {}


def test_every_page_for_everybody_without_signing_in(demo: Demo, open_demo: OpenReader) -> None:
    pages = pages_of(demo)
    answers = {name: ROUTES[name].get or {} for name in pages}
    for_everybody = {name: pages[name] for name in pages if answers[name].get(VISITOR) == OK}
    assert "call.show" in for_everybody

    assert faults_on(open_demo(signed_in=False), for_everybody) == {}


def test_a_first_visit_in_english_takes_at_most_90_kb(demo: Demo, chromium: Browser) -> None:
    took = bytes_of_first_visit(chromium, demo.server.address + demo.pages["call.show"])

    assert sum(took.values()) <= MOST_BYTES, took


def test_every_file_is_there(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo()
    answers = {
        endpoint: alice.context.request.get(demo.server.address + demo.pages[endpoint])
        for endpoint in demo_pages.FILES
    }

    assert {name: answer.status for name, answer in answers.items() if not answer.ok} == {}
    assert [name for name, answer in answers.items() if not answer.body()] == []


def test_every_address_of_the_route_table_is_opened(demo: Demo) -> None:
    opened = demo.pages.keys() | demo_pages.ELSEWHERE.keys()

    assert opened == {name for name, row in ROUTES.items() if row.get}


def test_other_pages_are_opened_in_another_journey() -> None:
    assert [name for name in demo_pages.ELSEWHERE.values() if not (HERE / name).exists()] == []


def test_a_new_address_is_confirmed_by_a_letter(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo()

    alice.open("/account/address").fill("New email address", "alice@elsewhere.example")
    alice.press("Send the letter")
    alice.open(Post(demo.server.address).letter("alice@elsewhere.example").link)

    assert alice.heading == "Your new email address"


def test_a_page_that_is_not_there_and_one_that_is_not_ours(open_demo: OpenReader) -> None:
    visitor = open_demo(signed_in=False)

    visitor.open("/nowhere")
    assert (visitor.status, visitor.heading) == (404, "There is no such page")
    visitor.open("/my/a-link-that-nobody-has").sees("There is no such page")


def test_what_was_sent_cannot_be_read_or_is_too_big(
    open_demo: OpenReader, demo: Demo, tmp_path: Path
) -> None:
    alice = open_demo()
    alice.open("/account/details")
    alice.page.evaluate("document.querySelector('form.form [name=csrf_token]').value = 'old'")
    alice.press("Save")
    assert alice.heading == "We could not read what was sent"

    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\0" * 200_000)
    alice.open(demo.pages["organisations.logo"]).upload("Logo", logo).press("Save the logo")
    assert alice.heading == "This is too big to send"


def test_somebody_without_rights_and_a_button_that_comes_too_late(
    open_demo: OpenReader, demo: Demo
) -> None:
    alice, nobody = open_demo(), open_demo(signed_in=False)
    nobody.context.add_cookies([demo.cookie_of_nobody])  # type: ignore[list-item] # a plain dict is what it takes

    nobody.open("/organise/new")
    assert (nobody.status, nobody.heading) == (403, "You cannot open this page")
    alice.open(f"/organise/{demo.slug_without_list}/places/next")
    assert (alice.status, alice.heading) == (409, "This could not be done now")


def test_who_runs_the_site_opens_needs_for_an_hour(open_demo: OpenReader, demo: Demo) -> None:
    robin = open_demo(signed_in=False)
    robin.context.add_cookies([demo.cookie_of_robin])  # type: ignore[list-item] # a plain dict is what it takes

    robin.open("/organise").follow("Choose the training")
    robin.follow("Peer Supporters in Action in Sofia").fill("Why you have to open it", "A call")
    robin.press("Open it for an hour").sees("is open to you for 60 minutes")
    robin.follow("End the emergency").press("Close it now")

    robin.sees("It is closed.")


def test_our_own_mistakes(open_demo: OpenReader, demo: Demo) -> None:
    visitor = open_demo(signed_in=False)

    for name, html in demo.mistakes.items():
        visitor.context.route(
            f"**/{name}", lambda route, _request, html=html: route.fulfill(body=html)
        )
        visitor.open(f"/{name}")
        assert visitor.heading != ""


def test_somebody_who_tries_too_often(open_demo: OpenReader, demo: Demo) -> None:
    visitor = open_demo(signed_in=False)
    address = f"{demo.server.address}/verify/abcd"
    for _ in range(40):
        visitor.context.request.get(address)

    visitor.open("/verify/abcd")

    assert (visitor.status, visitor.heading) == (429, "Please wait a little")


def pages_of(demo: Demo) -> dict[str, str]:
    """All that is a page, not a file."""
    return {name: path for name, path in demo.pages.items() if name not in demo_pages.FILES}


def faults_on(reader: Reader, pages: dict[str, str]) -> dict[str, str]:
    """{endpoint: what is wrong with its page}."""
    found = {}
    for endpoint, path in pages.items():
        try:
            reader.open(path)
            wrong = reader.status != 200 and f"answers {reader.status}"
            wrong = wrong or (reader.path != path.partition("?")[0] and f"led to {reader.path}")
        except AssertionError as error:
            wrong = str(error)
            reader.complaints.clear()
        if wrong and endpoint not in demo_pages.LEADS_ON:
            found[endpoint] = wrong
    return found
