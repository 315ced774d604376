"""Yes, if these things can be arranged: points, answers, then yes or no."""

from collections.abc import Callable

from sqlalchemy import select

from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.store import all_of
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

WHAT = "What has to be arranged before you can say yes?"


def a_conditional(state: State = State.CONDITIONAL) -> tuple[Person, Participation, str]:
    """Alice, Maria who said "yes, if", and Maria's link."""
    alice, event = alices_training()
    maria = a_participant(event, state=state)
    return alice, maria, link_of(maria)


def add(visitor: Visitor, what: str, about: str = "Getting there and back") -> None:
    visitor.fill(WHAT, what).choose("What is it about?", about).press("Add this point")


def test_two_points_are_answered_and_maria_can_say_yes(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, _, link = a_conditional()
    visitor.open(f"{link}/needs/conditions").sees("Your place is held for you")
    visitor.sees("Write at least one point")
    add(visitor, "A van with a ramp")
    visitor.sees("Your point is saved.", "1 point waits for the organisers.")
    add(visitor, "A room beside my assistant", "Rooms and moving around")
    visitor.sees("2 points wait for the organisers.")
    assert [letter.subject for letter in letters_to("office@example.org")] == [
        "Somebody waits for your answer"
    ]

    desk = sign_in(another_visitor(), alice).open("/organise/sofia/needs")
    desk.sees("2 points of “yes, if”").follow("Maria Dimitrova").follow("Open: Getting there")
    desk.sees("A van with a ramp").follow("Write down how far it is")
    desk.sees("The person says yes, if A van with a ramp")
    desk.choose("How far is it?", "Arranged").choose("Who sees to it (optional)", "Alice Martin")
    desk.fill("Note for the person", "It meets you at the airport.").press("Save")
    visitor.open(f"{link}/needs/conditions").sees("1 point waits", "It meets you at the airport.")
    visitor.sees("Alice Martin sees to it")

    desk.follow("Write down how far it is A room beside my assistant")
    desk.choose("How far is it?", "Arranged").fill("Note for the person", "The room opposite.")
    desk.press("Save").sees("Saved.")

    letters = letters_to("maria@example.org")
    assert "every point of your “yes, if”" in letters[0].text
    assert len(letters) == 2
    visitor.open(letters[0].link).sees("Now you can say yes or no").follow("Say yes or no")
    assert visitor.path.endswith("/offer")


def test_a_point_needs_words_and_a_subject(visitor: Visitor) -> None:
    _, _, link = a_conditional()

    visitor.open(f"{link}/needs/conditions").press("Add this point")

    assert visitor.errors == ["Write what has to be arranged", "Choose what this is about"]


def test_a_point_sent_twice_is_one_and_can_be_taken_back(visitor: Visitor) -> None:
    _, _, link = a_conditional(State.OFFERED)
    visitor.open(f"{link}/needs/conditions").sees("Then answer “yes, if” to hold your place")
    visitor.fill(WHAT, "A quiet room").choose("What is it about?", "Rooms and moving around")
    page = visitor.page
    visitor.press("Add this point")
    visitor._page, visitor.path = page, f"{link}/needs/conditions"  # the back button
    visitor.press("Add this point")
    assert len(all_of(select(Arrangement))) == 1

    visitor.press("Take this point back").sees("You have taken the point back.")

    visitor.sees("You have written no point yet.")


def test_after_a_last_answer_points_stay_as_they_are(visitor: Visitor) -> None:
    _, maria, link = a_conditional()
    visitor.open(f"{link}/needs/conditions")
    add(visitor, "A quiet room")
    visitor.fill(WHAT, "A second thing").choose("What is it about?", "Getting there and back")
    with transaction():
        maria.state = State.CONFIRMED

    visitor.press("Add this point")
    visitor.sees("You have already given your last answer. Talk to the organisers.")
    visitor.open(f"{link}/needs/conditions").sees("You have said yes. These were your points.")
    visitor.sees_not("Take this point back", "Add a point")


def test_a_point_is_not_dropped_after_a_last_answer(visitor: Visitor) -> None:
    _, maria, link = a_conditional()
    visitor.open(f"{link}/needs/conditions")
    add(visitor, "A quiet room")
    with transaction():
        maria.state = State.CONFIRMED

    visitor.press("Take this point back")

    assert visitor.status == 422
    visitor.sees("You have already given your last answer.")
    assert len(all_of(select(Arrangement))) == 1


def test_a_point_taken_back_while_alice_answers_is_told(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, maria, link = a_conditional()
    visitor.open(f"{link}/needs/conditions")
    add(visitor, "A quiet room")
    desk = sign_in(another_visitor(), alice).open(f"/organise/sofia/needs/{maria.id}/transport")
    desk.follow("Write down how far it is").choose("How far is it?", "Arranged")
    stale = another_visitor().open(f"{link}/needs/conditions")
    visitor.press("Take this point back")

    assert desk.press("Save").status == 404
    assert stale.press("Take this point back").status == 404
