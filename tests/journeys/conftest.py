"""Journeys: real processes, a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import sync_playwright

from app import create_app
from tests.conftest import settings_for
from tests.support import loaded_demo
from tests.support import run
from tests.support import server as servers
from tests.support.browser import launched
from tests.support.examined import Examined
from tests.support.loaded_demo import Demo
from tests.support.looks import CloseLook
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.chromium)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Stepfree on SQLite with one web process and a worker; letters go to the demo mailbox."""
    folder = run.folder() / f"server-{run.worker()}"
    folder.mkdir()
    running = servers.start_ready(folder, workers=1)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. Playwright keeps an event loop running: only as long as a module."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def examined() -> Examined:
    never_opened = f"sqlite:///{run.folder()}/addresses.sqlite3"
    addresses = create_app(settings_for(never_opened)).url_map
    return Examined(addresses, run.folder() / "examined")


@pytest.fixture(scope="module")
def close_look(chromium: Browser, examined: Examined) -> CloseLook:
    return CloseLook(chromium, examined)


@pytest.fixture
def open_reader(server: Server, chromium: Browser, close_look: CloseLook) -> Iterator[OpenReader]:
    """Give another person's browser on each call; what it can be is told by Reader."""
    contexts = []

    def make(*, locale: str = "en-GB", **how: Any) -> Reader:
        context = chromium.new_context(locale=locale)
        contexts.append(context)
        return Reader(context, server.address, close_look, **how)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    """A copy of the loaded demo for the tests of one file."""
    loaded = loaded_demo.start(run.folder() / f"demo-{run.worker()}-{uuid4()}")
    yield loaded
    loaded.server.stop()


@pytest.fixture
def open_demo(demo: Demo, chromium: Browser, close_look: CloseLook) -> Iterator[OpenReader]:
    """Give a browser at the demo on each call: of whose cookie it is, else of a visitor."""
    contexts = []

    def make(cookie: dict[str, str] | None = None, **how: Any) -> Reader:
        context = chromium.new_context()
        contexts.append(context)
        if cookie:
            context.add_cookies([cookie])  # type: ignore[list-item] # a plain dict is what it takes
        return Reader(context, demo.server.address, close_look, **how)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def reader(open_reader: OpenReader) -> Reader:
    return open_reader()
