"""The organisers' page of places: figures, deadlines, the reserve list and its next person."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.store import db
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training; the visitor is Alice at her desk."""
    alice, event = alices_training(capacity=3)
    sign_in(visitor, alice)
    return event


def a_reserve(event: Event, name: str, rank: int) -> Participation:
    return a_participant(event, name, State.RESERVE, rank=rank)


def test_everything_about_places_in_numbers(event: Event, visitor: Visitor) -> None:
    a_participant(event, "Maria")
    a_participant(event, "Ivo", State.CONDITIONAL)
    until = clock.now() + timedelta(days=3)
    a_participant(event, "Yana", State.OFFERED, offer_until=until)
    a_participant(event, "Ana", State.OFFERED, offer_until=clock.now() - timedelta(days=1))

    visitor.open("/organise/sofia/places").sees(
        "Places 3", "Held 3", "Free 0", "1 offer is not answered in time", "no time runs"
    )
    visitor.sees("Offer not answered in time", "(Sofia time)")


def test_the_numbers_stand_on_the_overview(event: Event, visitor: Visitor) -> None:
    a_participant(event, "Maria")

    visitor.open("/organise/sofia").sees("Applications and places", "Free 2")


def test_an_empty_training_says_so(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/places").sees(
        "Nobody has a place or an offer yet", "Nobody is on the list"
    )


def test_the_place_goes_to_the_next_person(event: Event, visitor: Visitor) -> None:
    maria = a_reserve(event, "Maria", 1)
    a_reserve(event, "Yana", 2)

    visitor.open("/organise/sofia/places").follow("Offer the place to the next person")
    visitor.sees("Offer the place to Maria?", "a place has become free")
    visitor.fill("Days to answer", "none").press("Offer the place and send the letter")
    assert visitor.errors == ["Enter a whole number from 1 to 90"]
    visitor.fill("Days to answer", "3").press("Offer the place and send the letter")

    visitor.sees("The place is offered to Maria")
    db.session.refresh(maria)
    assert maria.state == State.OFFERED


def test_without_a_free_place_nothing_is_offered(event: Event, visitor: Visitor) -> None:
    for name in ("A", "B", "C"):
        a_participant(event, name)
    a_reserve(event, "Maria", 1)

    visitor.open("/organise/sofia/places").sees("When a place is free")
    visitor.open("/organise/sofia/places/next").press("Offer the place and send the letter")

    assert visitor.errors[0].startswith("There are only 0 free places")


def test_only_the_one_who_was_shown_gets_the_place(event: Event, visitor: Visitor) -> None:
    maria, yana = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)
    visitor.open("/organise/sofia/places/next")
    with transaction():
        maria.rank, yana.rank = 2, 1

    visitor.press("Offer the place and send the letter")
    assert visitor.errors[0].startswith("The reserve list has changed, or this person is not")
    visitor.page.tree.xpath("//input[@name='expected']")[0].set("value", "somebody")

    assert visitor.press("Offer the place and send the letter").status == 409


def test_the_list_is_put_into_another_order(event: Event, visitor: Visitor) -> None:
    maria, _yana = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)

    visitor.open("/organise/sofia/places").press("Down Maria")
    db.session.refresh(maria)
    assert maria.rank == 2
    visitor.press("Up Maria")

    db.session.refresh(maria)
    assert maria.rank == 1


def test_long_lists_come_in_pages(event: Event, visitor: Visitor) -> None:
    with transaction():
        for number in range(51):
            a_participant(event, f"Holder{number:02}")
            a_reserve(event, f"Waiting{number:02}", number + 1)

    visitor.open("/organise/sofia/places").sees("1 to 50 of 51 people", "Holder49", "Waiting49")
    visitor.sees_not("Holder50", "Waiting50", "Up Waiting00")
    visitor.open("/organise/sofia/places?reserve=2").sees("Waiting50", "Holder00")
    visitor.sees("Up Waiting50").sees_not("Down Waiting50")
    visitor.fill("Name or number (two letters are enough)", "holder50").press("Show")

    assert visitor.sees("1 person", "Holder50").sees_not("Holder49").status == 200
    visitor.fill("Name or number (two letters are enough)", "nobody").press("Show")
    visitor.sees("Nobody like that is here.")


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_more_rows_make_no_more_queries(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    a_participant(event, "Maria")
    a_reserve(event, "Yana", 1)
    visitor.open("/organise/sofia/places")
    with queries_made() as few:
        visitor.open("/organise/sofia/places")
    with transaction():
        for number in range(12):
            a_participant(event, f"Holder{number}")
            a_reserve(event, f"Waiting{number}", number + 2)

    with queries_made() as many:
        visitor.open("/organise/sofia/places")

    assert len(many) == len(few)
