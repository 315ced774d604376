"""Papers of an assistance dog, as files: the person's own pages, and who opens them."""

import logging
from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

import pytest
from flask import Flask
from PIL import Image
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.files import Document
from foundation.store import all_of
from foundation.store import transaction
from registration.arrangements.models import Progress
from registration.needs import actions
from registration.needs.models import DogPaper
from registration.needs.queries import LOOKED
from registration.needs.queries import MOST_PAPERS
from registration.needs.queries import file_of
from registration.needs.queries import held_on
from registration.needs.queries import paper_or_404
from registration.needs.queries import papers_of
from registration.needs.queries import papers_to_take
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.arranging import arranged
from tests.support.letters import letters_to
from tests.support.needs import PDF
from tests.support.needs import SELF
from tests.support.needs import a_paper
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.survey import a_photograph
from tests.support.visitor import Visitor

FIELD = "Choose a file with papers of your dog"
CONSENT = "I agree: those who arrange “Getting there and back”"


def with_a_dog() -> Participation:
    """Somebody who comes with a guide dog."""
    maria = a_participant(a_coming_training()[1])
    tell(maria, {"assistance_dog": "guide"})
    return maria


def test_maria_adds_sees_replaces_and_takes_away_a_paper(visitor: Visitor) -> None:
    maria = with_a_dog()
    visitor.open(f"{link_of(maria)}/needs/about/dog/3").follow("Add papers of your dog as files")
    visitor.sees("You have added no files yet.").press("Add this file")
    assert visitor.errors == ["Choose a file"]
    visitor.upload(FIELD, PDF, "Бела.pdf").press("Add this file")
    assert visitor.errors == [
        "Tick the box if we may keep what you wrote. Without it we cannot save it."
    ]
    visitor.upload(FIELD, b"<svg/>", "dog.pdf").tick(CONSENT).press("Add this file")
    assert visitor.errors == ["This is no file that we can keep safely. Use PDF, JPEG or PNG."]

    visitor.upload(FIELD, PDF, "Бела.pdf").press("Add this file").sees("Saved.", "Бела.pdf")

    here = visitor.path
    assert visitor.follow("Open Бела.pdf").body == PDF
    visitor.open(here).follow("Replace or take away Бела.pdf").press("Replace the file")
    assert visitor.errors == ["Choose a file"]
    visitor.upload(FIELD, a_photograph(), "chip.exe").press("Replace the file").sees("chip.jpg")
    with Image.open(BytesIO(visitor.follow("Open chip.jpg").body)) as picture:
        assert picture.format == "JPEG"
    visitor.open(here).follow("Replace or take away chip.jpg").press("Take it away and erase it")
    visitor.sees("It is erased.", "Add papers of your dog as files")
    assert all_of(select(DogPaper)) == []


def test_four_files_at_most_and_the_same_form_twice_is_one(app: Flask) -> None:
    maria, key = with_a_dog(), uuid4()
    file = Document(PDF, "a.pdf", "application/pdf")
    for _time in range(2):
        actions.add_paper(maria, key, file, [Category.TRANSPORT], SELF)
    assert len(papers_of(maria)) == 1
    for _number in range(MOST_PAPERS - 1):
        a_paper(maria)

    with app.test_request_context(), pytest.raises(Refused, match="four files already"):
        a_paper(maria)


def test_without_a_dog_or_a_place_there_is_no_such_page(visitor: Visitor) -> None:
    maria = a_participant(a_coming_training()[1])
    link = f"{link_of(maria)}/needs"
    assert visitor.open(f"{link}/papers").status == 404
    visitor.open(link).sees_not("papers of your dog")
    tell(maria, {"assistance_dog": "guide"})
    paper = a_paper(maria)
    with transaction():
        maria.state = State.WITHDRAWN

    visitor.open(f"{link}/papers").sees("passport.pdf").sees_not("Add this file")
    with visitor.app.test_request_context(), pytest.raises(Refused):
        actions.replace_paper(paper, Document(PDF, "b.pdf", "application/pdf"), SELF)


def test_the_team_opens_papers_in_their_category_and_the_person_sees_it(
    visitor: Visitor, another_visitor: Callable[[], Visitor], caplog: pytest.LogCaptureFixture
) -> None:
    maria = with_a_dog()
    event = maria.event
    paper = a_paper(maria, "zq-bela.pdf")
    here = f"/organise/sofia/needs/{maria.id}"
    food = sign_in(another_visitor(), a_helper(event, Category.FOOD))
    assert food.open(f"{here}/papers/{paper.id}").status == 404
    assert history_of(maria.id, LOOKED) == []

    with caplog.at_level(logging.INFO):
        sign_in(visitor, a_helper(event, Category.TRANSPORT, name="Petar Ivanov"))
        visitor.open(f"{here}/transport").follow("zq-bela.pdf")

    assert visitor.body == PDF
    assert "zq-bela" not in caplog.text + visitor.path
    assert [one.details["group"] for one in history_of(maria.id, LOOKED)] == ["transport"] * 2
    another_visitor().open(f"{link_of(maria)}/needs").sees("Petar Ivanov")
    assert visitor.open(f"{here}/papers/{uuid4()}").status == 404


def test_a_new_paper_is_told_to_who_read_the_others_and_reopens_what_is_arranged(
    app: Flask,
) -> None:
    maria = with_a_dog()
    tell(maria, {"booking_by": "agency"})
    a_paper(maria)
    assert letters_to("office@example.org") == []
    actions.look(maria, Category.TRANSPORT, Actor("organiser"))

    a_paper(maria, "zq-second.pdf")

    letters = letters_to("office@example.org")
    assert [one.subject for one in letters] == ["Somebody changed what they need"]
    assert "zq-second" not in letters[0].text
    taxi = arranged(maria)
    actions.take_paper_away(papers_of(maria)[0].row, SELF)
    assert taxi.progress is Progress.ARRANGING


def test_papers_go_with_the_dog_with_the_consent_and_with_the_needs(app: Flask) -> None:
    maria = with_a_dog()
    ways: list[Callable[[], None]] = [
        lambda: tell(maria, {"assistance_dog": "none"}),
        lambda: actions.withdraw(maria, Category.TRANSPORT, SELF),
        lambda: actions.erase(maria, SELF),
    ]
    for gone in ways:
        tell(maria, {"assistance_dog": "guide"})
        a_paper(maria)
        with transaction():
            gone()
        assert all_of(select(DogPaper)) == []


def test_the_person_takes_their_papers_away_and_no_other_row_opens_them(app: Flask) -> None:
    maria = with_a_dog()
    first, second = a_paper(maria, "zq-bela.pdf"), a_paper(maria)

    assert [*papers_to_take(maria)] == [("dog-paper-1.pdf", PDF), ("dog-paper-2.pdf", PDF)]
    with app.test_request_context():
        chapters = {one.name: one for one in held_on(maria)}
    assert "zq-bela.pdf" in str(chapters["dog_papers"].rows)
    assert b"zq-bela" not in first.sealed + first.sealed_content
    with transaction():
        second.sealed_content = first.sealed_content
    with app.test_request_context(), pytest.raises(Refused, match="cannot be opened"):
        file_of(paper_or_404(maria, second.id))
