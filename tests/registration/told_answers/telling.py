"""Yana tells her answers: she records one, and types the rest."""

from sqlalchemy import select

from foundation.store import all_of
from foundation.store import db
from registration.told_answers.models import ToldAnswer
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_format
from tests.registration.apply.filling import say_who
from tests.support.recordings import a_wav
from tests.support.visitor import Visitor

TOLD = "/organise/sofia/applications/told"
WHY = "Why do you want to take part?"


def begin_experience(yana: Visitor) -> Visitor:
    """Up to the page with the long answers."""
    say_email(say_who(begin(yana)))
    yana.choose("Are you a disabled person?", "Yes")
    return yana.tick("English").press("Save and go on")


def record(yana: Visitor, content: bytes = b"", question: str = WHY) -> Visitor:
    """From that page: one question is answered by a recording."""
    yana.follow(f"Answer in another way: {question}")
    return yana.upload("Your recording", content or a_wav(), "me.wav").press("Send the recording")


def send_rest(yana: Visitor) -> Visitor:
    """The other answers, typed, and all is sent."""
    yana.follow("Back to the question")
    yana.choose("Have you given peer support?", "Both")
    yana.fill("What will you do with it afterwards?", "Start a group.")
    return say_format(yana.press("Save and go on")).press("Send my application")


def tell_and_send(yana: Visitor, content: bytes = b"") -> Visitor:
    return send_rest(record(begin_experience(yana), content))


def type_up(alice: Visitor, text: str = "I lead a group.") -> Visitor:
    alice.open(TOLD).follow("Яна Стоянова: Why you want to take part")
    return alice.fill("The answer as text", text).press("Save and ask the person")


def the_one() -> ToldAnswer:
    db.session.rollback()
    (row,) = all_of(select(ToldAnswer))
    return row
