"""The reminder of a draft: once, in time, to nobody who sent, refused or erased."""

from datetime import timedelta

import pytest
from flask import Flask

from events.team.models import Channel
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.store import transaction
from registration.apply.actions import send
from registration.apply.actions import to_be_read
from registration.deadlines import actions
from registration.deadlines.tasks import remind
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import CLOSES
from tests.registration.apply.filling import SPRING
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import fill_in
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

ALICE = Actor("organiser")
_SUBJECT = "Your form is not sent yet"


def reminded() -> int:
    """How many reminders have gone out."""
    return sum(letter.subject.startswith(_SUBJECT) for letter in letters_to(ADDRESS))


def work(**before_the_deadline: int) -> None:
    """The worker runs at that time, twice."""
    with clock.travelling_to(CLOSES - timedelta(**before_the_deadline)):
        remind()
        remind()


def test_who_has_begun_is_reminded_once_with_the_way_on(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        say_email(say_who(begin(visitor)))

    work(days=4)
    assert reminded() == 0
    work(days=2)
    work(days=1)
    work(days=-1)

    assert reminded() == 1
    letter = letters_to(ADDRESS)[0]
    assert "before Wednesday 1 June 2016, 23:59 in Sofia" in letter.text
    visitor.open(letter.link).sees("You can go on later").sees_not("A reminder before the deadline")


def test_the_reminder_is_switched_off_and_on_again(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        say_email(say_who(begin(visitor))).press("Save and go on later")
    visitor.sees("we remind you once by email, 3 days before").press("Do not remind me")
    visitor.sees("We do not remind you.", "You switched the reminder off.")

    work(days=2)
    assert reminded() == 0
    visitor.press("Remind me once").sees("We remind you once by email.")
    work(days=1)

    assert reminded() == 1


@pytest.mark.parametrize(("days", "at", "letters"), [("10 days", 9, 1), ("No reminder", 1, 0)])
def test_organisers_choose_when(visitor: Visitor, days: str, at: int, letters: int) -> None:
    alice, _event = alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        say_email(say_who(begin(visitor)))
    sign_in(visitor, alice)
    visitor.open("/organise/sofia/deadline").choose("When we remind them", "14 days before")
    visitor.press("Save").sees("Saved.").choose("When we remind them", days)
    visitor.press("Save").sees("Saved.")

    days_told = days.partition(" ")[0] if letters else "none"
    visitor.sees(f"Days before the deadline: {days_told}.")

    work(days=at)

    assert reminded() == letters


def test_a_moved_deadline_moves_the_reminder_and_who_began_just_now_is_left_alone(
    visitor: Visitor,
) -> None:
    _alice, event = alices_training(closes_at=CLOSES)
    with clock.travelling_to(CLOSES - timedelta(days=2)):
        say_email(say_who(begin(visitor)))
        remind()
    with transaction():
        event.closes_at = CLOSES + timedelta(days=20)

    work(days=1)
    assert reminded() == 0
    work(days=-18)

    assert reminded() == 1


def test_who_sent_gets_none_and_neither_does_who_has_no_email(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        fill_in(visitor)
        draft = the_form()[0]
        with transaction():
            draft.channel = Channel.PHONE
    work(days=1)
    with clock.travelling_to(SPRING):
        with transaction():
            draft.channel = Channel.EMAIL
        send(draft, to_be_read)
    work(days=1)

    assert reminded() == 0


def test_what_changed_while_the_worker_looked_counts(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        say_email(say_who(begin(visitor)))
    draft = the_form()[0]
    seen_before = [(draft, 3)]
    actions.switch(draft, ALICE, wanted=False)
    monkeypatch.setattr("registration.deadlines.queries.may_be_reminded", lambda _now: seen_before)

    work(days=1)

    assert reminded() == 0


def test_two_organisers_who_choose_at_once_are_told(app: Flask) -> None:
    _alice, event = alices_training()
    for seen, days in ((0, 5), (1, 7)):
        actions.set_days(event, days, seen, ALICE)

    with pytest.raises(Conflict):
        actions.set_days(event, 9, 1, ALICE)
