"""This week: what is open, late, objected to, unconfirmed; many changed at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from events.team.categories import Category
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.people import Role
from foundation.store import transaction
from registration.arrangements import actions
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.needs.queries import LOOKED
from registration.needs.queries import looks_at
from tests.support.arranging import SELF
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.arranging import arranged
from tests.support.counting import queries_made
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

WEEK = "/organise/sofia/arrangements"
TODAY = clock.today("Europe/Sofia")


def how_far(what: str, name: str = "Maria Dimitrova") -> str:
    return f"How far is it: {what}, for {name}"


def test_what_waits_is_shown_and_the_rest_is_not(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    arranged(maria, "Late van", Progress.ARRANGING, due_on=TODAY - timedelta(days=1))
    arranged(maria, "Far bus", Progress.ARRANGING, due_on=TODAY + timedelta(days=30))
    arranged(maria, "Silent taxi")
    objected = arranged(maria, "Wrong room", category=Category.VENUE)
    actions.reply(objected, Reply.NOT_RIGHT, "Too far", SELF, seen=objected.version)
    settled = arranged(maria, "Right meal", category=Category.FOOD)
    actions.reply(settled, Reply.CONFIRMED, "", SELF, seen=settled.version)
    sign_in(visitor, alice)

    shown = {
        "": ("Late van", "Silent taxi", "Wrong room"),
        "?show=open": ("Late van", "Far bus"),
        "?show=late": ("Late van",),
        "?show=objected": ("Wrong room", "Too far"),
        "?show=unconfirmed": ("Silent taxi",),
        "?show=all&category=food": ("Right meal",),
        f"?show=all&person={maria.id}": ("Right meal", "Far bus"),
        "?show=all&view=list": ("Maria Dimitrova: Late van", "Late.", "Too far"),
    }
    for query, words in shown.items():
        visitor.open(f"{WEEK}{query}").sees(*words)
    visitor.open(WEEK).follow("Late").sees("Late van").sees_not("Far bus", "Silent taxi")
    visitor.open(f"{WEEK}?show=all&category=food").sees_not("Late van")
    visitor.open(f"{WEEK}?show=x&category=y&person=z&supplier=q").sees("Late van")


def test_many_are_saved_at_once_and_each_person_gets_one_letter(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    for what in ("A taxi", "A van", "A bus"):
        arranged(maria, what, Progress.ASKED)
    sign_in(visitor, alice).open(f"{WEEK}?show=all")

    visitor.choose(how_far("A taxi"), "Arranged").choose(how_far("A van"), "Arranged")
    visitor.choose(how_far("A bus"), "Checked on the day").press("Save how far they are")

    visitor.sees("Saved: 3 arrangements.", "The person has not answered yet")
    assert len(letters_to("maria@example.org")) == 1
    visitor.press("Save how far they are").sees("Nothing was changed.")


def test_cc8_two_who_save_at_once_are_told_and_keep_their_choice(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    arranged(maria, "A taxi", Progress.ASKED)
    arranged(maria, "A van", Progress.ASKED)
    desk = sign_in(visitor, alice).open(f"{WEEK}?show=all")
    other = sign_in(another_visitor(), boyan_joins(event)).open(f"{WEEK}?show=all")
    other.choose(how_far("A taxi"), "Being arranged").press("Save how far they are")
    other.sees("Saved: 1 arrangement.")

    desk.choose(how_far("A taxi"), "Arranged").choose(how_far("A van"), "Being arranged")
    desk.press("Save how far they are")

    assert "Somebody else changed this" in desk.errors[0]
    desk.press("Save how far they are").sees("Saved: 2 arrangements.")


def test_a_choice_that_was_not_changed_never_undoes_another(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    taxi, van = (arranged(maria, what, Progress.ASKED) for what in ("A taxi", "A van"))
    desk = sign_in(visitor, alice).open(f"{WEEK}?show=all")
    actions.move_on([actions.Step(taxi, taxi.version, Progress.ARRANGED)], TEAM)

    desk.choose(how_far("A van"), "Being arranged").press("Save how far they are")

    desk.sees("Saved: 1 arrangement.")
    assert (taxi.progress, van.progress) == (Progress.ARRANGED, Progress.ARRANGING)


def test_what_is_not_managed_is_not_said_in_passing(app: Flask) -> None:
    _, event = a_coming_training()
    row = arranged(a_participant(event), progress=Progress.ASKED)

    with pytest.raises(Refused, match="needs an offer"):
        actions.move_on([actions.Step(row, row.version, Progress.NOT_MANAGED)], TEAM)


def test_az4_a_helper_sees_their_category_alone(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    arranged(maria, "zq-van", Progress.ASKED)
    meal = arranged(maria, "zq-meal", Progress.ASKED, Category.FOOD)
    helper = a_helper(event, Category.TRANSPORT)
    desk = sign_in(visitor, helper)

    for page in (WEEK, f"{WEEK}?show=all&view=list", f"{WEEK}/people/{maria.id}"):
        desk.open(page).sees("zq-van").sees_not("zq-meal", "Food and drink")
    assert desk.open(f"{WEEK}?show=all&category=food").status == 200
    desk.sees_not("zq-meal")
    here = f"/organise/sofia/needs/{maria.id}"
    for page in (f"{here}/arrangements/{meal.id}", f"{here}/food/plan"):
        assert desk.open(page).status == 404
    for page in (f"{WEEK}/costs", f"{WEEK}/rules"):
        assert desk.open(page).status == 404
    assert desk.open(f"{here}/transport/plan").status == 200
    assert [look.group for look in looks_at(maria)] == ["transport"]


def test_az5_others_find_no_such_pages(another_visitor: Callable[[], Visitor]) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    arranged(maria, "zq-van")
    trainer = a_person("Tino Trainer")
    grant(trainer, event.id, Role.TRAINER)
    admin = a_person("Dana")
    with transaction():
        admin.is_site_admin = True
    ends = ["", "/proposals", "/calendar", "/suppliers", "/costs", "/rules", f"/people/{maria.id}"]

    for person in (charlie(), trainer, admin):
        browser = sign_in(another_visitor(), person)
        assert [browser.open(f"{WEEK}{end}").status for end in ends] == [404] * len(ends)
        browser.sees_not("zq-van")
    assert history_of(maria.id, LOOKED) == []


def test_a_look_is_noted_once_a_day_however_often_the_page_is_opened(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    taxi = arranged(maria, "A taxi", Progress.ASKED)
    arranged(maria, "A meal", Progress.ASKED, Category.FOOD)
    sign_in(visitor, alice)

    for _ in range(3):
        visitor.open(f"{WEEK}?show=all")

    assert sorted(look.group for look in looks_at(maria)) == ["food", "transport"]
    assert [look.times for look in looks_at(maria)] == [1, 1]
    assert looks_at(maria)[0].organisation == "ENIL"
    with clock.travelling_to(clock.now() + timedelta(days=1)):
        actions.note_looks(event, [taxi], Actor("organiser", alice.id))
    assert len(looks_at(maria)) == 3


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_as_many_queries_for_1_person_as_for_12(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    arranged(a_participant(event), progress=Progress.ASKED)
    sign_in(visitor, alice).open(WEEK)
    with queries_made() as few:
        visitor.open(WEEK)
    for number in range(12):
        arranged(a_participant(event, f"Person{number}"), progress=Progress.ASKED)
    visitor.open(WEEK)

    with queries_made() as many:
        visitor.open(WEEK).sees("Person11")

    assert len(many) == len(few)


def test_somebody_without_a_place_has_no_page(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    ida = a_participant(event, "Ida", State.APPLIED)

    assert sign_in(visitor, alice).open(f"{WEEK}/people/{ida.id}").status == 404
