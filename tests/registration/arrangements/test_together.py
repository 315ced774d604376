"""Several at once: accepted together, with one supplier, put together under headings."""

from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.people import Person
from foundation.store import all_of
from foundation.store import transaction
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.models import Progress
from registration.arrangements.models import SupplierKind
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.arranging import arranged
from tests.support.arranging import tells
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sheets import a_supplier
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/arrangements/proposals"
WEEK = "/organise/sofia/arrangements"
FOOD = "Food and drink as you told us, at every meal"


def three_eaters() -> tuple[Person, Event, list[Participation]]:
    """Three people of whom each told what they eat, in a training of Alice's."""
    alice, event = a_coming_training()
    people = [a_participant(event, name) for name in ("Ana A", "Bea B", "Cyd C")]
    for person in people:
        tells(person, Category.FOOD, diet=["vegan"])
    return alice, event, people


def test_one_press_accepts_what_stands_together(visitor: Visitor) -> None:
    alice, event, people = three_eaters()
    tells(people[0], Category.VENUE, quiet_room="yes")
    desk = sign_in(visitor, alice).open(PAGE)
    desk.press(f"Drop {FOOD}, Bea B")

    desk.press("Accept all 2: Food and drink").sees("Accepted: 2.", "A quiet room")

    rows = [row for row in all_of(select(Arrangement)) if row.category is Category.FOOD]
    states = {row.participation.name: row.decision for row in rows}
    kept = Decision.ACCEPTED
    assert states == {"Ana A": kept, "Bea B": Decision.DROPPED, "Cyd C": kept}
    assert {row.owner_id for row in queries.rows_in(event, (Category.FOOD,))} == {alice.id}


def test_proposals_stand_under_what_person_and_supplier(visitor: Visitor) -> None:
    alice, _event, people = three_eaters()
    tells(people[0], Category.VENUE, quiet_room="yes")
    words = {"what": "A wider door", "why": "The door is too narrow."}
    with transaction():
        actions.propose(people[1], Category.VENUE, words, "room-204", TEAM)
    desk = sign_in(visitor, alice)

    for order, heads in {
        "category": [Category.VENUE.label, Category.FOOD.label],
        "person": ["Ana A", "Bea B", "Cyd C"],
        "supplier": ["Caterer", "Venue", "No supplier yet"],
        "what": ["A quiet room to which you can go at any time", "A wider door", FOOD],
        "nonsense": [Category.VENUE.label, Category.FOOD.label],
    }.items():
        assert headings(desk.open(f"{PAGE}?by={order}")) == heads
    desk.open(f"{PAGE}?by=person").press("Accept all 2: Ana A").sees("Accepted: 2.")
    assert headings(desk) == ["Bea B", "Cyd C"]


def test_what_was_decided_or_went_meanwhile_is_left_out(app: Flask) -> None:
    _, event, people = three_eaters()
    seen = list(queries.proposals_in(event, (Category.FOOD,)))
    tells(people[0], Category.FOOD)
    actions.drop(seen[1], TEAM)

    assert actions.accept_all(seen, TEAM) == 1
    assert actions.accept_all([], TEAM) == 0


def test_a_helper_accepts_nothing_outside_their_category(visitor: Visitor) -> None:
    _, event, _people = three_eaters()
    seen = queries.proposals_in(event, tuple(Category))
    helper = sign_in(visitor, a_helper(event, Category.TRANSPORT)).open(PAGE)

    answer = helper.client.post(
        f"{PAGE}/accept",
        data={
            "csrf_token": helper.page.tree.xpath("string(//input[@name='csrf_token']/@value)"),
            "proposal": [str(row.id) for row in seen],
        },
        headers={"Origin": "http://localhost"},
    )

    assert answer.status_code == 303
    assert len(queries.proposals_in(event, (Category.FOOD,))) == 3


def test_one_supplier_and_state_for_all_that_are_ticked(visitor: Visitor) -> None:
    alice, event, _people = three_eaters()
    actions.accept_all(queries.proposals_in(event, (Category.FOOD,)), TEAM)
    a_supplier(event, SupplierKind.CATERER)
    desk = sign_in(visitor, alice).open(f"{WEEK}?show=all&by=supplier")
    desk.sees("No supplier yet (3)").press("Save for all of them")
    assert desk.errors == ["Tick the arrangements that you mean."]
    desk.tick(f"Tick: {FOOD}, Ana A").tick(f"Tick: {FOOD}, Bea B").press("Save for all of them")
    assert desk.errors == ["Choose a supplier, or how far they are."]

    desk.choose("Who provides them?", "Hotel Vitosha").press("Save for all of them")
    desk.sees("Saved: 2 arrangements.", "No supplier yet (1)", "Hotel Vitosha (2)")
    assert not letters_to("ana@example.org")

    desk.tick("All that are shown here").choose("How far are they?", "Arranged")
    desk.press("Save for all of them").sees("Saved: 3 arrangements.")
    assert len(letters_to("ana@example.org")) == 1
    assert {row.progress for row in queries.rows_in(event, (Category.FOOD,))} == {Progress.ARRANGED}


def test_this_week_stands_under_headings_also_as_a_plain_list(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    ana, bea = (a_participant(event, name) for name in ("Ana A", "Bea B"))
    arranged(bea, "A van", Progress.ASKED)
    arranged(ana, "A room", Progress.ASKED, category=Category.VENUE)
    desk = sign_in(visitor, alice)

    wanted = {
        "person": ["Ana A", "Bea B"],
        "category": [Category.TRANSPORT.label, Category.VENUE.label],
        "": [],
    }
    for order, heads in wanted.items():
        desk.open(f"{WEEK}?show=all&view=list&by={order}").sees("Bea B: A van")
        assert [each.text for each in desk.page.tree.xpath("//main//h3")] == heads


def headings(desk: Visitor) -> list[str]:
    """The headings under which proposals stand."""
    return [each.text for each in desk.page.tree.xpath("//h2[starts-with(@id, 'group-')]")]
