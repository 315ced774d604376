"""A paper that asks for too much is refused in words; the press goes on."""

import os
import re
import resource
import signal
from pathlib import Path

import pytest

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
MANY_ROWS = FRAME.format(
    "<table>{% for n in range(9000) %}<tr><td>a</td><td>b</td></tr>{% endfor %}</table>"
)
DEEP = FRAME.format("{% for n in range(1000) %}<div>{% endfor %}x")


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
    limits = Path(f"/proc/{machine.pid()}/limits").read_text().splitlines()
    held = {line[:26].strip(): line[26:].split()[0] for line in limits}
    assert held["Max address space"] == str(1024**3)
    assert held["Max file size"] == str(32 * 1024**2)
    assert int(held["Max cpu time"]) <= 60
    assert held["Max core file size"] == "0"


def test_a_paper_that_needs_too_much_memory_is_refused(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    first = machine.pid()
    assert first is not None
    status = Path(f"/proc/{first}/status").read_text()
    used = int(re.findall(r"VmSize:\s*(\d+) kB", status)[0]) * 1024
    resource.prlimit(first, resource.RLIMIT_AS, (used + 4 * 1024**2, 1024**3))
    with pytest.raises(PressFailed, match=r"too much memory|could not be made|stopped"):
        _print(drafts, MANY_ROWS)
    assert _print(drafts, SMALL) == 1
    assert machine.pid() != first


def test_a_killed_press_is_replaced(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    first = machine.pid()
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert _print(drafts, SMALL) == 1
    assert machine.pid() != first


def test_a_frozen_press_is_replaced(
    drafts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _print(drafts, SMALL)
    first = machine.pid()
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    monkeypatch.setattr(rendering, "SECONDS", 1)
    with pytest.raises(PressFailed, match="took too long"):
        _print(drafts, SMALL)
    monkeypatch.undo()
    assert _print(drafts, SMALL) == 1


def test_the_press_holds_none_of_our_secrets(drafts: dict[str, str]) -> None:
    _print(drafts, SMALL)
    names = Path(f"/proc/{machine.pid()}/environ").read_text().split("\0")
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
