"""An upgrade of WeasyPrint or pydyf fails here first: then look at certificates/press/inside."""

import inspect
import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest
import weasyprint
from PIL import ImageFile
from weasyprint import css

from certificates.press.inside.private import LEANS_ON
from certificates.press.inside.private import hurry

# WeasyPrint takes half pictures when it is imported; the app, beside it in this process, does not.
ImageFile.LOAD_TRUNCATED_IMAGES = False

INSIDE = Path(inspect.getfile(import_module("certificates.press.inside.private"))).parents[1]
# Names of WeasyPrint and pydyf that their manuals do not tell of.
PRIVATE = re.compile(
    r"\b(pdf\.tags|pdf\.stream|pdf\.fonts|pdf\.anchors|formatting_structure|AnonymousStyle"
    r"|weasyprint\.layout|weasyprint\.draw|weasyprint\.matrix|_to_bytes)\b"
)

RULES = (
    "p { margin-inline: 2mm calc(1mm + 3px); color: inherit } @page { size: A6 }",
    "@page { size: A5; @top-left { content: 'Top' } } p { float: left; width: 40% }",
    "@counter-style stars { system: cyclic; symbols: '*' } li { list-style: stars }",
)


def test_what_we_lean_on_is_what_is_installed() -> None:
    assert {name: _installed(name) for name in LEANS_ON} == LEANS_ON


def test_hurrying_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(css, "find_stylesheets", css.find_stylesheets)
    monkeypatch.setattr(css.ComputedStyle, "__missing__", css.ComputedStyle.__missing__)
    slowly = [_pdf(rules) for rules in RULES]
    hurry()
    assert [_pdf(rules) for rules in RULES] == slowly
    assert [_pdf(rules) for rules in RULES] == slowly


def test_one_folder_leans_on_what_is_private() -> None:
    paths = [*INSIDE.glob("*.py"), *INSIDE.glob("*/*.py")]
    leaning = {path.parent for path in paths if PRIVATE.search(path.read_text("utf-8"))}
    assert leaning == {INSIDE / "private"}


def test_the_printing_process_takes_nothing_of_the_app() -> None:
    child = INSIDE.parent / "child.py"
    code = f"import runpy, sys; runpy.run_path({str(child)!r})['_opened'](); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True)
    loaded = done.stdout.decode().split()
    ours = {"foundation", "events", "registration", "operations", "flask", "sqlalchemy"}
    assert not ours & set(loaded)
    rooms = {name for name in loaded if name.startswith("certificates.")}
    assert {name for name in rooms if not name.startswith("certificates.press.inside")} == {
        "certificates.press"
    }


def _installed(name: str) -> str:
    if "." not in name:
        return version(name)
    place, _dot, last = name.rpartition(".")
    try:
        return str(inspect.signature(getattr(import_module(place), last)))
    except ModuleNotFoundError:
        module, _dot, kind = place.rpartition(".")
        return str(inspect.signature(getattr(getattr(import_module(module), kind), last)))


def _pdf(rules: str) -> bytes:
    made = '<meta name="dcterms.modified" content="2026-01-01">'
    body = "<h1>One <u>two <b>three</b></u></h1><p>Four<ol><li>Five</ol><table><td>6</table>"
    page = weasyprint.HTML(string=f"<html lang=en>{made}<style>{rules}</style>{body}")
    printed: bytes = page.write_pdf(pdf_tags=True, pdf_identifier=b"same")
    return printed
