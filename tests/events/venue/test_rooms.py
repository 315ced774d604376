"""The rooms in which a training happens."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from events.call.models import Event
from events.venue import actions
from events.venue.models import Room
from events.venue.queries import rooms_of
from foundation.audit import Actor
from foundation.store import get_or_404
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

HERE = "/organise/sofia/rooms"
BY = Actor("organiser")


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def a_room(event: Event, name: str) -> Room:
    return actions.add_room(event, uuid4(), {"name": name}, BY)


def test_a_room_is_added_changed_taken_out_and_put_back(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/venue").follow("Rooms of the training").sees("No room yet.")
    visitor.follow("Add a room").fill("Name of the room", "Hall").fill("Floor", "Ground floor")
    visitor.press("Save").sees("Added.", "Getting in Not known yet Hearing loop Not known yet")

    visitor.follow("Change Hall").choose("Is there a hearing loop?", "Yes, there is one")
    visitor.fill("How people get in", "No steps.").fill("How many people fit in", "40")
    visitor.press("Save").sees("Getting in No steps. People that fit in 40 Hearing loop Yes")
    visitor.sees("changed “Hall”: How people get in, How many people fit in, Is there a hearing")

    visitor.follow("Take out Hall").press("Take it out").sees("You can put it back.")
    visitor.press("Put back").sees("Alice Martin put back “Hall”.")
    visitor.open("/trainings/sofia").sees_not("Rooms of the training")


def test_rooms_stand_in_the_order_that_organisers_choose(event: Event, visitor: Visitor) -> None:
    for name in ("Hall", "Foyer", "Garden"):
        a_room(event, name)
    visitor.open(HERE).press("Move up Garden").press("Move down Hall")

    assert [room.name for room in rooms_of(event)] == ["Garden", "Hall", "Foyer"]
    visitor.sees("Alice Martin moved “Garden”.")
    actions.move_room(event, rooms_of(event)[0], -1, BY)
    gone = rooms_of(event)[2]
    for _twice in range(2):
        actions.take_out_room(gone, BY)
    actions.move_room(event, gone, -1, BY)
    assert [room.name for room in rooms_of(event)] == ["Garden", "Hall"]
    for _twice in range(2):
        actions.put_back_room(gone, BY)
    assert len(rooms_of(event)) == 3


def test_sending_twice_adds_once(event: Event) -> None:
    key = uuid4()
    for _twice in range(2):
        actions.add_room(event, key, {"name": "Hall"}, BY)
    actions.change_room(get_or_404(Room, key), 1, {"name": "Hall"}, BY)

    assert [room.version for room in rooms_of(event)] == [1]


def test_two_tabs_are_told_of_each_other(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    a_room(event, "Hall")
    boyan = sign_in(another_visitor(), boyan_joins(event)).open(HERE).follow("Change Hall")
    visitor.open(HERE).follow("Change Hall").fill("Floor", "First")
    boyan.fill("Floor", "Second").press("Save")
    visitor.press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Floor") == "First"


def test_a_room_needs_a_name_and_a_number_of_people(event: Event, visitor: Visitor) -> None:
    visitor.open(f"{HERE}/new").fill("How many people fit in", "many").press("Save")

    assert visitor.errors == ["Enter the name of the room", "Enter a whole number from 1 to 5000"]


def test_rooms_of_other_trainings_are_not_there(event: Event, visitor: Visitor) -> None:
    room = a_room(a_training("elsewhere"), "Hall")

    assert visitor.open(f"{HERE}/{room.id}").status == 404


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_many_rooms_ask_as_often_as_one(event: Event, visitor: Visitor) -> None:
    a_room(event, "Hall")
    with queries_made() as few:
        visitor.open(HERE).open("/trainings/sofia")
    for number in range(30):
        a_room(event, f"Room {number}")
    with queries_made() as many:
        visitor.open(HERE).open("/trainings/sofia")

    assert len(many) == len(few)
