"""Lists make the same number of queries with one row and with many."""

from collections.abc import Callable
from decimal import Decimal
from uuid import uuid4

import pytest

from events.attendance.actions import Typed
from events.attendance.actions import mark_hours
from events.call.models import Event
from events.outcomes.actions import add_item
from events.outcomes.actions import publish
from events.outcomes.models import OutcomeKind
from events.team import actions
from foundation.audit import Actor
from foundation.people import Person
from foundation.store import transaction
from tests.support.counting import questions
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

MANY = 12


def people(event: Event, alice: Person, number: int) -> None:
    """Participants with hours and a letter each."""
    rows = [a_participant(event, f"{uuid4().hex} Somebody") for _each in range(number)]
    mark_hours(event, {row.id: Typed(Decimal(3), 0) for row in rows}, alice)
    for row in rows:
        actions.send_new_link(row, Actor("worker"))


def texts(event: Event, alice: Person, number: int) -> None:
    """Trainers and outcomes."""
    for _each in range(number):
        trainer = {"name": "Somebody", "country": "SE"}
        actions.add_trainer(event, uuid4(), trainer, Actor("organiser", alice.id))
        values = {
            "texts": {"en": "Listen"},
            "more": {},
            "addressee": {},
            "reservations": {},
            "agreed": None,
            "present": None,
        }
        add_item(event, uuid4(), OutcomeKind.DO, values, alice)


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
@pytest.mark.parametrize(
    ("pages", "fill"),
    [
        (("organise/sofia/people", "organise/sofia/hours", "organise/sofia/letters"), people),
        (("organise/sofia/team", "organise/sofia/outcomes", "trainings/sofia/outcomes"), texts),
    ],
    ids=["people", "texts"],
)
def test_one_row_and_a_dozen(
    visitor: Visitor, pages: tuple[str, ...], fill: Callable[[Event, Person, int], None]
) -> None:
    alice, event = alices_training()
    fill(event, alice, 1)
    if fill is texts:
        publish(event, alice)
    sign_in(visitor, alice)
    few = [questions(visitor, f"/{page}") for page in pages]

    with transaction():
        fill(event, alice, MANY - 1)

    assert [questions(visitor, f"/{page}") for page in pages] == few
    assert visitor.status == 200
