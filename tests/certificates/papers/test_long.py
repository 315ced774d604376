"""Papers of many pages: contents, bookmarks, tables over pages, pictures in words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from datetime import time
from io import BytesIO
from uuid import uuid4

import pypdfium2
import pytest
from flask import Flask

from certificates.papers import queries
from certificates.papers.kinds import KINDS
from certificates.papers.kinds import Format
from certificates.papers.parts import Grid
from certificates.papers.parts import Heading
from certificates.papers.queries import Laid
from certificates.press import render
from events.call.models import Event
from events.programme.models import ProgrammeItem
from events.survey.actions import add_photo
from events.survey.queries import route_of
from foundation.store import db
from foundation.store import transaction
from tests.certificates.papers.conftest import TEAM
from tests.certificates.papers.conftest import Papers
from tests.documents.tagged import Tagged
from tests.support.sofia import a_participant
from tests.support.survey import DAY
from tests.support.survey import a_photograph

pytestmark = pytest.mark.one_store(reason="The press reads no store")


@transaction()
def _full_days(event: Event) -> None:
    """Sixty sessions on the first day: more than a page holds."""
    db.session.add_all(
        ProgrammeItem(
            event_id=event.id,
            day=date(2016, 9, 24),
            starts=time(10, minute),
            ends=time(11),
            title=f"Minute {minute}",
        )
        for minute in range(60)
    )


def _laid(training: Papers, kind: str, language: str = "en") -> Laid:
    about = queries.about_of(training.event, language, training.maria)
    return queries.lay(KINDS[kind], about)


def _pages(pdf: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [[" ".join(line.split()) for line in text.splitlines()] for text in texts]


def _bookmarks(pdf: bytes) -> Iterator[tuple[int, str, int]]:
    """(depth, words, page from 0) of each bookmark."""
    with pypdfium2.PdfDocument(pdf) as document:
        for one in document.get_toc():
            target = one.get_dest()
            assert target is not None
            yield one.level, one.get_title(), target.get_index()


def _told_of_pictures(laid: Laid, form: Format) -> Iterator[str]:
    """What stands for each picture: in the page, or in the tags of the PDF."""
    if form is Format.HTML:
        yield from re.findall(r'alt="(.*?)"', queries.page_of(laid))
        return
    paper = Tagged(render(queries.paper_of(laid, form)).pdf)
    for part in paper.document.all():
        if part.kind == "Figure":
            yield str(part.entry.Alt)


@pytest.mark.parametrize("form", [Format.PDF, Format.LARGE, Format.EASY])
def test_contents_and_bookmarks_lead_to_the_headings(
    app: Flask, training: Papers, form: Format
) -> None:
    _full_days(training.event)
    with app.test_request_context():
        laid = _laid(training, "joining")
        pdf = render(queries.paper_of(laid, form)).pdf
    pages, paper = _pages(pdf), Tagged(pdf)
    marks = list(_bookmarks(pdf))
    chapters = [one.text.text for one in laid.chapters]
    assert [words for depth, words, _page in marks if depth == 0] == ["Joining pack"]
    told = [words for depth, words, _page in marks if depth == 1]
    assert [words for words in told if words in chapters] == chapters
    for _depth, words, page in marks:
        assert words in pages[page], words
    on_page = {words: page + 1 for depth, words, page in marks if depth == 1}
    contents = next(part for part in paper.document.all() if part.kind == "L")
    entries = [paper.text(entry) for entry in contents.parts()]
    assert [" ".join(one.split()) for one in entries] == [
        f"{words} {on_page[words]}" for words in chapters
    ]


@pytest.mark.parametrize("form", [Format.PDF, Format.LARGE])
def test_a_day_over_pages_repeats_its_head_and_is_one_table(
    app: Flask, training: Papers, form: Format
) -> None:
    _full_days(training.event)
    with app.test_request_context():
        pdf = render(queries.paper_of(_laid(training, "programme"), form)).pdf
    pages = ["\n".join(lines) for lines in _pages(pdf)]
    with_rows = [text for text in pages if "Minute" in text or "Session" in text]
    assert len(with_rows) > 1
    assert all("Time What Room" in text for text in with_rows)
    tables = [part for part in Tagged(pdf).document.all() if part.kind == "Table"]
    rows = [[part.kind for part in table.all()].count("TR") for table in tables]
    assert rows == [1 + 3 + 60, 1 + 3]
    for text in with_rows:
        held = text.count("Minute") + text.count("Session")
        assert held > 1, "no row stands alone"


def test_the_picture_of_the_place_is_told_in_words(app: Flask, training: Papers) -> None:
    first = route_of(training.event)[0].row
    add_photo(first, uuid4(), BytesIO(a_photograph()), ("A ramp to the door", DAY), TEAM)
    with app.test_request_context():
        for kind in ("joining", "confirmation"):
            laid = _laid(training, kind)
            for form in laid.kind.formats:
                if form is Format.EASY or (form is not Format.TEXT and kind == "joining"):
                    assert list(_told_of_pictures(laid, form)) == ["A ramp to the door"], form
        assert "[A ramp to the door]" in queries.text_of(_laid(training, "joining"))


def test_every_sheet_to_sign_says_its_day(app: Flask, training: Papers) -> None:
    for number in range(30):
        a_participant(training.event, f"Person{number:02} of Sofia")
    with app.test_request_context():
        laid = _laid(training, "sign-in", "bg")
        pdf = render(queries.paper_of(laid, Format.PDF)).pdf
    days = [" ".join(part.text.text.split()) for part in laid.parts if isinstance(part, Heading)]
    assert [day.partition(",")[0] for day in days] == ["Събота", "Неделя"]
    pages = ["\n".join(lines) for lines in _pages(pdf)]
    assert len(pages) > 4
    assert all(any(f"Листове за подпис: {day}" in text for day in days) for text in pages)
    grids = [part for part in laid.parts if isinstance(part, Grid)]
    assert [part.caption.rpartition(": ")[2] for part in grids] == [
        "Участници",
        "Всички останали",
    ] * 2
    assert [len(part.rows) for part in grids] == [31, len(grids[1].rows)] * 2


def test_no_sentence_of_a_letter_ends_twice(app: Flask, training: Papers) -> None:
    with app.test_request_context():
        for kind in ("confirmation", "programme", "joining"):
            assert "г.." not in queries.text_of(_laid(training, kind, "bg")), kind
        for number in (0, 4):
            about = queries.about_of(training.event, "bg", training.maria)
            laid = queries.lay(KINDS["confirmation"], replace(about, number=number))
            assert ".." not in queries.text_of(laid)
