"""Every paper in every form: nothing a listener stumbles over, nothing of anybody's needs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from flask import Flask

from certificates.papers import actions
from certificates.papers import queries
from certificates.papers.kinds import INVITATION
from certificates.papers.kinds import KINDS
from certificates.papers.kinds import Format
from certificates.papers.kinds import PaperKind
from certificates.press import Rendered
from certificates.press import render
from events.team.models import Participation
from tests.certificates.papers.conftest import SAID
from tests.certificates.papers.conftest import SELF
from tests.certificates.papers.conftest import Papers
from tests.documents import verapdf
from tests.documents.faults import faults_of
from tests.support import marked as marks
from tests.support.journeys import GIVEN
from tests.support.sofia import a_participant

pytestmark = [
    pytest.mark.one_store(reason="The press reads no store"),
    pytest.mark.xdist_group("accessible"),
]


def test_every_paper_passes_all_checks(app: Flask, training: Papers, tmp_path: Path) -> None:
    with app.test_request_context():
        printed = {
            f"{kind.name}-{language}-{form.value}": paper
            for kind in KINDS.values()
            for language in ("en", "bg")
            for form, paper in _printed(kind, training.maria, language)
        }
    stumbled = {name: faults_of(paper.pdf, paper.html) for name, paper in printed.items()}
    # A Bulgarian paper says in English what no translator has written yet: not a fault of tags.
    told = {
        name: [one for one in found if "is read as bg" not in one]
        for name, found in stumbled.items()
    }
    assert {name: found for name, found in told.items() if found} == {}
    files = {name: tmp_path / f"{name}.pdf" for name in printed}
    for name, paper in printed.items():
        files[name].write_bytes(paper.pdf)
    broken = verapdf.faults(list(files.values()))
    assert {name: broken[path] for name, path in files.items() if broken[path]} == {}
    assert printed["joining-en-pdf"].pages > 2


def test_labels_stand_where_the_sheets_of_shops_have_them(app: Flask, training: Papers) -> None:
    with app.test_request_context():
        laid = queries.lay(KINDS["badges"], queries.about_of(training.event, "en"))
        sheet = render(queries.paper_of(laid, Format.LABELS)).pdf
    found = list(_places_of(training.event.title.split()[0], sheet))
    across, down = ({round(one[axis] / 72 * 25.4) for one in found} for axis in (0, 1))
    assert max(across) - min(across) == 95
    assert {max(down) - each for each in down} <= {0, 55, 110, 165, 220}


@pytest.mark.parametrize(("form", "room"), [(Format.PDF, 55), (Format.LABELS, 42)])
def test_the_fullest_badge_holds_all_its_words(
    app: Flask, training: Papers, form: Format, room: int
) -> None:
    for number in range(4):
        full = SAID | {
            "name": f"Maria-Aleksandra Stefanescu-Papadopoul {number}",
            "organisation": "Centre for Independent Living of the Western Region " * 2,
            "languages": "English, Romanian, Bulgarian, Greek Sign Language, " * 2 + "Zulu",
        }
        actions.say_badge(a_participant(training.event, f"Full{number} Name"), 0, full, SELF)
    with app.test_request_context():
        laid = queries.lay(KINDS["badges"], queries.about_of(training.event, "en"))
        pdf = render(queries.paper_of(laid, form)).pdf
    titles = [up for _left, up in _places_of(training.event.title.split()[0], pdf)]
    # The four stand first: two rows of two. `room` is what a badge has below its title, in mm.
    rows = sorted(titles, reverse=True)[:4]
    for word in ("Zulu", "No photos"):
        found = sorted((up for _left, up in _places_of(word, pdf)), reverse=True)[:4]
        below = [(row - one) / 72 * 25.4 for row, one in zip(rows, found, strict=True)]
        assert all(0 < each < room for each in below), word


def test_do15_no_paper_says_what_anybody_needs_or_their_address(app: Flask) -> None:
    marked = marks.build(app)
    maria = marked.world.participation
    actions.say_badge(maria, 0, SAID, SELF)
    with app.test_request_context():
        for kind in KINDS.values():
            if kind is INVITATION:
                continue
            laid = queries.lay(kind, queries.about_of(maria.event, "en", maria))
            told = _words_of(render(queries.paper_of(laid, Format.PDF)).pdf)
            told += queries.text_of(laid) + queries.page_of(laid)
            assert marked.kinds_in(told) == set(), kind.name
            assert marked.plain_in(told) & {marks.EMAIL, marks.ENGAGED_AT, marks.DRIVER} == set()
            if kind.names_people or kind.name == "programme":
                assert "@" not in told, kind.name


def _places_of(word: str, pdf: bytes) -> Iterator[tuple[float, float]]:
    """Where on the first page each `word` begins: (left, bottom) in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        search = text.search(word)
        while found := search.get_next():
            yield text.get_charbox(found[0])[:2]


def _words_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _printed(
    kind: PaperKind, maria: Participation, language: str
) -> Iterator[tuple[Format, Rendered]]:
    about = queries.about_of(maria.event, language, maria)
    if kind is INVITATION:
        about = replace(about, passport=GIVEN, number=1)
    laid = queries.lay(kind, about)
    for form in kind.formats:
        # The forms differ in their style sheets alone, which no language changes.
        if form is Format.PDF or (
            language == "en" and form is not Format.HTML and form is not Format.TEXT
        ):
            yield form, render(queries.paper_of(laid, form))
