"""Easy-read texts: written by organisers, read on the page, in the form and with the offer."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from flask import Flask

from events.call.models import Event
from events.call.models import WayIn
from events.formats.actions import add_video
from events.formats.actions import save_easy_read
from events.formats.models import Subject
from events.formats.queries import lacks
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.errors import Refused
from foundation.store import transaction
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

HERE = "/organise/sofia/formats"
BY = Actor("organiser")


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training(text_languages=["bg"], languages=["en", "bqn"])
    sign_in(visitor, alice)
    return event


def write(visitor: Visitor, about: str, text: str, language: str = "en") -> Visitor:
    visitor.open(f"{HERE}/easy-read/{about}/{language}").fill("Easy-read text", text)
    return visitor.press("Save").sees("Saved.")


def test_the_call_has_a_page_in_easy_read(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia").follow("Easy read and sign language")
    visitor.follow("Write The call: the public page, English")
    visitor.fill("Easy-read text", "# What it is\n\nYou learn.\nIt is free.").press("Save")
    visitor.sees("Alice Martin changed an easy-read text: The call: the public page, English.")
    write(visitor, "questions", "We ask your name.")

    visitor.open("/trainings/sofia").follow("Easy read in English")
    visitor.sees("Peer Supporters in Action", "You learn. It is free.", "We ask your name.")
    visitor.follow("Go to the page of the training")
    assert visitor.path == "/trainings/sofia"


def test_a_reader_gets_the_language_that_fits(event: Event, visitor: Visitor) -> None:
    write(visitor, "call", "You learn.")
    write(visitor, "call", "Вие учите.", "bg")

    visitor.open("/trainings/sofia/easy-read").sees("You learn.").sees_not("Вие учите.")
    visitor.follow("Easy read in Bulgarian").sees("Вие учите.", "This text is in Bulgarian.")
    visitor.open("/trainings/sofia/easy-read?lang=bg").sees("Вие учите.")
    assert visitor.open("/trainings/sofia/easy-read/sv").status == 404


def test_without_a_text_there_is_no_page(event: Event, visitor: Visitor) -> None:
    write(visitor, "call", "You learn.")
    write(visitor, "call", "")

    assert visitor.open("/trainings/sofia/easy-read").status == 404
    visitor.open("/trainings/sofia").sees_not("Easy read")


def test_the_questions_stand_in_the_form_and_the_offer_with_the_offer(
    event: Event, visitor: Visitor
) -> None:
    write(visitor, "questions", "We ask your name.")
    write(visitor, "offer", "You can come.")
    offered = a_participant(event, state=State.OFFERED)

    visitor.open("/trainings/sofia/apply").sees("We ask your name.")
    visitor.open(f"{link_of(offered)}/offer").sees("You can come.").sees_not("We ask your name.")


def test_only_what_people_are_told_can_be_written(event: Event, visitor: Visitor) -> None:
    with transaction():
        event.way_in = WayIn.OPEN

    assert visitor.open(f"{HERE}/easy-read/offer/en").status == 404
    assert visitor.open(f"{HERE}/easy-read/call/sv").status == 404
    with pytest.raises(Refused, match="not written in that language"):
        save_easy_read(event, (Subject.CALL, "sv"), 0, "Text", BY)


def test_the_same_text_again_is_no_change(event: Event, app: Flask) -> None:
    for seen in (0, 1):
        save_easy_read(event, (Subject.CALL, "en"), seen, "You learn.", BY)

    assert len(history_in(event.id, "wrote.easy_read")) == 1


def test_two_tabs_keep_what_was_typed(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    boyan = sign_in(another_visitor(), boyan_joins(event))
    visitor.open(f"{HERE}/easy-read/call/en").fill("Easy-read text", "You learn.")
    write(boyan, "call", "You meet.")
    visitor.press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Easy-read text") == "You learn."
    visitor.press("Save").sees("Saved.")


def test_the_publish_check_names_what_is_missing(event: Event, app: Flask) -> None:
    save_easy_read(event, (Subject.CALL, "en"), 0, "You learn.", BY)
    save_easy_read(event, (Subject.OFFER, "bg"), 0, "Място.", BY)
    values = {
        "subject": Subject.CALL,
        "sign_language": "bqn",
        "title": "The call",
        "text_version": "You learn.",
    }
    add_video(event, uuid4(), values, BY)

    with app.test_request_context():
        found = [lack.text for lack in lacks(event)]

    assert found == [
        "Easy-read texts in English: the questions, the offer.",
        "Easy-read texts in Bulgarian: the call, the questions.",
        "Videos in Bulgarian Sign Language: the questions, the offer.",
        "The file of the video “The call”.",
        "The video “The call” in writing, in Bulgarian.",
    ]


def test_an_easy_read_text_is_cleaned(event: Event, visitor: Visitor) -> None:
    write(visitor, "call", "<script>alert(1)</script> [x](javascript:alert(1))")

    visitor.open("/trainings/sofia/easy-read").sees("<script>alert(1)</script>")


def test_a_stranger_does_not_write(event: Event, another_visitor: Callable[[], Visitor]) -> None:
    assert another_visitor().open(HERE).heading == "Sign in"
