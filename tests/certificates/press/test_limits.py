"""A paper that asks for too much is refused in words; the press goes on."""

import os
import re
import resource
import signal
import threading
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from PIL import Image

from certificates.press import Paper
from certificates.press import PressFailed
from certificates.press import render
from certificates.press import rendering
from certificates.press.rendering import machine

FRAME = '<!doctype html><html lang="en"><head><title>Test</title></head><body>{}</body></html>'
SMALL = FRAME.format("<h1>Small</h1>")
MANY_PAGES = FRAME.format(
    "<style>p { break-after: page }</style>{% for n in range(20000) %}<p>{{ n }}</p>{% endfor %}"
)
DEEP = FRAME.format("{% for n in range(1000) %}<div>{% endfor %}x")
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_TEN = "".join(f'<g id="a{n + 1}">' + f'<use xlink:href="#a{n}"/>' * 10 + "</g>" for n in range(9))
LAUGHS = (
    f'{_SVG} width="9" height="9"><defs><path id="a0" d="M0 0h9v9z"/>{_TEN}</defs>'
    '<use xlink:href="#a9"/></svg>'
)
# Each asks for more time, memory or pages than a paper has (documents.md, section 5: "bombs").
GREEDY = {
    "pages": "{% for n in range(5000) %}<p style='break-after: page'>{{ n }}</p>{% endfor %}",
    "depth": "{% for n in range(3000) %}<div>{% endfor %}x",
    "cells": "<table><tr>"
    "{% for n in range(20) %}<td colspan=1000 rowspan=60000>x{% endfor %}</table>",
    "columns": "<style>p { columns: 100000 }</style><p>{{ 'word ' * 20000 }}</p>",
    "letters": "<p style='font-size: 1e9pt'>x</p>",
    "sheet": "<style>@page { size: 1e9mm 1e9mm }</style><p>x</p>",
    "counter": "<ol style='list-style-type: lower-roman' start=99999999999999><li>x</ol>",
    "symbols": "<style>@counter-style c { system: symbolic; symbols: 'x' }</style>"
    "<ol style='list-style-type: c' start=999999999><li>x</ol>",
    "picture": "<p><img alt=x src='app:bomb.png'></p>",
    "drawing": "<p><img alt=x src='app:laughs.svg'></p>",
    "grid": "<div style='display: grid; grid-template-columns: repeat(100000, 1fr)'><p>x</div>",
    "gradient": "<style>"
    "p { background: repeating-linear-gradient(red 0, blue 1e-6px) }</style><p>x</p>",
}


def _pid() -> int | None:
    """The process that prints the next paper."""
    return next(reversed(machine.pids()), None)


def _print(drafts: dict[str, str], template: str) -> int:
    drafts["test.html"] = template
    return render(Paper("test.html", "en", {})).pages


pytestmark = pytest.mark.usefixtures("pressroom")


