"""Asking for help or a call before anything is typed, and what the team does about it."""

import threading
from collections.abc import Callable
from datetime import date
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Channel
from events.team.models import Participation
from foundation import clock
from foundation.audit import history_of
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.actions import begin
from registration.apply.models import Application
from registration.on_behalf import actions
from registration.on_behalf.models import HelpTask
from registration.on_behalf.rules import due_on
from tests.registration.apply.filling import AFTER
from tests.registration.apply.filling import CLOSES
from tests.registration.apply.filling import SPRING
from tests.registration.apply.filling import fill_in
from tests.registration.on_behalf.calls import PHONE
from tests.registration.on_behalf.calls import back_at_her_desk
from tests.support.letters import letters_to
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

ASK = "/trainings/sofia/apply/help"
WISHES = "/organise/sofia/applications/help"


class Caller:
    """A name and a number that were checked."""

    row: Any = None

    def keep(self) -> list[str]:
        self.row.name, self.row.channel, self.row.contact_detail = "Maria", Channel.PHONE, PHONE
        return ["name", "contact"]


def ask(visitor: Visitor, name: str = "Maria") -> Visitor:
    visitor.open("/trainings/sofia/apply").follow("Ask us for help or a call")
    visitor.fill("Your name", name).choose("What is the best way to reach you?", "Phone call")
    visitor.fill("The phone number to call", PHONE)
    return visitor.fill("When does it suit you?", "After lunch")


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2016, 5, 10), date(2016, 5, 12)),
        (date(2016, 5, 12), date(2016, 5, 16)),
        (date(2016, 5, 13), date(2016, 5, 17)),
        (date(2016, 5, 15), date(2016, 5, 17)),
    ],
    ids=["Tuesday", "Thursday", "Friday", "Sunday"],
)
def test_two_working_days(asked: date, due: date) -> None:
    assert due_on(asked) == due


def test_a_call_is_asked_for_on_the_first_page(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    maria = another_visitor()
    ask(maria).press("Please contact me").sees("We will contact you by 12 May 2016")

    assert [each.subject for each in letters_to("office@example.org")] == [
        "Somebody wants help with the form"
    ]
    visitor.open(f"/organise/{event.slug}/applications").follow("1 person wants help")
    visitor.sees("Maria", PHONE, "After lunch", "12 May 2016").sees_not("overdue")
    with clock.travelling_to(SPRING + timedelta(days=3)):
        back_at_her_desk(visitor).open(WISHES).sees("12 May 2016: overdue")


def test_cc3_the_same_wish_sent_three_times_is_one(visitor: Visitor) -> None:
    alices_training()
    ask(visitor)
    page, path = visitor.page, visitor.path
    for _time in range(3):
        visitor._page, visitor.path = page, path
        visitor.press("Please contact me").sees("We will contact you")

    assert (count_of(select(HelpTask)), count_of(select(Participation))) == (1, 1)
    assert len(letters_to("office@example.org")) == 1


def test_cc3_first_pages_sent_three_times_at_once_begin_one(app: Flask) -> None:
    event_id, key, wish = alices_training()[1].id, uuid4(), uuid4()
    faults: list[BaseException] = []

    def send() -> None:
        try:
            with app.app_context(), clock.travelling_to(SPRING):
                event = db.session.get_one(Event, event_id)
                begin(event, key, "198.51.100.7")
                actions.ask(event, wish, Caller(), "After lunch", "198.51.100.7")
        except BaseException as fault:  # noqa: BLE001 - told in the test's own thread
            faults.append(fault)

    db.session.rollback()
    senders = [threading.Thread(target=send) for _time in range(3)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()

    assert faults == []
    assert sorted(all_of(select(Participation.id))) == sorted([key, wish])
    assert count_of(select(HelpTask)) == 1


def test_a_wish_of_an_earlier_release_has_no_day_and_is_helped_too(
    event: Event, visitor: Visitor
) -> None:
    begin(event, uuid4(), "198.51.100.7")
    with transaction():
        all_of(select(Application))[0].help_wanted = True

    visitor.open(WISHES).sees("No name yet").sees_not("Contact by").follow("Done: I helped")
    visitor.fill("How did you help?", "We talked.").press("Note it").sees("Nobody wants help now")


def test_a_wish_needs_a_name_and_a_way(visitor: Visitor) -> None:
    alices_training()
    visitor.open(ASK).press("Please contact me")

    assert visitor.errors == ["Enter your name"]
    visitor.fill("Your name", "Maria").press("Please contact me")
    assert visitor.errors == ["Enter the phone number to call"]


def test_after_the_time_nobody_is_promised_help(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)
    ask(visitor)
    with clock.travelling_to(AFTER):
        visitor.press("Please contact me").sees("The time for applications is over")
        visitor.open("/trainings/sofia/apply").sees_not("Ask us for help or a call")

    assert count_of(select(HelpTask)) == 0


def test_done_is_noted_with_how_and_wanted_again_it_begins_anew(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    ask(another_visitor()).press("Please contact me")
    visitor.open(WISHES).follow("Done: I helped Maria").press("Note it")
    assert visitor.errors == ["Write how you helped"]

    visitor.fill("How did you help?", "We talked.").press("Note it").sees("Nobody wants help now")

    task = all_of(select(HelpTask))[0]
    assert (task.how, task.best_time) == ("We talked.", "")
    assert task.done_at is not None
    assert history_of(task.participation_id, "helped_with.application")
    assert (
        visitor.open(f"/organise/sofia/applications/{task.participation_id}/helped").status == 404
    )
    del event


def test_a_wish_in_the_form_is_due_too_and_again_when_it_comes_again(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    yana = fill_in(another_visitor()).follow("Change Help with this form")
    yana.choose("Do you want help with this form?", "Yes").press("Save and go on")
    yana.follow("Change Help with this form")
    yana.fill("What would help you with the form?", "Read it to me.").press("Save and go on")
    visitor.open(WISHES).sees("12 May 2016", "Read it to me.").follow("Done: I helped")
    visitor.fill("How did you help?", "We talked.").press("Note it")

    with clock.travelling_to(SPRING + timedelta(days=7)):
        yana.follow("Change Help with this form")
        yana.choose("Do you want help with this form?", "Yes").press("Save and go on")
        back_at_her_desk(visitor).open(WISHES).sees("19 May 2016").sees_not("Read it to me.")

    db.session.rollback()
    task = all_of(select(HelpTask))[0]
    assert (task.done_at, task.done_by_id, task.how) == (None, None, "")
    del event
