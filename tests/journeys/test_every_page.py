"""Every page of the app is opened in a browser with the demo in it, in both languages.

A page that is neither here nor in ELSEWHERE has no address, and the first test tells it.
"""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from app import create_app
from foundation.people.current import cookie_name
from foundation.settings import read
from foundation.store import db
from tests.support import demo_pages
from tests.support import run
from tests.support import server as servers
from tests.support.people import a_session
from tests.support.reader import Reader
from tests.support.server import Server

pytestmark = pytest.mark.xdist_group("pages")

HERE = Path(__file__).parent


@dataclass
class Demo:
    """A Stepfree with the demo in it: the path of each endpoint, and Alice's cookie."""

    server: Server
    pages: dict[str, str]
    cookie: dict[str, str]


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    folder = run.folder() / f"demo-{run.worker()}"
    folder.mkdir()
    server = servers.start(folder, MAX_CONTENT_LENGTH="100000")
    try:
        server.flask("demo", "load")
        yield look_inside(server)
    finally:
        server.stop()


def look_inside(server: Server) -> Demo:
    app = create_app(read(server.environ))
    with app.app_context():
        world = demo_pages.DemoWorld()
        pages = demo_pages.addresses(app, world)
        session = a_session(world.alice)
        db.engine.dispose()
        return Demo(
            server, pages, {"name": cookie_name(), "value": session, "url": server.address}
        )


@pytest.fixture
def open_demo(demo: Demo, chromium: Browser) -> Iterator[Callable[..., Reader]]:
    """Alice's browser; with `signed_in=False` that of a visitor."""
    contexts = []

    def make(*, signed_in: bool = True, **how: Any) -> Reader:
        context = chromium.new_context()
        contexts.append(context)
        if signed_in:
            context.add_cookies([demo.cookie])  # type: ignore[list-item] # a plain dict is what it takes
        return Reader(context, demo.server.address, set(), **how)

    yield make
    for context in contexts:
        context.close()


def test_every_page_in_english_in_all_looks(demo: Demo, open_demo: Callable[..., Reader]) -> None:
    alice = open_demo()

    assert faults_on(alice, pages_of(demo)) == {}


def test_every_page_in_bulgarian_at_320_px(demo: Demo, open_demo: Callable[..., Reader]) -> None:
    alice = open_demo(looks=["320 px"], narrow=True)
    alice.open("/?lang=bg")

    assert faults_on(alice, pages_of(demo)) == {}


def test_every_file_is_there(demo: Demo, open_demo: Callable[..., Reader]) -> None:
    alice = open_demo()
    answers = {
        endpoint: alice.context.request.get(demo.server.address + demo.pages[endpoint])
        for endpoint in demo_pages.FILES
    }

    assert {name: answer.status for name, answer in answers.items() if not answer.ok} == {}
    assert [name for name, answer in answers.items() if not answer.body()] == []


def test_pages_that_are_opened_elsewhere_are_named_there() -> None:
    others = {
        name: (HERE / f"{where.split()[0]}.py").read_text()
        for name, where in demo_pages.ELSEWHERE.items()
    }

    assert [name for name, told in others.items() if name not in told] == []


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
