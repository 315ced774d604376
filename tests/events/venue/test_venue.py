"""Telling about the place."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.call.queries import Lack
from events.venue.models import Venue
from events.venue.queries import lacks
from foundation.store import all_of
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

HERE = "/organise/sofia/venue"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def fill(visitor: Visitor, name: str = "Hotel Vitosha") -> Visitor:
    visitor.open(HERE).fill("Name of the place", name).fill("Address", "1 Example Street\n1000")
    return visitor.fill("Town or city", "Sofia").choose("Country", "Bulgaria")


def test_the_place_stands_on_the_page_and_on_the_card(event: Event, visitor: Visitor) -> None:
    fill(visitor).fill("Access at the place", "The main door is **level**.").press("Save")
    visitor.sees("Saved.", "Alice Martin wrote down the place.")

    visitor.open("/trainings/sofia").sees("1 Example Street", "The main door is level.")
    visitor.sees("Getting there Not known yet.")
    visitor.open("/").sees("Sofia, Bulgaria")


def test_changes_are_told(event: Event, visitor: Visitor) -> None:
    fill(visitor).press("Save").fill("Personal assistance", "We pay.").press("Save")

    visitor.sees("Alice Martin changed: Personal assistance.")
    assert [lack.text for lack in _lacks(visitor, event)] == [
        "How accessible the place is, and what is difficult there.",
        "How people get there, from the airport or the station.",
        "How the rooms to sleep in are.",
    ]


def test_a_name_and_an_address_are_needed(event: Event, visitor: Visitor) -> None:
    visitor.open(HERE).fill("Getting there", "By tram " * 500).press("Save")

    assert visitor.errors == [
        "Enter the name of the place",
        "Enter the address",
        "Enter the town or city",
        "Choose the country",
        "Use at most 3000 characters. You wrote 3999.",
    ]
    assert visitor.value_of("Getting there").startswith("By tram By tram")


def test_sending_twice_writes_once(event: Event, visitor: Visitor) -> None:
    fill(visitor)
    page = visitor.page
    visitor.press("Save")
    visitor._page = page
    visitor.press("Save").sees("Saved.")

    assert len(all_of(select(Venue))) == 1


def test_two_tabs_keep_what_was_typed(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    boyan = sign_in(another_visitor(), boyan_joins(event))
    fill(boyan).press("Save")
    visitor.open(HERE)
    boyan.choose("Country", "Serbia").fill("Town or city", "Niš").press("Save")
    visitor.fill("Town or city", "Plovdiv").press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Town or city") == "Plovdiv"
    visitor.sees("What is saved now", "Niš", "Serbia")
    visitor.press("Save").sees("Saved.")


def test_a_first_save_beside_another_first_save_is_told(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    fill(visitor, "Hotel Alice")
    fill(sign_in(another_visitor(), boyan_joins(event)), "Hotel Boyan").press("Save")
    visitor.press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Name of the place") == "Hotel Alice"


def _lacks(visitor: Visitor, event: Event) -> list[Lack]:
    with visitor.app.test_request_context():
        return lacks(event)
