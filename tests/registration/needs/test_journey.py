"""Questions about a booked journey: a later sitting, or an earlier one for who wishes it."""

from datetime import timedelta

from flask import Flask

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.jobs.registry import TASKS
from foundation.store import transaction
from registration.needs.actions import ask_about_journeys
from registration.needs.actions import choose_subjects
from tests.support.arranging import a_coming_training
from tests.support.letters import letters_to
from tests.support.needs import SELF
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

JOURNEY = "My journey, and a vehicle on site"
CONSENT = "I agree: those who arrange “Getting there and back”"


def in_days(number: int) -> int:
    """Run the daily work so many days from now; how many people were asked."""
    with clock.travelling_to(clock.now() + timedelta(days=number)):
        return ask_about_journeys()


def a_training_in(days: int) -> Event:
    """A training that starts in so many days."""
    day = clock.today("Europe/Sofia") + timedelta(days=days)
    return a_coming_training(starts_on=day, ends_on=day)[1]


def with_a_journey(event: Event, name: str = "Maria Dimitrova", *subjects: str) -> Participation:
    """Somebody who said who books their journey, and told no more of it."""
    person = a_participant(event, name)
    choose_subjects(person, subjects or ["journey"], SELF)
    tell(person, {"booking_by": "agency"})
    return person


def test_the_first_sitting_ends_without_them_and_they_can_be_answered_at_once(
    visitor: Visitor,
) -> None:
    maria = a_participant(a_training_in(100))
    visitor.open(f"{link_of(maria)}/needs").follow("Start").tick(JOURNEY).press("Go on")
    visitor.choose("Who should book and pay", "A travel agency").tick(CONSENT)
    visitor.press("Save and go on").press("Save and go on")

    visitor.sees("Thank you. That is all we need now.", "They can wait: we write to you about them")
    visitor.press("Show me easy words").sees("They can wait.").press("Show me the usual words")
    visitor.follow("Answer the questions about your journey")
    visitor.choose("How do you travel?", "By plane").press("Save and go on")
    visitor.sees("Should we book free assistance at the airports?")

    visitor.follow("What I need to take part").follow("Go on where you stopped")
    visitor.press("Save and go on").sees("Thank you. There are no more questions.")
    visitor.sees_not("Answer the questions about your journey")


def test_when_it_is_time_a_letter_asks_once_and_the_page_says_so(visitor: Visitor) -> None:
    maria = with_a_journey(a_training_in(80))
    assert in_days(9) == 0

    assert in_days(10) == 1
    with clock.travelling_to(clock.now() + timedelta(days=11)):
        TASKS["needs.ask_about_journeys"]()
        letter = letters_to("maria@example.org")[0]
        visitor.open(letter.link).sees("It is time for a few questions about your journey.")
        visitor.open(link_of(maria)).follow("Answer the questions about your journey")
        visitor.sees("How do you travel?")

    assert letter.subject.startswith("A few questions about your journey")
    assert len(letters_to("maria@example.org")) == 1


def test_nobody_is_asked_who_has_just_been_there_or_has_no_such_questions(app: Flask) -> None:
    event = a_training_in(60)
    a_participant(event, "Ana Horvat")
    with_a_journey(event, "Ema Novak", "food")
    with_a_journey(event, "Jana Vasić")
    offered = with_a_journey(event, "Petru Rusu")
    with transaction():
        offered.state = State.OFFERED

    assert in_days(2) == 0
    assert in_days(4) == 1
    assert len(letters_to("jana@example.org")) == 1
