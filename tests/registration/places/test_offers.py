"""Offers: an organiser gives places, people answer, and everybody can undo a mistake."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.store import db
from tests.registration.places.stories import SOON
from tests.support.letters import letter_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

NewVisitor = Callable[[], Visitor]


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training; the visitor is Alice at her desk."""
    alice, event = alices_training(starts_on=SOON, ends_on=SOON)
    sign_in(visitor, alice)
    return event


def offered(event: Event, days: int = 5, **values: Any) -> Participation:
    return a_participant(
        event, state=State.OFFERED, offer_until=clock.now() + timedelta(days=days), **values
    )


def now_at(participation: Participation) -> State:
    db.session.refresh(participation)
    return participation.state


def test_an_organiser_offers_a_place_and_the_person_says_yes(
    event: Event, visitor: Visitor, another_visitor: NewVisitor
) -> None:
    maria = a_participant(event, state=State.APPLIED)

    visitor.open("/organise/sofia/applications").tick("Choose Maria Dimitrova")
    visitor.choose("What do you decide for the chosen applications?", "Offer a place")
    visitor.press("Go on: see first what will happen")
    visitor.sees("Offer a place to 1 person?", "we are glad to offer you", "(personal link)")
    visitor.press("Offer the place and send the letter").sees("Done", "Place offered")

    person = another_visitor().open(letter_to("maria@example.org").link)
    person.sees("A place is offered to you", "20:00 (Sofia time)")
    person.follow("Say yes").press("Yes, I will come").sees("Your place is held for you")

    assert (now_at(maria), maria.offer_until) == (State.CONFIRMED, None)
    assert letter_to("maria@example.org").subject.endswith("thank you for your yes")


@pytest.mark.parametrize(
    ("decision", "button", "after"),
    [
        ("Put on the reserve list", "Put on the list and send the letters", State.RESERVE),
        ("Decline", "Decline and send the letters", State.NOT_CHOSEN),
    ],
)
def test_many_are_decided_at_once(
    event: Event, visitor: Visitor, decision: str, button: str, after: State
) -> None:
    people = [a_participant(event, name, State.APPLIED) for name in ("Maria", "Yana")]

    visitor.open("/organise/sofia/applications").tick("Choose Maria").tick("Choose Yana")
    visitor.choose("What do you decide for the chosen applications?", decision)
    visitor.press("Go on: see first what will happen").sees("Letter to Maria", "Letter to Yana")
    visitor.press(button)

    assert [now_at(person) for person in people] == [after, after]


def test_too_many_offers_are_refused_with_the_number_that_is_free(
    event: Event, visitor: Visitor
) -> None:
    people = [a_participant(event, f"Person{number}", State.APPLIED) for number in range(16)]
    chosen = "&".join(f"chosen={person.id}" for person in people)

    visitor.open(f"/organise/sofia/decide?decision=offer&{chosen}")
    visitor.press("Offer the places and send the letters")

    assert visitor.errors == [
        "There are only 15 free places, and you chose 16 people. Nobody got an offer."
    ]


def test_what_changed_since_the_organiser_looked_is_shown_first(
    event: Event, visitor: Visitor, another_visitor: NewVisitor
) -> None:
    maria = a_participant(event, state=State.APPLIED)
    visitor.open(f"/organise/sofia/decide?decision=decline&chosen={maria.id}")
    another_visitor().open(f"{link_of(maria)}/withdraw").press("Withdraw")

    visitor.press("Decline and send the letter")

    assert visitor.errors == ["Something has changed since you looked. Please look again."]
    visitor.press("Decline and send the letter")
    assert visitor.errors[0].startswith("This cannot be done now: it stands at “Withdrew”")


@pytest.mark.parametrize(
    "query",
    [
        "decision=offer",
        "decision=marry&chosen={id}",
        "decision=offer&chosen=7",
        "decision=offer&days=0&chosen={id}",
        "decision=offer&days=91&chosen={id}",
        "decision=offer&chosen=00000000-0000-0000-0000-000000000000",
    ],
)
def test_no_page_for_a_decision_about_nothing(event: Event, visitor: Visitor, query: str) -> None:
    maria = a_participant(event, state=State.APPLIED)

    assert visitor.open(f"/organise/sofia/decide?{query.format(id=maria.id)}").status == 404


def test_a_made_up_version_is_a_change(event: Event, visitor: Visitor) -> None:
    maria = a_participant(event, state=State.APPLIED)
    visitor.open(f"/organise/sofia/decide?decision=decline&chosen={maria.id}")
    visitor.page.tree.xpath("//input[@name='seen']")[0].set("value", "one")

    assert visitor.press("Decline and send the letter").errors != []
    assert now_at(maria) == State.APPLIED


def test_yes_if_leads_to_the_points(event: Event, another_visitor: NewVisitor) -> None:
    maria = offered(event)

    person = another_visitor().open(f"{link_of(maria)}/offer").follow("Say yes, if")
    person.press("Yes, if. Go on to my points")

    assert person.path.endswith("/needs/conditions")
    assert now_at(maria) == State.CONDITIONAL
    person.open(f"{link_of(maria)}/offer").sees("held for as long as it takes").follow("Say yes")
    person.press("Yes, I will come")
    assert now_at(maria) == State.CONFIRMED


def test_no_by_mistake_is_undone(event: Event, another_visitor: NewVisitor) -> None:
    maria = offered(event)
    person = another_visitor().open(f"{link_of(maria)}/offer")

    person.follow("Say no").press("No, I will not come").sees("Your “no” is noted")
    assert now_at(maria) == State.DECLINED
    person.press("Undo my “no”").sees("offered to you again")

    assert now_at(maria) == State.OFFERED


