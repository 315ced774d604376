"""Trainers, facilitators and the team get pages of their own, where they tell what they need."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from flask import Flask

from events.team import actions
from events.team.actions import Along
from events.team.models import Channel
from events.team.models import Part
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from registration.places.queries import figures_of
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

ME = Actor("organiser")
PHONE = "Phone number, postal address, or organisation (optional)"


def test_alice_adds_a_trainer_who_tells_what_she_needs(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    desk = sign_in(another_visitor(), alice)
    desk.open("/organise/sofia/people").follow("Add somebody of the team")
    desk.press("Add, and send the link")
    assert desk.errors == ["Enter the name", "Choose what the person does"]
    desk.fill("Name", "Elena Ilieva").choose("Comes as", "Trainer")
    desk.press("Add, and send the link")
    assert desk.errors == ["Enter the email address, or choose another way to reach them."]
    desk.fill("Email address", "elena@example.org").press("Add, and send the link")
    desk.sees("Elena Ilieva")

    letter = letters_to("elena@example.org")[0]
    visitor.open(letter.link).sees("You come to this training", "Trainer")
    visitor.sees_not("Your application", "Your certificate")
    visitor.follow("What I need to take part").sees("Start")
    assert figures_of(event, None).held == 0

    desk.follow("Elena Ilieva").press("No longer comes").sees("No longer comes")
    visitor.follow("Your page").sees("You no longer come to this training")
    desk.press("Comes again").sees("Saved: comes again.")
    desk.sees("Alice Martin added a person who comes along.")


def test_whom_no_email_reaches_gets_the_link_by_the_organisers(
    visitor: Visitor,
) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open("/organise/sofia/people/along")
    visitor.fill("Name", "Petar").choose("Comes as", "On the team")
    visitor.choose("How to reach the person", "Phone call").press("Add, and send the link")
    told = ["Enter the number, the address, or the organisation that passes messages on."]
    assert visitor.errors == told
    visitor.fill(PHONE, "+359 2 000 0000").press("Add, and send the link").sees("Petar")
    visitor.open("/organise/sofia/letters").sees("Petar")


def test_adding_twice_adds_once_and_leaving_twice_is_leaving_once(app: Flask) -> None:
    _alice, event = alices_training()
    key = uuid4()
    who = Along("Elena", Part.TRAINER, "en", email="elena@example.org")
    row = actions.invite_along(event, key, who, ME)
    assert actions.invite_along(event, key, who, ME) is row
    assert len(letters_to("elena@example.org")) == 1
    for act, state in (
        (actions.no_longer_comes, State.NO_LONGER_COMING),
        (actions.comes_again, State.COMING),
    ):
        act(row, ME)
        act(row, ME)
        assert row.state == state


def test_participants_and_assistants_have_other_ways(app: Flask) -> None:
    _alice, event = alices_training()
    who = Along("Elena", Part.ASSISTANT, "en", Channel.EMAIL, "elena@example.org")
    with pytest.raises(Refused):
        actions.invite_along(event, uuid4(), who, ME)
    with pytest.raises(Refused):
        actions.no_longer_comes(a_participant(event), ME)
