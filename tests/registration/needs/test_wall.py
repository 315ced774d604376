"""Who may open needs, when; every look is noted and the person sees it."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.audit import record
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from registration.needs.actions import look_at_many
from registration.needs.queries import looks_at
from registration.needs.rules import may_open_some
from tests.support.counting import queries_made
from tests.support.needs import a_person_with_needs
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

WALLED = [State.APPLIED, State.RESERVE, State.NOT_CHOSEN, State.DECLINED, State.WITHDRAWN]
LOOKED = "looked_at.needs"


def pages_of(maria: Participation) -> list[str]:
    """Every organisers' page about the needs of one person."""
    here = f"/organise/sofia/needs/{maria.id}"
    arrangement = all_of(select(Arrangement.id).where(Arrangement.decision.is_(None)))[0]
    ends = ["", "/transport", "/transport/plan", f"/arrangements/{arrangement}", "/talk"]
    return [f"{here}{end}" for end in ends]


@pytest.mark.parametrize("state", WALLED)
def test_wall_in_time_needs_of_people_without_a_place_do_not_open(
    visitor: Visitor, state: State
) -> None:
    alice, event = alices_training()
    maria = a_person_with_needs(event)
    with transaction():
        maria.state = state
    sign_in(visitor, alice)

    assert [visitor.open(page).status for page in pages_of(maria)] == [404] * 5
    visitor.open("/organise/sofia/needs").sees_not("Maria")
    visitor.open(f"/organise/sofia/people/{maria.id}").sees_not("Needs and arrangements")
    assert history_of(maria.id, LOOKED) == []


@pytest.mark.parametrize("state", [State.OFFERED, State.CONDITIONAL, State.CONFIRMED])
def test_with_the_offer_they_open(visitor: Visitor, state: State) -> None:
    alice, event = alices_training()
    maria = a_person_with_needs(event)
    with transaction():
        maria.state = state

    sign_in(visitor, alice)

    assert [visitor.open(page).status for page in pages_of(maria)] == [200] * 5


