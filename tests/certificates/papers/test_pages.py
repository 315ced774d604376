"""Organisers open every paper; the person has theirs, and says what stands on badge and list."""

import pytest
from flask import Flask

from certificates.papers import queries
from certificates.papers.models import PhotoMark
from events.team.models import State
from events.team.queries import participations_in
from tests.certificates.papers.conftest import Papers
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

HERE = "/organise/sofia/papers"


def test_organisers_open_and_save_every_paper(visitor: Visitor, training: Papers) -> None:
    sign_in(visitor, training.alice).open(HERE).follow("Joining pack")
    visitor.sees(
        "Linden room", "Take tram 5.", "Session 11", "(https://enil.eu)", "office@example.org"
    )
    visitor.follow("Plain text")
    assert "Get off at Lipa" in visitor.body.decode()
    visitor.open(f"{HERE}/badges").sees(
        "Mimi", "The Spiders", "No photos", "Zara Todd", "Assistant"
    )
    visitor.sees_not("Zoe Offered", "to be named").follow("on Letter: PDF")
    assert visitor.body.startswith(b"%PDF-")
    for form in ("large.pdf", "easy.pdf"):
        assert visitor.open(f"{HERE}/programme.{form}").body.startswith(b"%PDF-")
    visitor.open(f"{HERE}/sign-in").sees("Maria Dimitrova", "Morning 09:00–12:00", "writes “F”")
    visitor.open(f"{HERE}/participants").sees("Maria Dimitrova", "Bulgaria").sees_not("The Spiders")
    for wrong in ("nothing", "nothing.pdf", "badges.txt", "badges.html", "confirmation.pdf"):
        assert visitor.open(f"{HERE}/{wrong}").status == 404


def test_a_letter_from_asking_to_having(visitor: Visitor, training: Papers, app: Flask) -> None:
    page = link_of(training.maria) + "/papers"
    own = Visitor(app).open(f"{page}/invitation").press("I need an invitation letter")
    own.sees("Number of the passport").open(f"{page}/invitation").sees("Give the data")
    sign_in(visitor, training.alice).open(f"{HERE}/invitation").sees("Waits for the data")
    visitor.open(f"{HERE}/confirmation").follow("Maria Dimitrova")
    visitor.sees("What it will say", "We confirm that this person").press("Give it in English")
    visitor.sees("Given. The person gets a letter", "We confirm that this person").follow("PDF")
    theirs = visitor.body
    own.open(f"{page}/confirmation").sees("You were given it on", "Maria Dimitrova").follow("PDF")
    assert own.body == theirs
    assert own.open(f"{page}/confirmation.txt").status == 200
    for form in ("large.pdf", "easy.pdf"):
        assert own.open(f"{page}/confirmation.{form}").body.startswith(b"%PDF-")
    for closed in ("page", "docx"):
        assert own.open(f"{page}/confirmation.{closed}").status == 404
    for closed in ("badges", "badges.pdf", "invitation.pdf"):
        assert own.open(f"{page}/{closed}").status == 404
    visitor.open(f"{HERE}/confirmation").press("Give it to 1 person who has none yet")
    visitor.sees("It is being made for 1 person.")
    visitor.open(f"{HERE}/confirmation").follow("Maria Dimitrova").press("Erase it")
    own.open(f"{page}/confirmation").sees_not("You were given it on")
    visitor.open(f"{HERE}/letters").fill("Who signs letters", "").press("Save")
    visitor.open(f"{HERE}/confirmation").follow("Maria Dimitrova").sees("What is missing")


def test_the_person_alone_says_what_stands_on_badge_and_list(
    visitor: Visitor, training: Papers
) -> None:
    visitor.open(link_of(training.maria)).follow("On my badge and on lists")
    assert visitor.value_of("Your name on the badge") == "Mimi"
    visitor.choose("What should your badge say about photographs?", "Photos: ask me first")
    visitor.untick("Yes, I want to be on the list of those who come").press("Save").sees("Saved.")
    word = queries.badge_word_of(training.maria)
    assert (word.photos, word.on_list) == (PhotoMark.ASK, False)
    offers = {offer.kind for offer in queries.papers_for(training.maria)}
    assert offers == {"invitation", "confirmation", "joining", "programme"}


@pytest.mark.one_store(reason="What is offered is the same in each store")
def test_who_only_waits_has_no_papers(visitor: Visitor, training: Papers) -> None:
    zoe = participations_in(training.event, State.OFFERED)[0]
    assert queries.papers_for(zoe) == []
    assert visitor.open(f"{link_of(zoe)}/badge").status == 404


@pytest.mark.one_store(reason="What is missing is told alike in each store")
def test_an_empty_training_is_told_what_each_paper_lacks(visitor: Visitor) -> None:
    contact = {"contact_name": "", "contact_email": ""}
    alice, _event = alices_training(**contact)
    sign_in(visitor, alice).open(HERE).sees("Whom to ask.", "The programme.", "The place.")
    visitor.follow("Name badges").sees("Alice Martin")
    visitor.open(f"{HERE}/programme").sees("The programme.")
