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
from tests.support.counting import queries_made
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


@pytest.mark.parametrize(
    ("page", "fill"),
    [
        ("/organise/sofia/people", people),
        ("/organise/sofia/hours", people),
        ("/organise/sofia/letters", people),
        ("/organise/sofia/team", texts),
        ("/organise/sofia/outcomes", texts),
        ("/trainings/sofia/outcomes", texts),
    ],
)
def test_one_row_and_a_dozen(
    visitor: Visitor, page: str, fill: Callable[[Event, Person, int], None]
) -> None:
    alice, event = alices_training()
    fill(event, alice, 1)
    if fill is texts:
        publish(event, alice)
    sign_in(visitor, alice).open(page)
    with queries_made() as few:
        visitor.open(page)

    fill(event, alice, MANY - 1)

    with queries_made() as many:
        visitor.open(page)
    assert len(many) == len(few)
    assert visitor.status == 200
