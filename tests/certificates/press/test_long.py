"""Long documents: contents with page numbers, bookmarks, footnotes, a table over pages."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from flask import Flask

from certificates.press import Rendered
from certificates.press import render
from certificates.press.papers import recommendations_paper
from tests.certificates.press import samples
from tests.documents.tagged import Tagged


@pytest.fixture(scope="module")
def long_document(press_app: Flask) -> Rendered:
    """The sample with thirty barriers, each with its answer."""
    barriers = tuple(samples.RECOMMENDATIONS.barriers) * 10
    with press_app.test_request_context():
        return render(
            recommendations_paper(replace(samples.RECOMMENDATIONS, barriers=barriers), "en")
        )


def test_contents_name_the_page_of_each_chapter(long_document: Rendered) -> None:
    paper, pages = Tagged(long_document.pdf), _pages(long_document)
    contents = next(part for part in paper.document.all() if part.kind == "L")
    entries = [paper.text(entry) for entry in contents.parts()]
    for title in ("Definition", "Terms compared", "Challenges", "How it was agreed"):
        number = next(entry.removeprefix(title) for entry in entries if entry.startswith(title))
        assert title in pages[int(number) - 1].splitlines(), title


def test_the_outline_of_the_file_follows_the_headings(long_document: Rendered) -> None:
    with pikepdf.open(BytesIO(long_document.pdf)) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        chapters = {one.title: [each.title for each in one.children] for one in title.children}
    assert title.title == samples.RECOMMENDATIONS.title
    assert chapters["Recommendations"][:2] == ["Recommendation 1", "Recommendation 2"]
    assert chapters["Barriers and solutions"] == []


def test_bookmarks_and_contents_lead_to_the_same_pages(long_document: Rendered) -> None:
    pages = [text.splitlines() for text in _pages(long_document)]
    with pypdfium2.PdfDocument(long_document.pdf) as pdf:
        marks = {}
        for one in pdf.get_toc():
            target = one.get_dest()
            assert target is not None
            marks[one.get_title()] = target.get_index()
    cover = marks.pop(samples.RECOMMENDATIONS.title)
    assert cover == 0
    for title, page in marks.items():
        assert title in pages[page], title
    paper = Tagged(long_document.pdf)
    contents = next(part for part in paper.document.all() if part.kind == "L")
    told = [" ".join(paper.text(part).split()) for part in contents.all() if part.kind == "LI"]
    chapters = [title for title in marks if any(one.startswith(title) for one in told)]
    assert len(chapters) > 10
    for title in chapters:
        entry = next(one for one in told if one.startswith(title))
        number = re.findall(r"\d+", entry.removeprefix(title))[0]
        assert int(number) == marks[title] + 1, title


def test_the_law_is_a_footnote_on_the_page_of_its_demand(long_document: Rendered) -> None:
    (page,) = [text for text in _pages(long_document) if "1. UN CRPD: Article 4" in text]
    assert "Recommendation 1" in page
    kinds = _kinds(long_document)
    assert kinds[kinds.index("Reference") :][:3] == ["Reference", "Lbl", "Note"]
    assert kinds.count("Note") == 1


def test_a_table_over_pages_is_one_table(long_document: Rendered) -> None:
    heads = [text for text in _pages(long_document) if "Barrier What helps" in text]
    kinds = _kinds(long_document)
    assert len(heads) == 3
    assert (kinds.count("Table"), kinds.count("TR"), kinds.count("TH")) == (1, 31, 2)


def _pages(paper: Rendered) -> list[str]:
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return ["\n".join(" ".join(line.split()) for line in text.splitlines()) for text in texts]


def _kinds(paper: Rendered) -> list[str]:
    return [part.kind for part in Tagged(paper.pdf).document.all()]
