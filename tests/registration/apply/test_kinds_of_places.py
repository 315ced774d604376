"""A form that asks which kind of place somebody wants."""

import pytest
from flask import Flask

from events.call.models import Event
from events.call.models import WayIn
from events.pools.actions import take_out_pool
from events.pools.models import Pool
from events.pools.queries import pool_of
from events.team.models import State
from registration.apply.queries import unfinished_parts
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_format
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.registration.places.stories import ALICE
from tests.support.pools import a_pool
from tests.support.sofia import a_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ASKED = "How do you want to take part?"


@pytest.fixture
def event(app: Flask) -> Event:
    return a_training(way_in=WayIn.OPEN, capacity=1)


@pytest.fixture
def online(event: Event) -> Pool:
    return a_pool(event, "Online", 1, about="You join by video.", is_online=True)


def registers(visitor: Visitor, kind: str, email: str) -> Visitor:
    """Up to "Check your answers"."""
    say_email(say_who(begin(visitor)), email).choose(ASKED, kind).press("Save and go on")
    return say_format(visitor)


def test_people_choose_a_kind_and_get_a_place_of_it(visitor: Visitor, online: Pool) -> None:
    visitor.open("/trainings/sofia/apply").sees("how you want to take part")
    registers(visitor, "Online", "yana@example.org").sees("Kind of place Online")
    visitor.follow("Change Kind of place").sees("Part 3 of 4", "You join by video.")
    visitor.press("Save and go on").press("Take my place").sees("You have a place")
    yana, _form = the_form()
    assert (yana.state, pool_of(yana)) == (State.CONFIRMED, online)

    # What was given is changed by the organisers alone.
    visitor.follow("See or change your answers").sees("Kind of place Online")
    visitor.sees_not("Change Kind of place").open(f"{link_of(yana)}/application/place")
    assert visitor.status == 404
    registers(visitor, "Online", "ivo@example.org").press("Take my place")
    visitor.sees("You are on the waiting list")
    visitor.open("/trainings/sofia").sees_not("All places are taken.")
    registers(visitor, "Participant", "eva@example.org").press("Take my place")
    visitor.sees("You have a place").open("/trainings/sofia").sees("All places are taken.")


def test_without_a_choice_it_is_a_place_of_the_training(visitor: Visitor, online: Pool) -> None:
    say_email(say_who(begin(visitor))).press("Save and go on")
    say_format(visitor).sees("Kind of place Participant").press("Take my place")

    yana, _form = the_form()
    assert yana.pool_id is None


def test_a_kind_that_is_no_longer_offered_is_asked_once_more(
    visitor: Visitor, event: Event, online: Pool
) -> None:
    a_pool(event, "Observer")
    registers(visitor, "Online", "yana@example.org")
    take_out_pool(event, online, ALICE)

    visitor.press("Take my place").sees("Some answers are still missing.")
    assert unfinished_parts(*the_form()) == ["place"]
    visitor.open(f"{link_of(the_form()[0])}/application").sees(ASKED).press("Save and go on")
    visitor.sees("Choose how you want to take part").choose(ASKED, "Observer")
    visitor.press("Save and go on")
    assert unfinished_parts(*the_form()) == []
