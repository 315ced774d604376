"""Conditions of the call mark applications; people look, decide, and give a reason."""

from datetime import date
from uuid import uuid4

import pytest
from flask import Flask

from events.call.models import Event
from events.editions.actions import Wish
from events.editions.actions import copy_training
from events.team.models import Participation
from events.team.models import State
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.eligibility import actions
from registration.eligibility import queries
from registration.eligibility.models import About
from registration.eligibility.personal_data import HOLDINGS
from registration.places import actions as places
from registration.questions.actions import keep_answers
from registration.questions.actions import take_off_question
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SOON
from tests.registration.places.stories import letters_about
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

CHOOSING = "/organise/sofia/choosing"
PAGE = f"{CHOOSING}/conditions"


@transaction()
def applied(
    event: Event, name: str, country: str = "BG", state: State = State.APPLIED, **wrote: object
) -> Participation:
    row = a_participant(event, name, state, country=country)
    db.session.add(Application(participation_id=row.id, **wrote))
    return row


def a_world() -> tuple[Person, Event]:
    return alices_training(starts_on=SOON, ends_on=SOON)


def may_travel(event: Event) -> FormQuestion:
    labels = ["Yes", "No", "Perhaps"]
    return a_question(a_page(event), "Can you come on all days?", Kind.ONE, labels)


def words(event: Event, row: Participation) -> list[str]:
    return queries.open_words(event, [row]).get(row.id, [])


def test_a_condition_marks_who_does_not_seem_to_meet_it_and_a_person_says_that_they_do(
    visitor: Visitor,
) -> None:
    alice, event = a_world()
    maria, john = applied(event, "Maria"), applied(event, "John", "US")
    sign_in(visitor, alice).open(CHOOSING).follow("Conditions of the call, and applications")
    visitor.sees("No condition is set.").follow("The country where the person lives")
    visitor.press("Save").sees("Enter at least one country")
    visitor.fill("The person lives in one of", "Bulgaria\nAtlantis").press("Save")
    visitor.sees("“Atlantis” is no country that we know.")
    visitor.fill("The person lives in one of", "bulgaria\n\nGreece ").press("Save")

    visitor.sees("The condition is set. It decides nothing", "lives in one of: Bulgaria, Greece")
    visitor.sees("John", "answer “United States”").sees_not("Maria")
    visitor.open(CHOOSING).sees("Please look: condition “lives in one of: Bulgaria, Greece”")
    visitor.follow("John").sees("Please look: the condition is that the person lives in one of")
    visitor.sees("Nothing happens by itself. You decide.")
    visitor.follow("It does meet it: say why").press("It does meet it").sees("Write why it is met")
    visitor.fill("Why it is met", "Moves to Sofia in May.").press("It does meet it")

    visitor.sees("It does meet it, says Alice Martin: Moves to Sofia in May.")
    visitor.open(CHOOSING).sees_not("Please look:")
    visitor.open(PAGE).sees("No application is marked.")
    visitor.sees("Alice Martin set a condition: lives in one of: Bulgaria, Greece.")
    assert [entry.act for entry in history_of(john.id)] == ["found_met.eligibility"]

    visitor.open(CHOOSING).follow("John").press("Take it back")
    visitor.sees("Taken back. The application is marked again.", "Please look:")
    visitor.open(CHOOSING).sees("Please look: condition").follow("John")
    visitor.follow("It does meet it: say why").fill("Why it is met", "Lives in Sofia now.")
    visitor.press("It does meet it").sees("Lives in Sofia now.").sees_not("Moves to Sofia in May.")
    assert (maria.state, john.state) == (State.APPLIED, State.APPLIED)


def test_nobody_is_refused_by_a_condition_only_by_a_person_with_a_reason(
    visitor: Visitor,
) -> None:
    alice, event = a_world()
    john = applied(event, "John", "US")
    actions.set_rule(event, About.COUNTRY, None, ["BG"], ALICE)
    places.reserve(event, [applied(event, "Ana", "AR")], ALICE)
    assert (john.state, letters_about(john)) == (State.APPLIED, [])

    sign_in(visitor, alice).open(f"/organise/sofia/people/{john.id}").sees("Please look:")
    visitor.follow("Does not meet the conditions").press("Decide so and send the letter")
    assert john.state is State.APPLIED
    visitor.fill("Which condition", "The call is for Bulgaria.").press(
        "Decide so and send the letter"
    )

    db.session.rollback()
    assert db.session.get_one(Participation, john.id).state == State.NOT_ELIGIBLE
    assert queries.flags_of(event, [john]) == {}
    visitor.open(PAGE).sees("Ana").sees_not("John")


