"""Adding up: after the deadline, ten or more, each person once, and nothing is left of it."""

import threading

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from foundation.audit import history_in
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.sealing import NotReadable
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.budget import actions
from registration.budget import envelope
from registration.budget import queries
from registration.budget.actions import Asking
from registration.budget.models import BudgetTicks
from registration.budget.models import BudgetTotal
from registration.budget.models import Tick
from registration.places import actions as places
from tests.support.budget import ALICE
from tests.support.budget import CLOSED
from tests.support.budget import OPEN
from tests.support.budget import REASON
from tests.support.budget import an_asking_training
from tests.support.budget import applicants
from tests.support.budget import keys
from tests.support.people import sign_in
from tests.support.visitor import Visitor

ASSISTANT = (Tick.ASSISTANT,)


def test_pr15_ten_are_added_up_and_nine_are_not(visitor: Visitor) -> None:
    alice, event = an_asking_training()
    applicants(event, 9, ASSISTANT)
    sign_in(visitor, alice)
    with travelling_to(CLOSED):
        visitor.open("/organise/sofia/budget").sees("Under 10 applicants nothing is added up.")
        with pytest.raises(Refused, match="Only 9 applicants"):
            actions.add_up(event, ALICE)
    applicants(event, 1, first=9)

    with travelling_to(CLOSED):
        visitor.open("/organise/sofia/budget").press("Add up the ticks")

    visitor.sees("Added up.", "All 10 applicants together: between", "for 15 places")
    visitor.sees("Alice Martin had the ticks of 10 applicants added up.")
    (entry,) = history_in(event.id, "added_up.budget_ticks")
    assert entry.details == {"number": 1, "people": 10}


def test_nothing_is_added_up_before_the_deadline(visitor: Visitor) -> None:
    alice, event = an_asking_training()
    applicants(event, 12)

    with travelling_to(OPEN):
        with pytest.raises(Refused, match="after the time to apply has ended"):
            actions.add_up(event, ALICE)
        sign_in(visitor, alice).open("/organise/sofia/budget").sees(
            "After 1 June 2016", "10 people or more"
        ).sees_not("Add up the ticks")


def test_each_applicant_is_in_one_total_only(app: Flask) -> None:
    """Repeated looks after one more applicant tell nothing: ten more are needed each time."""
    _alice, event = an_asking_training()
    first = applicants(event, 10, ASSISTANT)
    with travelling_to(CLOSED):
        actions.add_up(event, ALICE)
    with transaction():
        event.closes_at = CLOSED
    late = applicants(event, 9, ASSISTANT, first=10)
    with travelling_to(OPEN), pytest.raises(Refused, match="can no longer be changed"):
        actions.tick(first[0], ASSISTANT)

    with travelling_to(CLOSED), pytest.raises(Refused, match="Only 9 applicants"):
        actions.add_up(event, ALICE)
    # Neither withdrawing, nor a decision taken back, nor asking anew brings anybody in again.
    places.withdraw(first[1], ALICE)
    places.reserve(event, [first[2]], ALICE)
    places.undo_decision(first[2], ALICE)
    plan = queries.plan_of(event)
    assert plan is not None
    for is_on in (False, True):
        actions.ask_for_ticks(event, Asking(is_on, REASON), ALICE, plan.version)
    assert {row.participation_id for row in queries.rows_to_add_up(event)} == {
        row.id for row in late
    }
    applicants(event, 1, first=19)
    with travelling_to(CLOSED):
        second = actions.add_up(event, ALICE)

    assert (second.number, second.people) == (2, 10)
    total = queries.total_of(event, queries.totals_of(event))
    assert total is not None
    assert total.people == 20


def test_what_was_added_up_cannot_be_opened_any_more(app: Flask) -> None:
    _alice, event = an_asking_training()
    applicants(event, 10, ASSISTANT)
    # As an old backup holds them.
    before = [_copy(row) for row in queries.rows_in(event)]
    there = keys()

    with travelling_to(CLOSED):
        actions.add_up(event, ALICE)
    work_off()

    assert [row.sealed for row in all_of(select(BudgetTicks))] == [None] * 10
    assert keys() & there == set()
    for row in before:
        with pytest.raises(NotReadable):
            envelope.opened(row)


def test_whoever_has_lost_the_key_is_not_counted(app: Flask) -> None:
    """After a restore a row may stand whose key was destroyed since."""
    _alice, event = an_asking_training()
    applicants(event, 11, ASSISTANT)
    envelope.destroy_key(queries.rows_in(event)[0].id)

    with travelling_to(CLOSED):
        assert actions.add_up(event, ALICE).people == 10
    assert queries.rows_in(event) == []


def test_two_owners_at_once_add_up_once(app: Flask) -> None:
    _alice, event = an_asking_training()
    applicants(event, 10, ASSISTANT)
    event_id, ends = event.id, []
    db.session.rollback()
    start = threading.Barrier(2)

    def press() -> None:
        with app.app_context(), travelling_to(CLOSED):
            start.wait()
            try:
                actions.add_up(db.session.get_one(Event, event_id), ALICE)
                ends.append("done")
            except Refused:
                ends.append("refused")

    presses = [threading.Thread(target=press) for _each in range(2)]
    for one in presses:
        one.start()
    for one in presses:
        one.join()

    assert sorted(ends) == ["done", "refused"]
    assert len(all_of(select(BudgetTotal))) == 1


def test_who_does_not_ask_adds_nothing_up(app: Flask) -> None:
    _alice, event = an_asking_training()
    applicants(event, 10)
    actions.ask_for_ticks(event, Asking(asks=False, reason=""), ALICE, 1)

    with travelling_to(CLOSED), pytest.raises(Refused, match="does not ask"):
        actions.add_up(event, ALICE)


def _copy(row: BudgetTicks) -> BudgetTicks:
    return BudgetTicks(id=row.id, participation_id=row.participation_id, sealed=row.sealed)
