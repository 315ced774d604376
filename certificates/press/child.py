"""The guarded process that turns HTML into PDF; the one place that imports WeasyPrint.

It runs by its path, alone (`python -I child.py`): nothing of the app, no settings and no secrets
are in its memory. It reads requests and writes answers as a four-byte length and JSON.
"""

import base64
import json
import os
import resource
import struct
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from typing import BinaryIO

import pydyf
import weasyprint
from fontTools.ttLib import TTFont
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags as weasyprint_tags
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher
from weasyprint.urls import URLFetcherResponse

_HERE = Path(__file__).parent
# WeasyPrint and pydyf ship no types; these names say what is meant.
Box = Any
Element = Any
Pdf = Any
Document = Any
Response = Any
Style = Any

_MEMORY = 1024**3
_LARGEST_FILE = 32 * 1024**2
_UNPRINTED = {"Cc", "Cf", "Zs", "Zl", "Zp"}
# What may go on over the end of a page and must stay one element for a screen reader.
_CONTINUES = {"/L", "/LI", "/LBody", "/Sect", "/Part", "/Art", "/Div", "/P", "/BlockQuote"}
_UNSOUND = {"memory", "broken"}
_FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec")

# WeasyPrint is pinned for this name; the tests of the tags fail when a new version changes it.
_weasyprint_tree = weasyprint_tags._build_box_tree  # noqa: SLF001 - the tags have no public door


class Assets(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Opens only the `app:` assets it was given; every other address raises."""

    def __init__(self, assets: dict[str, tuple[bytes, str]]) -> None:
        super().__init__()
        self._assets = assets

    def fetch(self, url: str, headers: object = None) -> Response:
        del headers
        if url not in self._assets:
            raise ValueError("not an asset of this paper")
        body, media_type = self._assets[url]
        return URLFetcherResponse(url, body, {"Content-Type": media_type})


class Tags:
    """Mends what WeasyPrint's tags leave out: languages, link names, artifacts, split elements."""

    def __init__(self) -> None:
        self._artifacts: set[tuple[int, int]] = set()
        self._mended: set[int] = set()
        self._begun: dict[tuple[int, str, str], tuple[int, Any]] = {}

    def tree(
        self, box: Box, parent: Element, pdf: Pdf, page: int, *rest: dict[Any, Any]
    ) -> Iterator[Element]:
        """WeasyPrint's own tree of `box` with the mended elements."""
        decorative = isinstance(box, boxes.MarginBox) or _is_decoration(box)
        numbers = rest[0]
        before = set(numbers) if decorative else set()
        elements = list(_weasyprint_tree(box, parent, pdf, page, *rest))
        if decorative:
            for number in set(numbers) - before:
                self._artifacts.add((page, number))
                numbers[number] = "null"
            return
        for element in elements:
            if element.number in self._mended:
                # Pages, html and body have no element of their own: they hand their kids on.
                yield element
                continue
            self._mended.add(element.number)
            _describe(box, element)
            _gather_body(element, pdf)
            if not self._continues(box, element, parent, (page, pdf)):
                yield element

    def finish(self, _document: Document, pdf: Pdf) -> None:
        """Mark page numbers and decoration as artifacts in the pages' own streams."""
        for page, number in self._artifacts:
            stream = _page_stream(pdf, page)
            for place, operator in enumerate(stream):
                if operator == b"BDC" and stream[place - 1].get("MCID") == number:
                    stream[place - 2 : place + 1] = ["/Artifact", b"BMC"]
                    break

    def _continues(self, box: Box, element: Element, parent: Element, at: tuple[int, Any]) -> bool:
        page, pdf = at
        kind = element["S"]
        if box.element is None or kind not in _CONTINUES:
            return False
        key = (id(box.element), kind, parent["S"])
        begun_on, first = self._begun.get(key, (page, element))
        self._begun[key] = (page, first if begun_on < page else element)
        if begun_on == page:
            return False
        for reference in element["K"]:
            pdf.objects[int(reference.split()[0])]["P"] = first.reference
            first["K"].append(reference)
        element["K"] = pydyf.Array([])
        return True


def _is_decoration(box: Box) -> bool:
    html = getattr(box, "element", None)
    return html is not None and html.tag == "img" and html.get("alt") == ""


def _describe(box: Box, element: Element) -> None:
    html = box.element
    if html is None or not isinstance(html.tag, str):
        return
    if html.get("lang"):
        element["Lang"] = pydyf.String(html.get("lang"))
    if box.link_annotation:
        name = html.get("title") or " ".join("".join(html.itertext()).split())
        box.link_annotation["Contents"] = pydyf.String(name)
    if element["S"] == "/L":
        numbering = "/Decimal" if html.tag == "ol" else "/Disc"
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})


