"""The close look at every page does notice what it looks for."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from werkzeug.routing import Map

from tests.support.examined import Examined
from tests.support.looks import CloseLook
from tests.support.reader import OpenReader

pytestmark = pytest.mark.xdist_group("life")

_PAGE = (
    '<!doctype html><html lang="en"><head><title>Hello</title></head>'
    "<body><main><h1>Hello</h1>{body}</main></body></html>"
)


@pytest.fixture
def close_look(chromium: Browser, tmp_path: Path) -> CloseLook:
    """One that has seen nothing yet."""
    return CloseLook(chromium, Examined(Map(), tmp_path / "examined"))


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "light: image-alt"),
        ('<p style="color:#ccc">Pale</p>', "light: color-contrast"),
        ('<p style="width:400px">Wide</p>', "320 px: too wide P"),
    ],
)
def test_a_fault_is_found(open_reader: OpenReader, body: str, fault: str) -> None:
    reader = open_reader()
    reader.page.set_content(_PAGE.format(body=body))

    found = reader.examine()

    assert [line for line in found if line.startswith(fault)] != []


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (".x { color: #ccc }", '<p class="x">Words</p>'),
        ("main { background: #444 }", "<p>Words</p>"),
        (":disabled ~ .x { opacity: 0.3 }", '<input hidden><b>Words</b><p class="x">Words</p>'),
    ],
)
def test_a_known_kind_in_other_colours_is_judged_again(
    open_reader: OpenReader, rule: str, body: str
) -> None:
    reader = open_reader()
    reader.page.set_content(_PAGE.format(body=body))
    assert reader.examine() == []

    other = body.replace("<input", "<input disabled")
    reader.page.set_content(_PAGE.format(body=f"<style>{rule}</style>{other}"))

    assert [line for line in reader.examine() if line.startswith("light: color-contrast")] != []


def test_a_request_to_elsewhere_is_told(open_reader: OpenReader) -> None:
    reader = open_reader()

    reader.page.set_content('<img alt="" src="http://127.0.0.2:9/a.png">')

    assert reader.complaints[0] == "asked http://127.0.0.2:9/a.png"


def test_keys_reach_a_link_and_use_it(open_reader: OpenReader) -> None:
    reader = open_reader(by_keyboard=True, scripts=False)

    reader.open("/").follow("Check a certificate")

    assert reader.path == "/verify"
