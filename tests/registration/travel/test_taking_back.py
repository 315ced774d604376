"""Taking back what one told about getting there erases the journey and frees the seats."""

import pytest
from flask import Flask
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import State
from foundation.audit import history_of
from foundation.store import count_of
from registration.needs.actions import withdraw
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from registration.sheets.queries import gathered
from registration.travel import actions
from registration.travel import queries
from registration.travel.models import Leg
from registration.travel.models import PlaceKind
from tests.support.arranging import a_coming_training
from tests.support.journeys import SELF
from tests.support.journeys import TEAM
from tests.support.journeys import a_leg
from tests.support.journeys import a_passport
from tests.support.journeys import a_run
from tests.support.letters import letters_to
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

pytestmark = pytest.mark.usefixtures("app")


def test_pr4_withdrawing_transport_erases_the_journey_and_frees_the_seats(
    visitor: Visitor,
) -> None:
    alice, event = a_coming_training()
    maria, anna = a_participant(event), a_participant(event, "Anna Quick")
    tell(maria, {"local_transport": "van_ramp", "diet": ["vegan"]})
    a_leg(maria, met_by="zq-driver")
    actions.take_off_leg(a_leg(maria), TEAM)
    a_leg(anna)
    a_passport(maria)
    run = a_run(event)
    actions.give_place(run, maria, PlaceKind.SEAT, TEAM)

    withdraw(maria, Category.FOOD, SELF)
    assert queries.has_journey(maria)
    before = len(letters_to("office@example.org"))
    withdraw(maria, Category.TRANSPORT, SELF)

    assert not queries.has_journey(maria)
    assert queries.passport_of(maria) is None
    assert queries.seating_of(run).places == []
    assert count_of(select(Leg)) == 1
    drivers = SHEETS[SheetKind.DRIVERS]
    entries = gathered(event, drivers, drivers.categories)
    assert [one.participation_id for one in entries] == [anna.id]
    letters = letters_to("office@example.org")
    assert len(letters) == before + 1
    assert "Maria" not in letters[0].subject + letters[0].text
    sign_in(visitor, alice).open(letters[0].link).sees("took back the journey")
    assert len(history_of(maria.id, "erased.journey")) == 1


def test_who_never_agreed_can_have_the_journey_erased_too(visitor: Visitor) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    a_leg(maria)
    visitor.open(f"{link_of(maria)}/needs").follow("Have what is written down erased")
    visitor.sees("your seats in vehicles").press("Take it back and erase it")
    assert not queries.has_journey(maria)


def test_nothing_held_writes_no_letter(app: Flask) -> None:
    del app
    _, event = a_coming_training()
    maria = a_participant(event, state=State.OFFERED)
    tell(maria, {"local_transport": "van_ramp"})
    before = len(letters_to("office@example.org"))
    withdraw(maria, Category.TRANSPORT, SELF)
    assert len(letters_to("office@example.org")) == before