def _gather_body(item: Element, pdf: Pdf) -> None:
    """Put what a list item holds into one LBody: PDF/UA-1 (7.2) allows only Lbl and LBody."""
    if item["S"] != "/LI":
        return
    kids = [pdf.objects[int(reference.split()[0])] for reference in item["K"]]
    loose = [kid for kid in kids if kid["S"] not in {"/Lbl", "/LBody"}]
    if not loose:
        return
    body = pydyf.Dictionary({**item, "S": "/LBody", "P": item.reference})
    body["K"] = pydyf.Array([kid.reference for kid in loose])
    pdf.add_object(body)
    for kid in loose:
        kid["P"] = body.reference
    held = [kid.reference for kid in kids if kid not in loose]
    item["K"] = pydyf.Array([*held, body.reference])


def _page_stream(pdf: Pdf, page: int) -> list[Any]:
    contents = pdf.objects[int(pdf.page_references[page].split()[0])]["Contents"]
    stream: list[Any] = pdf.objects[int(contents.split()[0])].stream
    return stream


class Press:
    """Fonts and style sheets, read once and used for every paper."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        self._styles: dict[str, Any] = {}
        self._letters = _letters()

    def print(self, request: dict[str, Any]) -> dict[str, Any]:
        """The answer to `request`: a PDF in base64 and its pages, or a fault and its detail."""
        missing = sorted({letter for letter in request["html"] if not self._can_print(letter)})
        if missing:
            return {"fault": "letters", "detail": " ".join(missing[:10])}
        assets = {
            name: (base64.b64decode(body), media_type)
            for name, (body, media_type) in request["assets"].items()
        }
        html = weasyprint.HTML(string=request["html"], url_fetcher=Assets(assets))
        document = html.render(
            font_config=self._fonts,
            stylesheets=[self._style(name) for name in request["styles"]],
            pdf_variant="pdf/ua-1",
            presentational_hints=False,
        )
        if len(document.pages) > request["most_pages"]:
            return {"fault": "pages", "detail": len(document.pages)}
        return {"pages": len(document.pages), "pdf": _written(document)}

    def _can_print(self, letter: str) -> bool:
        return letter in self._letters or unicodedata.category(letter) in _UNPRINTED

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = weasyprint.CSS(
                string=(_HERE / "styles" / f"{name}.css").read_text("utf-8"),
                url_fetcher=Assets({}),
                font_config=self._fonts,
            )
        return self._styles[name]


def _letters() -> set[str]:
    """Every letter that our fonts hold."""
    codes: set[int] = set()
    for path in (_HERE / "fonts").glob("*.ttf"):
        with TTFont(path, lazy=True) as font:
            codes.update(font.getBestCmap())
    return {chr(code) for code in codes}


def _written(document: Document) -> str:
    tags = Tags()
    weasyprint_tags._build_box_tree = tags.tree  # noqa: SLF001 - see _weasyprint_tree
    pdf = document.write_pdf(finisher=tags.finish, pdf_variant="pdf/ua-1")
    return base64.b64encode(pdf).decode()


def _guard() -> None:
    """Take away what a printing process never needs: much memory, big files, the network."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_forbid)


def _forbid(event: str, _arguments: object) -> None:
    if event in _FORBIDDEN:
        raise PermissionError("the press does not do this")


def _allow_seconds(seconds: int) -> None:
    """Let this process use `seconds` more of processor time; the kernel ends it after that."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _answer(press: Press, request: dict[str, Any]) -> dict[str, Any]:
    try:
        return press.print(request)
    except MemoryError:
        return {"fault": "memory", "detail": ""}
    except Exception as failure:  # noqa: BLE001 - every fault becomes words for a person
        return {"fault": "broken", "detail": type(failure).__name__}


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    press = Press()
    while len(head := requests.read(4)) == 4:  # noqa: PLR2004 - the length before each message
        request = json.loads(requests.read(struct.unpack(">I", head)[0]))
        _allow_seconds(request["seconds"])
        answer = _answer(press, request)
        message = json.dumps(answer).encode()
        answers.write(struct.pack(">I", len(message)) + message)
        answers.flush()
        if answer.get("fault") in _UNSOUND:
            return  # half-made things may be left behind: the next paper gets a new process


if __name__ == "__main__":
    _answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not fall between two answers
    _guard()
    _serve(sys.stdin.buffer, _answers)
