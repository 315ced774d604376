"""Applying: from the first page to the reference number, as a person meets it."""

from datetime import UTC
from datetime import datetime
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import WayIn
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import db
from registration.apply.models import Application
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

SPRING = datetime(2016, 5, 10, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_spring(app: Flask):  # type: ignore[no-untyped-def] # a fixture that yields
    with clock.travelling_to(SPRING):
        yield


def begin(visitor: Visitor) -> Visitor:
    return visitor.open("/trainings/sofia/apply").press("Start now")


def fill_in(visitor: Visitor, name: str = "Яна Стоянова", email: str = "yana@example.org") -> Visitor:
    """Everything up to "Check your answers"."""
    begin(visitor).fill("Your name", name)
    visitor.choose("Country where you live", "Bulgaria")
    visitor.choose("In which language shall we write to you?", "English")
    visitor.press("Save and go on")
    visitor.choose("What is the best way to reach you?", "Email")
    visitor.fill("Your email address", email).press("Save and go on")
    visitor.choose("Are you a disabled person?", "Yes")
    visitor.tick("English").press("Save and go on")
    visitor.choose("Have you given peer support?", "Both")
    visitor.fill("Why do you want to take part?", "To learn from others.")
    visitor.fill("What will you do with it afterwards?", "Start a group.")
    visitor.press("Save and go on")
    visitor.choose("In which format do you want to get documents?", "Large print")
    visitor.choose("Do you want help with this form?", "No")
    return visitor.press("Save and go on")


def drafts() -> list[Participation]:
    return list(all_of(select(Participation)))


def letters() -> list[str]:
    return list(all_of(select(OutgoingLetter.subject).order_by(OutgoingLetter.created_at)))


def test_a_person_applies(visitor: Visitor) -> None:
    alices_training()

    fill_in(visitor).sees("Check your answers", "Яна Стоянова", "yana@example.org", "Large print")
    visitor.press("Send my application").sees("Your application is sent", "Your reference number")

    (sent,) = drafts()
    assert (sent.state, sent.person.name) == (State.APPLIED, "Яна Стоянова")
    assert sent.reference in visitor.text
    assert set(sent.reference.removeprefix("SOF-")) <= set("34679ACDEFGHJKMNPQRTUVWXY")
    assert letters() == [
        "Your link to go on with your form",
        f"We have your form ({sent.reference})",
    ]