def test_others_find_no_such_pages(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _, event = alices_training()
    maria = a_person_with_needs(event)
    admin = a_person("Dana")
    with transaction():
        admin.is_site_admin = True

    for person in (charlie(), admin):
        browser = sign_in(another_visitor(), person)
        pages = ["/organise/sofia/needs", *pages_of(maria)]
        assert [browser.open(page).status for page in pages] == [404] * 6
    assert visitor.open(f"/organise/sofia/needs/{maria.id}").heading == "Sign in"
    assert all_of(select(AuditEntry).where(AuditEntry.act == LOOKED)) == []


def test_a_person_of_another_training_is_not_there(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_person_with_needs(event)
    berlin = a_training("berlin")
    grant(alice, berlin.id, Role.OWNER)

    sign_in(visitor, alice)

    assert visitor.open(f"/organise/berlin/needs/{maria.id}/transport").status == 404


def test_one_persons_link_opens_nothing_of_another(visitor: Visitor) -> None:
    _, event = alices_training()
    a_person_with_needs(event)
    jana = a_participant(event, "Jana")
    arrangement = all_of(select(Arrangement.id).where(Arrangement.decision.is_(None)))[0]
    link = link_of(jana)

    assert visitor.open(f"{link}/needs/arrangements/{arrangement}").status == 404
    visitor.open(f"{link}/needs").sees("Start").sees_not("Wheelchair")


def test_ad3_maria_sees_who_looked_at_what_and_for_whom(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    boyan = boyan_joins(event)
    maria = a_person_with_needs(event)
    sign_in(another_visitor(), alice).open(f"/organise/sofia/needs/{maria.id}/transport")
    sign_in(another_visitor(), boyan).open(f"/organise/sofia/needs/{maria.id}/talk")

    visitor.open(f"{link_of(maria)}/needs")

    visitor.sees("Alice Martin, organiser, ENIL Getting there and back")
    visitor.sees("Boyan Petrov, organiser, CIL-Sofia How you like to talk")
    entry = history_of(maria.id, LOOKED)[0]
    assert set(entry.details) == {"group", "role", "organisation"}


def test_ad2_each_person_of_a_batch_is_told(app: object) -> None:
    alice, event = alices_training()
    people = [a_person_with_needs(event, name) for name in ("Maria", "Jana")]

    look_at_many(people, Category.FOOD, Actor("organiser", alice.id))

    for person in people:
        details = history_of(person.id, LOOKED)[0].details
        assert details == {"group": "food", "role": "owner", "organisation": "ENIL"}


def test_ad3_looks_of_the_release_before_are_still_told(app: object) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    with transaction():
        by = Actor("organiser", alice.id)
        record(by, LOOKED, maria, event.id, group="assistant", organisation="ENIL")

    assert [(look.what, look.role) for look in looks_at(maria)] == [
        ("Personal assistance", "organiser")
    ]


def test_a_helper_opens_only_their_category(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_person_with_needs(event)
    helper = a_person("Hana")
    grant(helper, event.id, Role.HELPER, limited_to=["food"])
    here = f"/organise/sofia/needs/{maria.id}"

    sign_in(visitor, helper).open("/organise/sofia/needs").sees("Food and drink")
    visitor.sees_not("Personal assistance", "Choose which questions are asked")
    visitor.open(here).sees("Open: Food and drink").sees_not("Open: Safety", "Would like to talk")

    assert visitor.open(f"{here}/food").sees("Vegan").status == 200
    for name in ("transport", "venue", "assistance", "communication", "safety", "other", "talk"):
        assert visitor.open(f"{here}/{name}").status == 404, name
    assert {look.what for look in looks_at(maria)} == {"Food and drink"}
    assert looks_at(maria)[0].role == "helper"


def test_only_organisers_are_led_to_the_choice_of_questions(visitor: Visitor) -> None:
    alice, event = alices_training()
    mila = a_person("Mila Kostova")
    grant(mila, event.id, Role.COORDINATOR)
    led = "Choose which questions are asked"

    sign_in(visitor, alice).open("/organise/sofia/needs").sees(led)
    sign_in(visitor, mila).open("/organise/sofia/needs").sees_not(led)


def test_lists_are_no_look(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_person_with_needs(event)

    sign_in(visitor, alice).open("/organise/sofia/needs").sees("answered")
    visitor.open(f"/organise/sofia/needs/{maria.id}").sees("The person has answered.")
    visitor.open(f"/organise/sofia/people/{maria.id}").sees("Needs and arrangements")

    assert looks_at(maria) == []


def test_a_look_stays_told_when_its_organiser_has_left(visitor: Visitor) -> None:
    _, event = alices_training()
    boyan = boyan_joins(event)
    maria = a_person_with_needs(event)
    sign_in(visitor, boyan).open(f"/organise/sofia/needs/{maria.id}/venue")
    with transaction():
        for right in all_of(select(RoleGrant).where(RoleGrant.person_id == boyan.id)):
            db.session.delete(right)

    assert [(look.name, look.organisation, look.what) for look in looks_at(maria)] == [
        ("Boyan Petrov", "CIL-Sofia", "Rooms and moving around")
    ]
    assert visitor.open(f"/organise/sofia/needs/{maria.id}/venue").status == 404


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_the_list_makes_as_many_queries_with_1_person_as_with_9(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_person_with_needs(event)
    sign_in(visitor, alice).open("/organise/sofia/needs")
    with queries_made() as few:
        visitor.open("/organise/sofia/needs")
    for number in range(8):
        a_person_with_needs(event, f"Person{number} Name")

    with queries_made() as many:
        visitor.open("/organise/sofia/needs").sees("Person7 Name")

    assert len(many) == len(few)
    assert not any("sealed" in query for query in many)


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_the_pages_of_one_person_make_as_many_queries_however_much_is_arranged(
    visitor: Visitor,
) -> None:
    alice, event = alices_training()
    maria = a_person_with_needs(event)
    here, link = f"/organise/sofia/needs/{maria.id}", link_of(maria)
    sign_in(visitor, alice)

    def counted() -> list[int]:
        found = []
        for page in (here, f"{here}/transport", f"{link}/needs", link):
            visitor.open(page)
            with queries_made() as made:
                visitor.open(page)
            found.append(len(made))
        return found

    before = counted()
    for _ in range(20):
        a_person_with_needs(event, of=maria)

    assert counted() == before


def test_the_wall_in_one_line() -> None:
    assert not may_open_some(None, Participation(state=State.APPLIED))
