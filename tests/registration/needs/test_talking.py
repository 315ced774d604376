"""Somebody would rather talk than fill in a form."""

from collections.abc import Callable

from sqlalchemy import select

from events.team.models import State
from foundation.store import all_of
from foundation.store import transaction
from registration.needs.models import TalkRequest
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

MORE = "When is it good for you, and what else should we know?"


def test_maria_would_rather_talk(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    visitor.open(f"{link_of(maria)}/needs").follow("I would rather talk")

    visitor.choose("How shall we talk?", "Meet me by video, with an interpreter")
    visitor.fill(MORE, "Bulgarian Sign Language").press("Ask for a talk")

    visitor.sees("Thank you. The organisers will contact you.", "Bulgarian Sign Language")
    letters = letters_to("office@example.org")
    assert [letter.subject for letter in letters] == ["Somebody would like to talk with you"]
    assert "Maria" not in letters[0].text
    sign_in(visitor, alice).open(letters[0].link).sees("Would like to talk")
    visitor.follow("See how the person likes to talk").sees("by video", "Bulgarian Sign Language")
    visitor.press("We talked").sees("Noted: you talked with Maria Dimitrova.")
    visitor.sees_not("Would like to talk")


def test_how_must_be_said(visitor: Visitor) -> None:
    _, event = alices_training()
    visitor.open(f"{link_of(a_participant(event))}/needs/talk").fill(MORE, "In the evening")

    visitor.press("Ask for a talk")

    assert visitor.errors == ["Choose how we shall talk"]
    assert visitor.value_of(MORE) == "In the evening"


def test_sending_twice_asks_once_and_it_can_be_taken_back(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _, event = alices_training()
    link = link_of(a_participant(event))
    second = another_visitor().open(f"{link}/needs/talk")
    for browser in (visitor.open(f"{link}/needs/talk"), second):
        browser.choose("How shall we talk?", "Call me").press("Ask for a talk")
    assert len(all_of(select(TalkRequest))) == 1
    stale = another_visitor().open(f"{link}/needs/talk")

    visitor.open(f"{link}/needs").sees("You asked for a talk on").follow("See what you wrote")
    visitor.press("Take my wish to talk back").sees("You have taken your wish to talk back.")
    stale.press("Take my wish to talk back").sees("You have taken your wish to talk back.")

    assert all_of(select(TalkRequest)) == []
    assert len(letters_to("office@example.org")) == 1


def test_a_talk_noted_twice_is_noted_once(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    visitor.open(f"{link_of(maria)}/needs/talk").choose("How shall we talk?", "Call me")
    visitor.press("Ask for a talk")
    page = f"/organise/sofia/needs/{maria.id}/talk"
    first, second = (sign_in(another_visitor(), alice).open(page) for _ in range(2))

    first.press("We talked").sees("Noted: you talked with Maria Dimitrova.")
    assert second.press("We talked").status == 404


def test_before_an_offer_people_use_the_contact(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_participant(event, state=State.OFFERED)
    visitor.open(f"{link_of(maria)}/needs/talk").choose("How shall we talk?", "Call me")
    with transaction():
        maria.state = State.WITHDRAWN

    visitor.press("Ask for a talk")

    visitor.sees("You can tell us what you need once a place is offered to you.")
    visitor.sees("office@example.org")
    assert all_of(select(TalkRequest)) == []