def test_too_many_pages_are_refused_in_words(
    drafts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rendering.MOST_PAGES == 200
    monkeypatch.setattr(rendering, "MOST_PAGES", 20)
    with pytest.raises(PressFailed, match=r"would have more than 20 pages. Shorten its texts"):
        _print(drafts, MANY_PAGES.replace("20000", "21"))
    assert _print(drafts, SMALL) == 1


def test_a_paper_that_takes_too_long_is_ended(
    drafts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _print(drafts, SMALL) == 1
    monkeypatch.setattr(rendering, "SECONDS", 1)
    with pytest.raises(PressFailed, match="took too long"):
        _print(drafts, MANY_PAGES)
    monkeypatch.undo()
    assert _print(drafts, SMALL) == 1


def test_texts_nested_without_end_are_refused(drafts: dict[str, str]) -> None:
    with pytest.raises(PressFailed, match=r"could not be made|stopped"):
        _print(drafts, DEEP)
    assert _print(drafts, SMALL) == 1


def test_a_text_without_end_is_refused_before_the_press(drafts: dict[str, str]) -> None:
    with pytest.raises(PressFailed, match="too long"):
        _print(drafts, FRAME.format("{{ 'x' * 3000000 }}"))


def test_the_kernel_holds_memory_and_files(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    limits = Path(f"/proc/{_pid()}/limits").read_text().splitlines()
    held = {line[:26].strip(): line[26:].split()[0] for line in limits}
    assert held["Max address space"] == str(1024**3)
    assert held["Max file size"] == str(32 * 1024**2)
    # Beside what it used for all papers before.
    times = Path(f"/proc/{_pid()}/stat").read_text().rpartition(")")[2].split()[11:13]
    used = sum(map(int, times)) / os.sysconf("SC_CLK_TCK")
    assert int(held["Max cpu time"]) <= used + rendering.SECONDS + 2
    assert held["Max core file size"] == "0"


def test_a_paper_that_needs_too_much_memory_is_refused(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    first = _pid()
    assert first is not None
    status = Path(f"/proc/{first}/status").read_text()
    used = int(re.findall(r"VmSize:\s*(\d+) kB", status)[0]) * 1024
    resource.prlimit(first, resource.RLIMIT_AS, (used + 4 * 1024**2, 1024**3))
    with pytest.raises(PressFailed, match=r"too much memory|could not be made|stopped"):
        _print(drafts, FRAME.format("{{ ('<i></i>' * 200000) | safe }}"))
    assert _print(drafts, SMALL) == 1
    assert _pid() != first


@pytest.mark.parametrize("name", GREEDY)
def test_do4_a_greedy_paper_ends_in_words_or_within_its_limits(
    name: str, drafts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "SECONDS", 1)
    drafts["greedy.html"] = FRAME.format(GREEDY[name])
    images = {"bomb.png": _wide_picture(), "laughs.svg": LAUGHS.encode()}
    with suppress(PressFailed):
        printed = render(Paper("greedy.html", "en", {}, images))
        assert printed.pages <= rendering.MOST_PAGES
        assert len(printed.pdf) <= rendering.MOST_BYTES
    monkeypatch.undo()
    assert _print(drafts, SMALL) == 1


def test_do4_other_papers_and_pages_do_not_wait(
    press_app: Flask,
    drafts: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    usual_seconds: int,
) -> None:
    assert usual_seconds == 10
    monkeypatch.setattr(rendering, "SECONDS", 3)
    drafts["greedy.html"] = MANY_PAGES
    ended: list[str] = []

    def print_greedy() -> None:
        with press_app.test_request_context():
            try:
                render(Paper("greedy.html", "en", {}))
            except PressFailed as refused:
                ended.append(str(refused))

    greedy = threading.Thread(target=print_greedy)
    greedy.start()
    assert _print(drafts, SMALL) == 1
    press_app.add_url_rule("/beside", view_func=lambda: "here")
    assert press_app.test_client().get("/beside").text == "here"
    assert ended == []
    greedy.join()
    assert ended == ["This paper took too long to make. Shorten its texts and try again."]


def _wide_picture() -> bytes:
    picture = BytesIO()
    Image.new("1", (12000, 12000)).save(picture, "PNG")
    return picture.getvalue()


def test_a_killed_press_is_replaced(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    first = _pid()
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert _print(drafts, SMALL) == 1
    assert _pid() != first


def test_a_frozen_press_is_replaced(
    drafts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _print(drafts, SMALL)
    first = _pid()
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    monkeypatch.setattr(rendering, "SECONDS", 1)
    with pytest.raises(PressFailed, match="took too long"):
        _print(drafts, SMALL)
    monkeypatch.undo()
    assert _print(drafts, SMALL) == 1


def test_the_press_holds_none_of_our_secrets(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    names = Path(f"/proc/{_pid()}/environ").read_text().split("\0")
    assert {name.partition("=")[0] for name in names if name} == {
        "PATH",
        "LC_ALL",
        "FONTCONFIG_FILE",
    }


def test_signs_that_our_fonts_lack_are_named(drafts: dict[str, str]) -> None:
    with pytest.raises(PressFailed, match="do not have these signs: ع م"):
        _print(drafts, FRAME.format("<p>Amar عمعم</p>"))


def test_the_same_paper_has_the_same_bytes(drafts: dict[str, str]) -> None:
    drafts["same.html"] = SMALL.replace(
        "</title>", '</title><meta name="dcterms.created" content="2016-09-26">'
    )
    first = render(Paper("same.html", "en", {}))
    machine.stop()
    assert render(Paper("same.html", "en", {})) == first
