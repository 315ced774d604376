"""Silence is asked about in the person's own way, once a week; the team hears what is late."""

from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import select

from events.team.models import Channel
from events.team.models import Participation
from foundation import clock
from foundation.jobs.registry import TASKS
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import transaction
from registration.arrangements import actions
from registration.arrangements.catalogue.calendar import CALENDAR
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from tests.support.arranging import SELF
from tests.support.arranging import a_coming_training
from tests.support.arranging import arranged
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

WEEK = "/organise/sofia/arrangements"


def in_days(number: int) -> int:
    """Run the daily work so many days from now; how many people were asked."""
    with clock.travelling_to(clock.now() + timedelta(days=number)):
        return actions.remind()


def test_ml10_silence_is_asked_about_once_a_week_without_a_word_of_needs(
    visitor: Visitor,
) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    arranged(maria, "zq-taxi")
    assert in_days(2) == 0

    assert in_days(4) == 1
    TASKS["arrangements.remind"]()
    assert in_days(4) == 0
    assert in_days(12) == 1

    letter = letters_to("maria@example.org")[0]
    assert letter.subject.startswith("We would like to hear from you")
    assert "zq-taxi" not in letter.subject + letter.text
    assert "Getting there" not in letter.subject + letter.text
    visitor.open(letter.link).sees("zq-taxi", "Waits for your word")


def test_nobody_is_asked_who_answered_or_whose_training_is_over(app: Flask) -> None:
    _, event = a_coming_training()
    row = arranged(a_participant(event))
    actions.reply(row, Reply.CONFIRMED, "", SELF, seen=row.version)
    arranged(a_participant(event, "Jana"), progress=Progress.ARRANGING)
    arranged(a_participant(event, "Ida"))

    assert in_days(4) == 1
    assert in_days(70) == 0


def test_who_has_no_email_is_a_task_for_the_team(app: Flask) -> None:
    _, event = a_coming_training()
    jana: Participation = a_participant(
        event, "Jana", channel=Channel.TEXT, contact_detail="+359 88 1", email=""
    )
    arranged(jana, "zq-taxi")

    assert in_days(4) == 1

    letters = all_of(select(OutgoingLetter).where(OutgoingLetter.participation_id == jana.id))
    assert {letter.channel for letter in letters} == {"text"}
    assert not any("zq-taxi" in letter.subject + letter.text for letter in letters)


def test_in_the_last_week_the_team_hears_once_a_day_what_is_late(app: Flask) -> None:
    _, event = a_coming_training()
    due = clock.today(event.zone) + timedelta(days=50)
    arranged(a_participant(event), progress=Progress.ASKED, due_on=due)
    for due_task in ("formats", "materials"):
        actions.set_done(event, due_task, SELF, done=True)

    in_days(40)
    assert letters_to("office@example.org") == []
    in_days(55)
    in_days(55)

    subjects = [letter.subject for letter in letters_to("office@example.org")]
    assert subjects == ["Something is late"]


def test_without_anything_late_the_team_hears_nothing(app: Flask) -> None:
    _, event = a_coming_training()
    for step in CALENDAR:
        actions.set_done(event, step.key, SELF, done=True)

    in_days(55)

    assert letters_to("office@example.org") == []


def test_the_team_asks_in_person_and_writes_down_the_answer(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    detail: dict[str, Any] = {"channel": Channel.PHONE, "contact_detail": "+359 88 1", "email": ""}
    jana = a_participant(event, "Jana", **detail)
    row = arranged(jana, "A taxi")
    asked = arranged(jana, "A bus", Progress.ASKED)
    sign_in(visitor, alice).open(WEEK).sees_not("Ask in person")
    with transaction():
        row.asked_at = clock.now() - timedelta(days=4)

    visitor.open(WEEK).sees("Jana, Phone call: +359 88 1 (1 arrangement)")
    visitor.press("I have asked Jana").sees("Noted: you asked Jana.").sees_not("Ask in person")
    assert asked.asked_at is None
    page = f"/organise/sofia/needs/{jana.id}/arrangements/{row.id}"
    visitor.open(page).follow("Write down what the person told you about it")
    visitor.press("The person says it is not right")
    assert visitor.errors == ["Tell us what is not right."]
    visitor.fill("If it is not right: what should be different?", "With a ramp")
    visitor.press("The person says it is not right").sees("With a ramp")
    visitor.open(page).sees("Alice Martin wrote down what the person said of it.")
    visitor.follow("Write down what the person told you about it")
    visitor.press("The person says it is right").sees("The person says: right")
