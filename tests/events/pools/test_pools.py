"""Kinds of places: organisers set them up, people read of them."""

from uuid import uuid4

import pytest

from events.call.models import Event
from events.call.queries import Copying
from events.pools import actions
from events.pools.queries import capacity_of
from events.pools.queries import pools_of
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.store import transaction
from tests.support.people import sign_in
from tests.support.pools import a_pool
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

HERE = "/organise/sofia/kinds-of-places"
BY = Actor("organiser")


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def test_a_kind_is_added_changed_taken_out_and_put_back(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia").follow("Kinds of places").sees("15 places for participants.")
    visitor.sees("All places are for participants.").follow("Add a kind of places")
    visitor.press("Save").sees("Enter the name of this kind of places", "Enter how many places")
    visitor.fill("Name of the kind", "Observer").fill("Places of this kind", "0").press("Save")
    visitor.sees("Error").fill("Places of this kind", "3").fill("What is different", "You listen.")
    visitor.press("Save").sees("Added.", "Observer 3 places. You listen.", "added “Observer”.")
    visitor.open("/trainings/sofia").sees(
        "Personal assistants take no place Observer: 3 You listen"
    )

    visitor.open(HERE).follow("Change Observer").tick(
        "People take part online, from where they are"
    )
    visitor.press("Save").sees("People take part online, from where they are.")
    visitor.follow("Take out Observer").press("Take it out").sees("You can put it back.")
    visitor.open("/trainings/sofia").sees_not("Observer")
    visitor.open(HERE).press("Put back Observer").sees("Alice Martin put back “Observer”.")


def test_kinds_stand_in_the_order_that_organisers_choose(event: Event, visitor: Visitor) -> None:
    for name in ("Observer", "Online", "Press"):
        a_pool(event, name)
    visitor.open(HERE).press("Move up Press").press("Move down Observer")

    assert [pool.name for pool in pools_of(event)] == ["Press", "Observer", "Online"]
    first = pools_of(event)[0]
    actions.move_pool(event, first, -1, BY)
    actions.take_out_pool(event, first, BY)
    actions.move_pool(event, first, 1, BY)
    assert [pool.name for pool in pools_of(event)] == ["Observer", "Online"]


def test_sending_twice_adds_once_and_the_same_again_changes_nothing(event: Event) -> None:
    key = uuid4()
    for _twice in range(2):
        pool = actions.add_pool(event, key, {"name": "Observer", "capacity": 2}, BY)
    actions.change_pool(event, pool, pool.version, {"name": "Observer"}, BY)

    assert (pools_of(event), pool.version) == ([pool], 1)
    assert (capacity_of(event, pool), capacity_of(event, None)) == (2, 15)


def test_a_kind_in_which_people_stand_stays(event: Event, visitor: Visitor) -> None:
    pool = a_pool(event)
    maria = a_participant(event, state=State.APPLIED, pool_id=pool.id)
    visitor.open(HERE).follow("Take out Observer").press("Take it out")
    visitor.sees("1 person applied for such a place or has one. Change their kind of place first.")
    with pytest.raises(Refused):
        actions.take_out_pool(event, pool, BY)

    visitor.open(f"/organise/sofia/people/{maria.id}").sees("Kind of place: Observer.")


def test_fewer_places_than_are_given_are_refused(event: Event, visitor: Visitor) -> None:
    pool = a_pool(event)
    for name in ("Maria", "Ivo"):
        a_participant(event, name, pool_id=pool.id)
    visitor.open(HERE).follow("Change Observer").fill("Places of this kind", "1").press("Save")
    visitor.sees("2 places are already given or offered. Enter 2 or more.")
    visitor.fill("Places of this kind", "2").press("Save").sees("Saved.")


def test_others_kinds_are_not_there(event: Event, visitor: Visitor) -> None:
    pool = a_pool(a_training("elsewhere"))

    assert visitor.open(f"{HERE}/{pool.id}").status == 404
    assert visitor.open("/organise/sofia/places?kind=press").status == 404


def test_a_copied_training_has_the_same_kinds(event: Event) -> None:
    a_pool(event, "Observer", 3, about="You listen.")
    plain, copy = a_training("plain"), a_training("copy")
    with transaction():
        actions.copy_pools(plain, copy, Copying())
        assert not copy.has_pools
        actions.copy_pools(event, copy, Copying())

    (pool,) = pools_of(copy)
    assert (pool.name, pool.capacity, pool.about) == ("Observer", 3, "You listen.")
