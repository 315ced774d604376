"""Every paper passes PDF/UA-1, and its tags say what PDF/UA-1 alone does not ask for."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import html5lib
import pikepdf
import pytest
from flask import Flask

from certificates.press import Paper
from certificates.press import Rendered
from certificates.press import render
from tests.certificates.press import samples
from tests.documents import verapdf

LONG = """<!doctype html><html lang="en"><head><title>Long: list</title></head><body>
<section><h1>Long</h1><ol>{% for n in range(150) %}<li><p>Item {{ n }}</p>
{% if n == 20 %}
<ul>{% for m in range(60) %}<li><p>Inner {{ m }}</p></li>{% endfor %}</ul>{% endif %}
</li>{% endfor %}</ol><blockquote><p>{{ "A long paragraph. " * 900 }}</p></blockquote></section>
</body></html>"""


pytestmark = pytest.mark.xdist_group("accessible")


@pytest.fixture(scope="module")
def long_paper(press_app: Flask, drafts: dict[str, str]) -> Rendered:
    """One section with lists that go on over several pages."""
    drafts["long.html"] = LONG
    with press_app.test_request_context():
        return render(Paper("long.html", "en", {}))


@pytest.fixture(scope="module")
def judged(
    printed_files: dict[str, Path], long_paper: Rendered, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The faults of each sample by veraPDF, of a long list, and of a paper without its tags."""
    folder = tmp_path_factory.mktemp("more")
    untagged, long = folder / "untagged.pdf", folder / "long.pdf"
    long.write_bytes(long_paper.pdf)
    with pikepdf.open(printed_files["certificate-short-en"]) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(untagged)
    files = {**printed_files, "untagged": untagged, "long": long}
    faults = verapdf.faults(list(files.values()))
    return {name: faults[path] for name, path in files.items()}


def test_every_paper_passes_pdf_ua(judged: dict[str, list[str]]) -> None:
    assert {name: faults for name, faults in judged.items() if faults and name != "untagged"} == {}


def test_the_judge_can_say_no(judged: dict[str, list[str]]) -> None:
    assert any(fault.startswith("7.1-11 ") for fault in judged["untagged"])


def test_title_and_language(printed: dict[str, Rendered]) -> None:
    for name, paper in printed.items():
        with pikepdf.open(BytesIO(paper.pdf)) as pdf:
            assert str(pdf.Root.Lang) == name[-2:]
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            title = str(pdf.docinfo.Title)
            assert ": " in title
            assert title == _title(paper.html)


def test_a_name_is_read_in_its_own_language(printed: dict[str, Rendered]) -> None:
    for name, (_text, language) in samples.NAMES.items():
        with _opened(printed, f"certificate-{name}-bg") as pdf:
            spoken = [str(part.Lang) for part in _elements(pdf) if "/Lang" in part]
        assert language in spoken


def test_links_are_named_in_words(printed: dict[str, Rendered]) -> None:
    with _opened(printed, "recommendations-en") as pdf:
        names = [str(link.Contents) for page in pdf.pages for link in page.get("/Annots", [])]
    assert names[:3] == ["Recommendations", "Recommendation 1", "Recommendation 2"]
    assert names[-2:] == [
        "The newest version of this document on the web",
        "The plain text of this edition",
    ]


def test_lists_and_sections_stay_whole_over_pages(
    printed: dict[str, Rendered], long_paper: Rendered
) -> None:
    assert long_paper.pages > 3
    for paper in (printed["recommendations-en"], long_paper):
        with pikepdf.open(BytesIO(paper.pdf)) as pdf:
            kinds = [str(part.S) for part in _elements(pdf)]
        assert kinds.count("/Sect") == paper.html.count("<section")
        assert kinds.count("/L") == paper.html.count("<ul") + paper.html.count("<ol")
        assert kinds.count("/LI") == paper.html.count("<li")
        assert kinds.count("/BlockQuote") == paper.html.count("<blockquote")


def test_every_list_says_how_it_counts(printed: dict[str, Rendered]) -> None:
    with _opened(printed, "recommendations-en") as pdf:
        lists = [part for part in _elements(pdf) if part.S == "/L"]
        assert lists
        assert all("/ListNumbering" in part.A for part in lists)


def test_page_numbers_are_not_read_aloud(printed: dict[str, Rendered]) -> None:
    with _opened(printed, "recommendations-en") as pdf:
        inside = {number for part in _elements(pdf) for number in _content_numbers(part)}
        for page in pdf.pages[1:]:
            marked = set(_marked(page))
            assert len(marked) == len(marked & {n for n in inside if n[0] == page.obj.objgen})


def _opened(printed: dict[str, Rendered], name: str) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(printed[name].pdf))


def _title(html: str) -> str:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return str(tree.findtext(".//title"))


def _elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    waiting = [pdf.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop(0)
        yield element
        kids: Any = element.get("/K", [])
        waiting[:0] = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _content_numbers(element: pikepdf.Object) -> Iterator[tuple[tuple[int, int], int]]:
    kids: Any = element.get("/K", [])
    page: Any = element.get("/Pg")
    for kid in kids:
        if isinstance(kid, int):
            yield page.objgen, kid


def _marked(page: pikepdf.Page) -> Iterator[tuple[tuple[int, int], int]]:
    for step in pikepdf.parse_content_stream(page):
        if str(step.operator) == "BDC":
            properties: Any = step.operands[1]
            number: int = properties.MCID
            yield page.obj.objgen, number
