"""A paper opens nothing, carries nothing and leads nowhere but to its own address."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from certificates.press import Attached
from certificates.press import Paper
from certificates.press import PressFailed
from certificates.press import Rendered
from certificates.press import render
from tests.certificates.press import samples

CHILD = str(Path(__file__).parents[3] / "certificates" / "press" / "child.py")
SECRET = "the-key-of-the-house"
OWN = Attached("credential.jwt", b"e30.e30.", "application/vc+jwt", "The same, for machines")
# Each opens {it}, a web address or a file, in another way that WeasyPrint knows.
VECTORS = (
    '<img alt="x" src="{it}">',
    '<link rel="stylesheet" href="{it}">',
    '<link rel="attachment" href="{it}">',
    '<a rel="attachment" href="{it}">x</a>',
    '<style>@import url("{it}");</style>',
    '<style>@import "{it}";</style>',
    '<style>p {{ background: url("{it}") }}</style>',
    '<style>p::before {{ content: url("{it}") }}</style>',
    '<style>li {{ list-style-image: url("{it}") }}</style><ul><li>x</li></ul>',
    '<style>p {{ border-image-source: url("{it}") }}</style>',
    '<style>p {{ mask-image: url("{it}") }}</style>',
    '<style>@font-face {{ font-family: f; src: url("{it}") }} p {{ font-family: f }}</style>',
    '<style>@color-profile --c {{ src: url("{it}") }}</style>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><image href="{it}"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><use href="{it}#a"/></svg>',
    "<img alt=x src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\">{svg_image}'>",
    '<object data="{it}"></object>',
    '<embed src="{it}">',
    '<iframe src="{it}"></iframe>',
    '<input type="image" src="{it}" alt="x">',
    '<video poster="{it}"></video>',
    '<base href="{it}"><img alt="x" src="inside.png">',
    '<body background="{it}">',
    '<!DOCTYPE html [<!ENTITY x SYSTEM "{it}">]><p>&x;</p>',
    '<?xml-stylesheet href="{it}"?><p>x</p>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><style>@import "{it}";</style></svg>',
)
# What a picture of ours could open in its turn.
PICTURE = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "{it}">]>'
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>@import "{it}";</style>'
    '<image href="{it}" width="9" height="9"/><use href="{it}#a"/><text>x</text></svg>'
)


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine, and the paths that somebody asked it for."""
    asked: list[str] = []

    class Canary(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(SECRET.encode())

        def log_message(self, *arguments: object) -> None:
            del arguments

    with ThreadingHTTPServer(("127.0.0.1", 0), Canary) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_outside_is_opened(
    vector: str,
    pressroom: None,
    drafts: dict[str, str],
    canary: tuple[str, list[str]],
    tmp_path: Path,
) -> None:
    address, asked = canary
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    parts = [f'<img alt="x" src="app:{n}.svg">' for n in range(2)]
    parts += [_aimed(vector, at) for at in (f"{address}/canary", secret.as_uri())]
    drafts["outside.html"] = _page("".join(f"<p>x</p>{part}" for part in parts))
    images = {f"{n}.svg": PICTURE.format(it=at).encode() for n, at in enumerate((address, secret))}
    pdf_bytes = _printed_or_refused(Paper("outside.html", "en", {}, images, (), (OWN,)))
    assert asked == []
    if pdf_bytes is None:
        assert "@color-profile" in vector
        return
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        assert [*pdf.attachments] == [OWN.name]
        assert not any(SECRET.encode() in _bytes(item) for item in pdf.objects)


def test_a_picture_that_was_given_is_opened(pressroom: None, drafts: dict[str, str]) -> None:
    drafts["inside.html"] = _page('<p><img alt="x" src="app:logo.svg"></p>')
    square = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    assert _text(render(Paper("inside.html", "en", {}, {"logo.svg": square}))) == ""
    # Without the picture its description stands there.
    assert _text(render(Paper("inside.html", "en", {}))) == "x"


def test_papers_carry_no_files_and_no_scripts(printed: dict[str, Rendered]) -> None:
    for paper in printed.values():
        with pikepdf.open(BytesIO(paper.pdf)) as pdf:
            assert len(pdf.attachments) == 0
            keys = {key for item in pdf.objects for key in _keys(item)}
            assert keys.isdisjoint({"/JS", "/JavaScript", "/AA", "/OpenAction", "/Launch", "/EF"})


def test_a_paper_leads_only_to_its_own_addresses(printed: dict[str, Rendered]) -> None:
    document = samples.RECOMMENDATIONS
    own: dict[str, set[str]] = {
        "certificate": {samples.VERIFY_URL},
        "easy": {document.public_url},
        "sheet": set(),
    }
    both = {document.public_url, document.text_url}
    for name, paper in printed.items():
        with pikepdf.open(BytesIO(paper.pdf)) as pdf:
            links = [link for page in pdf.pages for link in page.get("/Annots", [])]
            leads = {str(link.A.URI) for link in links if "/A" in link}
        assert leads == own.get(name.split("-")[0], both)


def test_markup_in_a_name_is_printed_as_it_was_typed(
    pressroom: None, drafts: dict[str, str]
) -> None:
    typed = "<b>Ann & Bo</b> } body { display: none } <img src=x>"
    drafts["typed.html"] = _page("<p>{{ name }}</p>")
    paper = render(Paper("typed.html", "en", {"name": typed}))
    assert _text(paper) == typed


def test_the_web_side_never_loads_weasyprint() -> None:
    code = "import sys, certificates.press, certificates.press.papers"
    look = f"{code}; print('weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_do3_a_paper_carries_our_own_file_alone(pressroom: None, drafts: dict[str, str]) -> None:
    drafts["own.html"] = _page("<h1>x</h1>")
    with pikepdf.open(BytesIO(render(Paper("own.html", "en", {}, attachments=[OWN])).pdf)) as pdf:
        (held,) = pdf.attachments.values()
        assert (held.filename, held.description) == (OWN.name, OWN.description)
        assert held.get_file().read_bytes() == OWN.body
        assert held.get_file().mime_type == OWN.media_type
        assert [str(each.AFRelationship) for each in pdf.Root.AF] == ["/Data"]


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['/bin/true'])",
        "import os; os.fork()",
        "open('/etc/passwd')",
        "open('/tmp/left-behind', 'w')",
    ],
)
def test_the_press_opens_neither_the_network_nor_files(deed: str) -> None:
    code = f"import runpy; runpy.run_path({CHILD!r})['_guard'](); {deed}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "PermissionError: the press does not do this"


def _aimed(vector: str, address: str) -> str:
    return vector.format(it=address, svg_image=f'<image href="{address}"/></svg>')


def _printed_or_refused(paper: Paper) -> bytes | None:
    try:
        return render(paper).pdf
    except PressFailed:
        return None


def _page(body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>Test</title></head><body>{body}</body></html>'
    )


def _bytes(item: pikepdf.Object) -> bytes:
    return item.read_bytes() if isinstance(item, pikepdf.Stream) else item.unparse()


def _keys(item: pikepdf.Object) -> set[str]:
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return set(item.keys())
    return set()


def _text(paper: Rendered) -> str:
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        page = pdf[0]
        return " ".join(page.get_textpage().get_text_range().split())
