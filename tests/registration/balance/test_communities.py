"""Communities are a target of the whole group: counted for five at once, told of nobody."""

from datetime import date
from uuid import uuid4

import pytest
from flask import Flask

from events.call.models import Event
from events.editions.actions import Wish
from events.editions.actions import copy_training
from events.team.models import Participation
from events.team.models import State
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import transaction
from registration.balance import actions
from registration.balance import queries
from registration.balance.actions import Limits
from registration.balance.models import Kind
from registration.balance.personal_data import HOLDINGS
from registration.balance.queries.communities import communities_in
from registration.deciding.actions import Prepared
from registration.deciding.actions import prepare
from registration.deciding.models import Choice
from registration.questions.actions import keep_answers
from registration.questions.models import FormQuestion
from registration.questions.models import Kind as Asked
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SOON
from tests.support.people import sign_in
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

CHOOSING = "/organise/sofia/choosing"
PAGE = f"{CHOOSING}/balance"
NAMES = ("Ana", "Bob", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hana", "Ines", "Jan")
CHOSEN = Prepared(Choice.CHOOSE, None, "", "")


def a_world() -> tuple[Person, Event, FormQuestion, list[Participation]]:
    """Ten people applied; the first two are Roma and say so."""
    alice, event = alices_training(starts_on=SOON, ends_on=SOON)
    text = "Which communities do you belong to?"
    question = a_question(a_page(event), text, Asked.COMMUNITIES, ["Roma", "Migrants"])
    people = [a_participant(event, name, State.APPLIED) for name in NAMES]
    for person in people[:2]:
        keep_answers(person, {question: [str(question.options[0].id)]})
    return alice, event, question, people


def roma(event: Event, question: FormQuestion, least: int) -> None:
    key = str(question.options[0].id)
    actions.set_target(event, Kind.COMMUNITY, key, Limits(least, None), ALICE)


def said(event: Event) -> list[str]:
    return [row.said for row in communities_in(event, ()).rows]


def test_a_target_for_a_community_is_told_as_met_or_not_and_of_nobody(visitor: Visitor) -> None:
    alice, _event, _question, people = a_world()
    sign_in(visitor, alice).open(PAGE).follow("People who belong to a community")
    visitor.sees("never of whom and never how many").choose("Which one?", "Roma")
    visitor.fill("At least", "1").press("Save").sees("A target of 1 would tell of one person.")
    visitor.fill("At least", "3").press("Save")
    visitor.sees("People who belong to: Roma", "at least 3", "Not counted yet.")
    for person in people[:5]:
        prepare(person, CHOSEN, ALICE, 0)

    visitor.open(CHOOSING).press("Count communities in the saved group")

    visitor.sees("Communities are counted for the whole group.", "Not yet met.")
    visitor.sees("for a group of 5 people", "1 target is not met.")
    visitor.sees_not("Count communities in the saved group").sees_not("All targets are met.")
    visitor.sees_not("of at least 3.")
    visitor.open(f"{CHOOSING}/release").sees("Not yet met.")
    visitor.open(PAGE).sees("Alice Martin had communities counted in a group of 5 people.")
    visitor.follow("Change People who belong to: Roma").fill("At least", "2").press("Save")
    visitor.sees("Not counted yet.")


def test_pr15_no_count_tells_anything_of_fewer_than_five_people_also_by_a_difference(
    app: Flask,
) -> None:
    _alice, event, question, people = a_world()
    roma(event, question, 2)
    keys = [person.id for person in people]
    with pytest.raises(Refused, match="at least 5 people"):
        actions.count_communities(event, keys[:4], ALICE)
    assert (said(event), communities_in(event, keys[:4]).may_count) == (["Not counted yet."], False)

    actions.count_communities(event, keys[:5], ALICE)
    assert said(event) == ["Met."]
    # Who takes out one who is Roma, even with three others, learns nothing.
    for group in (keys[1:5], keys[1:6], keys[1:8], keys[:9]):
        assert not communities_in(event, group).may_count
        with pytest.raises(Refused):
            actions.count_communities(event, group, ALICE)
    assert said(event) == ["Met."]
    assert communities_in(event, keys[:5]).people == 5

    actions.count_communities(event, keys[3:9], ALICE)
    assert said(event) == ["Not yet met."]
    assert not queries.effects(event, [], keys)
    assert queries.clashes_in(event) == []


def test_pr15_another_number_or_another_target_brings_no_new_count_of_the_same_people(
    app: Flask,
) -> None:
    _alice, event, question, people = a_world()
    roma(event, question, 2)
    keys = [person.id for person in people][:6]
    actions.count_communities(event, keys, ALICE)
    (target,) = queries.targets_of(event)
    actions.change_target(target, Limits(3, None), ALICE, 1)

    with pytest.raises(Refused):
        actions.count_communities(event, keys, ALICE)
    assert said(event) == ["Not counted yet."]


def test_only_what_the_form_asks_can_be_a_target_and_it_goes_along_with_its_question(
    visitor: Visitor,
) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(PAGE).sees_not("People who belong to a community")
    assert visitor.open(f"{PAGE}/new/community").status == 404
    text = "Which communities do you belong to?"
    question = a_question(a_page(event), text, Asked.COMMUNITIES, ["Roma", "Migrants"])
    roma(event, question, 2)

    day, both = date(2027, 9, 1), ("questions", "balance")
    without = copy_training(event, uuid4(), Wish("Without", day, ("balance",)), alice)
    again = copy_training(event, uuid4(), Wish("Again", day, both), alice)

    assert queries.targets_of(without) == []
    (target,) = queries.targets_of(again)
    assert target.key not in {str(option.id) for option in question.options}
    visitor.open(PAGE.replace(event.slug, again.slug)).sees("Roma", "Not counted yet.")


def test_who_was_counted_is_told_that_they_were_and_is_forgotten(app: Flask) -> None:
    _alice, event, question, people = a_world()
    roma(event, question, 2)
    actions.count_communities(event, [person.id for person in people[:5]], ALICE)
    (chapter,) = HOLDINGS[0].held_on(people[0])
    assert (len(chapter.rows), "Roma" in str(chapter)) == (1, False)

    with transaction():
        actions.erase(people[0], ALICE)

    assert communities_in(event, ()).people == 4
