"""Organisers arrange; the person sees each arrangement and says whether it is right."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from events.team.models import Participation
from foundation import clock
from foundation.store import all_of
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

WHY = "If it is not right: what should be different?"


def plan(desk: Visitor, maria: Participation, what: str, progress: str = "Arranged") -> Visitor:
    """Plan something about getting there."""
    desk.open(f"/organise/sofia/needs/{maria.id}/transport").follow("Plan an arrangement")
    desk.fill("What is arranged", what).choose("How far is it?", progress)
    return desk.press("Save").sees("Saved. The person sees it on their page.")


def test_alice_plans_and_maria_says_it_is_right(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    boyan_joins(event)
    maria = a_participant(event)
    link = link_of(maria)
    desk = sign_in(another_visitor(), alice)
    desk.open(f"/organise/sofia/needs/{maria.id}/transport").follow("Plan an arrangement")
    desk.press("Save")
    assert desk.errors == ["Write what is arranged", "Choose how far it is"]
    desk.fill("What is arranged", "A taxi with a ramp").choose("How far is it?", "Being arranged")
    desk.choose("Who sees to it (optional)", "Boyan Petrov").press("Save").sees("Boyan Petrov")
    assert letters_to("maria@example.org") == []

    desk.follow("Write down how far it is").choose("How far is it?", "Arranged").press("Save")
    letter = letters_to("maria@example.org")[0]
    assert letter.subject.startswith("News on your page")
    assert "taxi" not in letter.text
    visitor.open(letter.link).sees("A taxi with a ramp", "Waits for your word")
    visitor.open(letters_to("maria@example.org")[0].link).follow("A taxi with a ramp")
    visitor.sees("Boyan Petrov", "Alice Martin planned it.")
    visitor.press("This is right").sees("You said: this is right")

    desk.open("/organise/sofia/needs").follow("Maria Dimitrova").sees("The person says: right")
    visitor.open(f"{link}").sees_not("waits for your word")


def test_maria_says_it_is_not_right_and_alice_mends_it(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    day = clock.today("Europe/Sofia") + timedelta(days=60)
    alice, event = alices_training(starts_on=day, ends_on=day)
    maria = a_participant(event)
    desk = plan(sign_in(another_visitor(), alice), maria, "A taxi")
    visitor.open(link_of(maria)).sees("1 arrangement waits for your word.")
    visitor.follow("Tell, change or see what you need").follow("A taxi")

    visitor.press("This is not right")
    assert visitor.errors == ["Tell us what is not right."]
    visitor.fill(WHY, "It has no ramp.").press("This is not right")

    visitor.sees("You said: this is not right")
    assert letters_to("office@example.org")[0].subject == "An answer for you"
    assert "ramp" not in letters_to("office@example.org")[0].text
    desk.open("/organise/sofia/needs").sees("1 is not right").follow("Maria Dimitrova")
    desk.follow("Open: Getting there").sees("It has no ramp.").follow("Write down how far it is")
    desk.fill("What is arranged", "A taxi with a ramp").press("Save").sees("It has no ramp.")
    visitor.open(letters_to("maria@example.org")[0].link).follow("A taxi with a ramp")
    visitor.sees("What you said was not right It has no ramp.")
    visitor.press("This is right").sees("You said: this is right")


def test_two_windows_of_organisers_are_told(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    boyan = boyan_joins(event)
    maria = a_participant(event)
    desk = plan(sign_in(visitor, alice), maria, "A taxi", "Not started yet")
    desk.follow("Write down how far it is").fill("Note for the person", "By Alice")
    other = sign_in(another_visitor(), boyan)
    other.open(f"/organise/sofia/needs/{maria.id}/transport").follow("Write down how far it is")
    other.fill("Note for the person", "By Boyan").press("Save").sees("By Boyan")

    desk.press("Save")

    assert "Somebody else changed this" in desk.errors[0]
    assert desk.value_of("Note for the person") == "By Alice"
    desk.press("Save").sees("By Alice")


def test_maria_answers_only_what_she_has_seen(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    desk = plan(sign_in(another_visitor(), alice), maria, "A taxi")
    visitor.open(f"{link_of(maria)}/needs").follow("A taxi")
    desk.follow("Write down how far it is").fill("What is arranged", "A bus").press("Save")

    visitor.press("This is right")

    assert "Somebody else changed this" in visitor.errors[0]
    visitor.sees("A bus").press("This is right").sees("You said: this is right")


def test_a_plan_sent_twice_is_one(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    desk = sign_in(visitor, alice).open(f"/organise/sofia/needs/{maria.id}/transport/plan")
    desk.fill("What is arranged", "A taxi").choose("How far is it?", "Arranged")
    page, path = desk.page, desk.path
    desk.press("Save")
    desk._page, desk.path = page, path  # the back button

    desk.press("Save")

    assert len(all_of(select(Arrangement))) == 1
    assert len(letters_to("maria@example.org")) == 1


def test_taking_a_group_back_erases_its_arrangements(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    desk = plan(sign_in(another_visitor(), alice), maria, "A taxi")
    desk.follow("Write down how far it is")
    link = link_of(maria)

    visitor.open(f"{link}/needs/withdraw/transport").press("Take it back and erase it")

    assert all_of(select(Arrangement)) == []
    assert desk.press("Save").status == 404
    visitor.open(f"{link}/needs").sees("Nothing is arranged yet.")


def test_after_the_training_the_own_page_asks_for_nothing(visitor: Visitor) -> None:
    _, event = alices_training()

    visitor.open(link_of(a_participant(event))).sees_not("Tell us what you need to take part")

    visitor.follow("See what you told us, what was arranged, and who looked")
    visitor.sees("Who has looked")


def test_words_for_how_far_it_is_differ() -> None:
    assert len({progress.label for progress in Progress}) == len(Progress)


def test_what_is_still_being_arranged_does_not_wait_for_the_person(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    day = clock.today("Europe/Sofia") + timedelta(days=60)
    alice, event = alices_training(starts_on=day, ends_on=day)
    maria = a_participant(event)
    plan(sign_in(another_visitor(), alice), maria, "A taxi", "Being arranged")

    visitor.open(link_of(maria)).sees_not("your word")
