"""Every page of the app is opened in a browser with the demo in it, in both languages.

A page that is neither here nor in ELSEWHERE has no address, and the first test tells it. The
pages are parted in groups that take about as long as each other, each on a server of its own.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.sync_api import Browser

from tests.house.route_table import ROUTES
from tests.support import demo_pages
from tests.support.loaded_demo import Demo
from tests.support.looks import TRANSLATED
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.wire import bytes_of_first_visit
from tests.support.world import VISITOR

HERE = Path(__file__).parent
OK = 200
MOST_BYTES = 90_000
"""Over the wire, fonts included: 9 seconds at 10 kB/s, as in a train."""
OFFICE = "/organise"

Test = TypeVar("Test", bound=Callable[..., None])


def in_group(name: str) -> Callable[[Test], Test]:
    return pytest.mark.xdist_group(name)


@in_group("offices")
def test_every_page_of_organisers_in_english_in_all_looks(
    demo: Demo, open_demo: OpenReader
) -> None:
    pages = pages_of(demo)
    theirs = {name: pages[name] for name in pages if pages[name].startswith(OFFICE)}

    assert faults_on(open_demo(demo.alice), theirs) == {}


@in_group("people")
def test_every_other_page_in_english_in_all_looks(demo: Demo, open_demo: OpenReader) -> None:
    pages = pages_of(demo)
    others = {name: pages[name] for name in pages if not pages[name].startswith(OFFICE)}

    assert faults_on(open_demo(demo.alice), others) == {}


@in_group("people")
def test_every_page_for_everybody_without_signing_in(demo: Demo, open_demo: OpenReader) -> None:
    pages = pages_of(demo)
    answers = {name: ROUTES[name].get or {} for name in pages}
    for_everybody = {name: pages[name] for name in pages if answers[name].get(VISITOR) == OK}
    assert "call.show" in for_everybody

    assert faults_on(open_demo(), for_everybody) == {}


@in_group("people")
def test_every_file_is_there(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo(demo.alice)
    answers = {
        endpoint: alice.context.request.get(demo.server.address + demo.pages[endpoint])
        for endpoint in demo_pages.FILES
    }

    assert {name: answer.status for name, answer in answers.items() if not answer.ok} == {}
    assert [name for name, answer in answers.items() if not answer.body()] == []


@in_group("people")
def test_a_first_visit_in_english_takes_at_most_90_kb(demo: Demo, chromium: Browser) -> None:
    took = bytes_of_first_visit(chromium, demo.server.address + demo.pages["call.show"])

    assert sum(took.values()) <= MOST_BYTES, took


@in_group("bulgarian")
def test_every_page_in_bulgarian_at_320_px(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo(demo.alice, looks=[TRANSLATED], narrow=True)
    alice.open("/?lang=bg")

    assert faults_on(alice, pages_of(demo)) == {}


@in_group("people")
def test_every_address_of_the_route_table_is_opened(demo: Demo) -> None:
    opened = demo.pages.keys() | demo_pages.ELSEWHERE.keys()

    assert opened == {name for name, row in ROUTES.items() if row.get}


def test_other_pages_are_opened_in_another_journey() -> None:
    assert [name for name in demo_pages.ELSEWHERE.values() if not (HERE / name).exists()] == []


def pages_of(demo: Demo) -> dict[str, str]:
    """All that is a page, not a file."""
    return {name: path for name, path in demo.pages.items() if name not in demo_pages.FILES}


def faults_on(reader: Reader, pages: dict[str, str]) -> dict[str, str]:
    """{endpoint: what is wrong with its page}."""
    found = {}
    for endpoint, path in pages.items():
        try:
            reader.open(path)
            wrong = reader.status != OK and f"answers {reader.status}"
            wrong = wrong or (reader.path != path.partition("?")[0] and f"led to {reader.path}")
        except AssertionError as error:
            wrong = str(error)
            reader.complaints.clear()
        if wrong and endpoint not in demo_pages.LEADS_ON:
            found[endpoint] = wrong
    return found
