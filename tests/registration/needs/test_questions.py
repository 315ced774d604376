"""Organisers choose which questions are asked, and ask their own."""

from collections.abc import Callable

from sqlalchemy import select

from foundation.store import all_of
from registration.needs.models import OwnQuestion
from registration.needs.models import QuestionSwitch
from registration.needs.queries import consents_of
from registration.needs.queries import rows_of
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

HERE = "/organise/sofia/questions"
ASK = "Ask these questions"
COOK = "Do you like to cook with us?"
FOOD_CONSENT = (
    "I agree: those who arrange “Food and drink” may read and keep what I tell about it until "
    "25 October 2016, to arrange it."
)


def test_alice_leaves_a_question_out_and_asks_another(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    link = link_of(a_participant(event))
    desk = sign_in(another_visitor(), alice).open(f"{HERE}/food")
    desk.untick("What do you eat?", ASK).press("Save").sees("Saved: Food and drink.")
    desk.sees("Alice Martin: this question is not asked: What do you eat?")
    visitor.open(f"{link}/needs/arrange").tick(
        "Food that is right for me", "What should we arrange?"
    )
    visitor.press("Go on").sees("Which of these must not be in your food?")
    visitor.sees_not("What do you eat?")

    desk.open(f"{HERE}/food").tick("What do you eat?", ASK).press("Save")
    assert all_of(select(QuestionSwitch)) == []
    desk.open(f"{HERE}/travel").tick("From which town do you start?", ASK).press("Save")
    desk.sees("this question is asked: From which town do you start?")
    assert [row.question for row in all_of(select(QuestionSwitch))] == ["origin"]
    desk.open(f"{HERE}/travel").press("Save")
    assert desk.open(f"{HERE}/diagnosis").status == 404


def test_alice_leaves_a_whole_subject_out_with_one_press_and_asks_it_again(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    link = link_of(a_participant(event))
    desk = sign_in(another_visitor(), alice).open(HERE)
    desk.press("Leave out Food and drink").sees("0 of 4 questions can come")
    visitor.open(f"{link}/needs/arrange").sees_not("Food that is right for me")
    visitor.sees("Personal assistance", "Something else", "Nothing. It is fine as it is")

    desk.press("Ask again Food and drink").sees_not("0 of 4 questions can come")
    assert all_of(select(QuestionSwitch)) == []
    visitor.open(f"{link}/needs/arrange").sees("Food that is right for me")


def test_alice_asks_something_of_her_own_and_takes_it_out_and_back(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    desk = sign_in(another_visitor(), alice).open(HERE).follow("Add a question")
    desk.fill("Your question", COOK).choose("How is it answered?", "One of a few answers")
    desk.choose("Who may read the answers?", "Food and drink").press("Save")
    assert desk.errors == ["Write at least two answers, one on each line."]
    desk.fill("The answers, one on each line (optional)", "Soup\nBread\n\nSoup").press("Save")
    desk.sees("Saved. From now on the question is asked.", COOK)
    visitor.open(f"{link_of(maria)}/needs/arrange")
    visitor.tick("Nothing. It is fine as it is", "What should we arrange?").press("Go on")

    assert visitor.heading == "Questions of the organisers"
    visitor.choose(COOK, "Bread").tick(FOOD_CONSENT).press("Save and go on").sees("Saved.")
    assert visitor.heading == "Everything else"
    desk.open(f"/organise/sofia/needs/{maria.id}/food").sees(COOK, "Bread")
    visitor.open(f"{link_of(maria)}/needs").sees(COOK, "Bread")

    desk.open(HERE).press("Take out").sees("The question is not asked any more.")
    assert visitor.open(f"{link_of(maria)}/needs/about/own/1").status == 404
    desk.press("Put back").sees("The question is asked again.")
    visitor.open(f"{link_of(maria)}/needs/withdraw/food").press("Take it back and erase it")
    assert rows_of(maria).keys() == {"opening"}
    assert consents_of(maria) == {}


def test_an_own_question_is_changed_and_its_history_told(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    boyan = boyan_joins(event)
    desk = sign_in(visitor, alice).open(f"{HERE}/own/new")
    for kind in ("One line", "Several lines", "Yes or no"):
        desk.open(f"{HERE}/own/new").fill("Your question", f"{kind}?")
        desk.choose("How is it answered?", kind)
        desk.choose("Who may read the answers?", "Everything else").press("Save")
    first = all_of(select(OwnQuestion).order_by(OwnQuestion.created_at))[0]
    other = sign_in(another_visitor(), boyan).open(f"{HERE}/own/{first.id}")
    desk.open(f"{HERE}/own/{first.id}").fill("Your question", "What is your song?").press("Save")

    other.press("Save")

    assert "Somebody else changed this" in other.errors[0]
    desk.open(f"{HERE}/own/{first.id}").sees("Alice Martin changed the question.")
    link = link_of(a_participant(event))
    page = sign_in(another_visitor(), alice).open(f"{link}/needs/about/own/1")
    page.sees("What is your song?", "Several lines?", "Yes or no?")