def test_a_late_yes_without_places_is_told_in_words(
    event: Event, another_visitor: NewVisitor
) -> None:
    maria = offered(event, days=-1)
    for number in range(15):
        a_participant(event, f"Person{number}")

    person = another_visitor().open(f"{link_of(maria)}/offer")
    person.sees("The time to answer ended", "you come first on the reserve list")
    person.follow("Say yes").press("Yes, I will come")

    person.sees("All places are taken by now", "You are number 1 on the list")


def test_an_answer_pressed_twice_counts_once(event: Event, another_visitor: NewVisitor) -> None:
    maria = offered(event)
    person = another_visitor().open(f"{link_of(maria)}/offer").follow("Say yes")
    page, path = person.page, person.path

    person.press("Yes, I will come")
    person._page, person.path = page, path
    person.press("Yes, I will come")

    assert (now_at(maria), person.status) == (State.CONFIRMED, 200)
    person._page, person.path = page, path.replace("/yes", "/no")
    assert person.press("Yes, I will come").errors[0].startswith("This cannot be done now")


def test_without_an_offer_there_is_nothing_to_answer(
    event: Event, another_visitor: NewVisitor
) -> None:
    person = another_visitor()
    link = link_of(a_participant(event, state=State.NOT_CHOSEN))

    for page in ("offer", "offer/yes"):
        assert person.open(f"{link}/{page}").path == link


def test_a_person_withdraws_and_an_organiser_lets_them_back(
    event: Event, visitor: Visitor, another_visitor: NewVisitor
) -> None:
    maria = a_participant(event)
    person = another_visitor().open(link_of(maria)).follow("I can no longer come: withdraw")
    page, path = person.page, person.path

    person.press("Withdraw").sees("You have withdrawn")
    person._page, person.path = page, path
    person.press("Withdraw").sees("You have withdrawn")
    visitor.open(f"/organise/sofia/people/{maria.id}").press("Undo: decide again")

    visitor.sees("can be decided again")
    assert now_at(maria) == State.APPLIED


def test_who_was_not_chosen_closes_their_application(
    event: Event, another_visitor: NewVisitor
) -> None:
    maria = a_participant(event, state=State.NOT_CHOSEN)
    link = link_of(maria)
    person = another_visitor().open(link).follow("Withdraw my application")

    person.sees("Your application is then closed").press("Withdraw").sees("You have withdrawn")

    assert now_at(maria) == State.WITHDRAWN
    assert person.open(f"{link}/withdraw").path == link


def test_conditions_that_are_not_met_are_decided_with_a_reason_and_undone(
    event: Event, visitor: Visitor, another_visitor: NewVisitor
) -> None:
    maria = a_participant(event, state=State.APPLIED)
    visitor.open(f"/organise/sofia/people/{maria.id}").follow("Does not meet the conditions")

    visitor.sees("the reason that you write below").press("Decide so and send the letter")
    assert visitor.errors == ["Write which condition is not met"]
    visitor.fill("Which condition is not met, and why?", "You live outside Europe.")
    visitor.press("Decide so and send the letter").sees("Done", "Conditions not met")

    person = another_visitor().open(letter_to("maria@example.org").link)
    person.sees("One condition of this training is not met")
    visitor.open(f"/organise/sofia/people/{maria.id}").press("Undo: decide again")
    assert now_at(maria) == State.APPLIED


def test_who_left_an_open_registration_registers_again(
    visitor: Visitor, another_visitor: NewVisitor
) -> None:
    _alice, event = alices_training(way_in=WayIn.OPEN, starts_on=SOON, ends_on=SOON)
    maria = a_participant(event, state=State.WITHDRAWN)

    another_visitor().open(link_of(maria)).press("Register again").sees("You have a place")

    assert now_at(maria) == State.CONFIRMED


def test_an_answer_by_phone_is_recorded(event: Event, visitor: Visitor) -> None:
    maria = offered(event)
    visitor.open(f"/organise/sofia/people/{maria.id}").follow("Record an answer")

    assert visitor.press("Record the answer").errors == [
        "Choose their answer",
        "Choose how they told you",
    ]
    visitor.choose("What did they answer?", "Yes, they will take part")
    visitor.choose("How did they tell you?", "By phone").press("Record the answer")

    visitor.sees("The answer of Maria Dimitrova is recorded")
    assert now_at(maria) == State.CONFIRMED


@pytest.mark.parametrize(
    ("answer", "after"),
    [
        ("Yes, if these things can be arranged", State.CONDITIONAL),
        ("No", State.DECLINED),
    ],
)
def test_other_answers_are_recorded(
    event: Event, visitor: Visitor, answer: str, after: State
) -> None:
    maria = offered(event)

    visitor.open(f"/organise/sofia/people/{maria.id}/answer")
    visitor.choose("What did they answer?", answer).choose("How did they tell you?", "By post")
    visitor.press("Record the answer")

    assert now_at(maria) == after


def test_a_recorded_answer_that_is_not_possible_is_refused(event: Event, visitor: Visitor) -> None:
    maria = a_participant(event)

    visitor.open(f"/organise/sofia/people/{maria.id}/answer")
    visitor.choose("What did they answer?", "No").choose("How did they tell you?", "By phone")

    assert visitor.press("Record the answer").errors[0].startswith("This cannot be done now")


def test_a_recorded_late_yes_without_places_is_told(event: Event, visitor: Visitor) -> None:
    maria = offered(event, days=-1)
    for number in range(15):
        a_participant(event, f"Person{number}")

    visitor.open(f"/organise/sofia/people/{maria.id}/answer")
    visitor.choose("What did they answer?", "Yes, they will take part")
    visitor.choose("How did they tell you?", "By phone").press("Record the answer")

    visitor.sees("Maria Dimitrova is on the reserve list, before those who had no offer yet")