def test_answers_of_every_kind_that_a_condition_may_look_at(app: Flask) -> None:
    _alice, event = a_world()
    question = may_travel(event)
    yes, no, perhaps = (str(option.id) for option in question.options)
    actions.set_rule(event, About.DISABLED, None, [], ALICE)
    actions.set_rule(event, About.ANSWER, question, [yes, perhaps], ALICE)
    maria, ivo = applied(event, "Maria", is_disabled_person=True), applied(event, "Ivo")
    keep_answers(maria, {question: perhaps})
    can = "answers “Can you come on all days?” with one of: Yes; Perhaps"

    assert words(event, maria) == []
    assert words(event, ivo) == [
        f"condition “{can}”, answer “No answer”",
        "condition “is a disabled person”, answer “No answer”",
    ]
    assert [flag.answer for flag in queries.flags_of(event, [ivo])[ivo.id]] == ["No answer"] * 2
    with transaction():
        db.session.query(Application).filter_by(participation_id=ivo.id).update(
            {"is_disabled_person": False}
        )
    keep_answers(ivo, {question: no})
    assert [flag.answer for flag in queries.flags_of(event, [ivo])[ivo.id]] == ["No", "No"]

    take_off_question(event, question, ALICE)
    with transaction():
        event.for_disabled_people = False
    assert words(event, ivo) == []


def test_many_countries_are_only_counted_beside_a_person(app: Flask) -> None:
    _alice, event = a_world()
    john = applied(event, "John", "US")
    rule = actions.set_rule(event, About.COUNTRY, None, ["BG", "DE", "ES", "FR", "GR", "RO"], ALICE)

    (told,) = words(event, john)
    condition = "lives in one of the 6 countries of the call"
    assert told == f"condition “{condition}”, answer “United States”"
    assert "Bulgaria, France, Germany, Greece, Romania, Spain" in queries.words_of(rule)


def test_a_changed_condition_is_looked_at_again_and_its_old_reason_stays(visitor: Visitor) -> None:
    alice, event = a_world()
    john = applied(event, "John", "US")
    rule = actions.set_rule(event, About.COUNTRY, None, ["BG"], ALICE)
    actions.note_met(john, rule.id, "Moves to Sofia.", ALICE, 1)
    sign_in(visitor, alice).open(f"{PAGE}/{rule.id}")
    assert visitor.value_of("The person lives in one of") == "Bulgaria"
    with pytest.raises(Refused, match="There is a condition about this already"):
        actions.set_rule(event, About.COUNTRY, None, ["RO"], ALICE)

    visitor.fill("The person lives in one of", "Romania").press("Save").sees("John")
    with pytest.raises(Conflict):
        actions.change_rule(rule, ["GR"], ALICE, 1)
    with pytest.raises(Conflict, match="changed since you looked"):
        actions.note_met(john, rule.id, "Again.", ALICE, 1)
    visitor.open(f"{PAGE}/{rule.id}/met/{john.id}").fill("Why it is met", "Has moved.")
    actions.note_met(john, rule.id, "Moves to Cluj.", ALICE, 2)
    visitor.press("It does meet it").sees("This has changed since you looked.")

    (chapter,) = HOLDINGS[0].held_on(john)
    assert "Moves to Sofia." in str(chapter)
    assert "Moves to Cluj." in str(chapter)
    with transaction():
        actions.erase(john, ALICE)
    assert [look.reason for look in queries.looks_of(john)] == ["", ""]
    visitor.open(PAGE).press("Take off lives in one of: Romania").sees("No condition is set.")
    actions.take_off_rule(rule, ALICE)
    visitor.sees("Alice Martin took off a condition: lives in one of: Romania.")


def test_conditions_go_along_into_a_copy_with_the_questions_they_look_at(app: Flask) -> None:
    alice, event = a_world()
    question = may_travel(event)
    actions.set_rule(event, About.COUNTRY, None, ["BG"], ALICE)
    actions.set_rule(event, About.ANSWER, question, [str(question.options[0].id)], ALICE)

    day, both = date(2027, 9, 1), ("questions", "eligibility")
    without = copy_training(event, uuid4(), Wish("Without", day, ("eligibility",)), alice)
    again = copy_training(event, uuid4(), Wish("Again", day, both), alice)

    assert [(row.about, row.wanted) for row in queries.rules_of(without)] == [
        (About.COUNTRY, ["BG"])
    ]
    rules = {row.about: row for row in queries.rules_of(again)}
    answer, earlier = rules[About.ANSWER], queries.rules_of(event)
    assert {queries.words_of(row) for row in rules.values()} == set(map(queries.words_of, earlier))
    assert answer.question_id != question.id
    assert answer.wanted != [str(question.options[0].id)]


def test_az5_conditions_read_no_needs_and_marks_cost_no_query_for_each_person(
    visitor: Visitor,
) -> None:
    alice, event = a_world()
    question = may_travel(event)
    yes = str(question.options[0].id)
    for about, asked, wanted in (
        (About.COUNTRY, None, ["BG"]),
        (About.DISABLED, None, []),
        (About.ANSWER, question, [yes]),
    ):
        actions.set_rule(event, about, asked, wanted, ALICE)
    applied(event, "John", "US", help_wanted=True, form_help="MARKER")
    sign_in(visitor, alice).open(CHOOSING)
    with queries_made() as one:
        visitor.open(CHOOSING).sees("Please look:")
    for name in ("Ana", "Eva", "Mia", "Ada"):
        applied(event, name, "AR")
    with queries_made() as many:
        visitor.open(CHOOSING).sees("Mia")

    assert len(many) == len(one)
    assert "MARKER" not in visitor.text
    assert not any(word in " ".join(many) for word in ("need", "budget_", "form_help"))
