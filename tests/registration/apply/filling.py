"""Filling in the form, page by page."""

from datetime import UTC
from datetime import datetime

from sqlalchemy import select

from events.team.models import Participation
from foundation.store import db
from registration.apply.models import Application
from tests.support.visitor import Visitor

SPRING = datetime(2016, 5, 10, 9, 0, tzinfo=UTC)
OPENS = datetime(2016, 5, 1, 9, 0, tzinfo=UTC)
CLOSES = datetime(2016, 6, 1, 20, 59, tzinfo=UTC)
AFTER = datetime(2016, 6, 2, 9, 0, tzinfo=UTC)
ADDRESS = "yana@example.org"


def begin(visitor: Visitor) -> Visitor:
    return visitor.open("/trainings/sofia/apply").press("Start now")


def say_who(visitor: Visitor, name: str = "Яна Стоянова") -> Visitor:
    visitor.fill("Your name", name).choose("Country where you live", "Bulgaria")
    visitor.choose("In which language shall we write to you?", "English")
    return visitor.press("Save and go on")


def say_email(visitor: Visitor, email: str = ADDRESS) -> Visitor:
    visitor.choose("What is the best way to reach you?", "Email")
    return visitor.fill("Your email address", email).press("Save and go on")


def say_format(visitor: Visitor) -> Visitor:
    visitor.choose("In which format do you want to get documents?", "Large print")
    visitor.choose("Do you want help with this form?", "No")
    return visitor.press("Save and go on")


def fill_in(visitor: Visitor, name: str = "Яна Стоянова", email: str = ADDRESS) -> Visitor:
    """Everything up to "Check your answers"."""
    say_email(say_who(begin(visitor), name), email)
    visitor.choose("Are you a disabled person?", "Yes")
    visitor.tick("English").press("Save and go on")
    visitor.choose("Have you given peer support?", "Both")
    visitor.fill("Why do you want to take part?", "To learn from others.")
    visitor.fill("What will you do with it afterwards?", "Start a group.")
    return say_format(visitor.press("Save and go on"))


def the_form() -> tuple[Participation, Application]:
    db.session.rollback()
    row = db.session.execute(
        select(Participation, Application).join(
            Application, Application.participation_id == Participation.id
        )
    ).one()
    return row[0], row[1]
