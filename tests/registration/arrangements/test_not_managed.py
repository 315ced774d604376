"""We have not managed this: the owner decides it with an offer; the person, what follows."""

from collections.abc import Callable

import pytest
from flask import Flask

from events.team.models import Participation
from events.team.models import State
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import Role
from registration.arrangements import actions
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.arrangements.queries import conditions_of
from registration.needs.queries import looks_at
from tests.support.arranging import OUTSIDE
from tests.support.arranging import SELF
from tests.support.arranging import a_coming_training
from tests.support.arranging import arranged
from tests.support.arranging import names_a_complaint_contact
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

NOTE = "Note for the person"
TRIED = "If you have not managed it: which other ways did you try?"
NOT_MANAGED = "We have not managed this"


def write(desk: Visitor, row: Arrangement) -> Visitor:
    """Open the arrangement at the desk and choose that it is not managed."""
    page = f"/organise/sofia/needs/{row.participation_id}/arrangements/{row.id}"
    return desk.open(page).choose("How far is it?", NOT_MANAGED)


def not_managed(
    desk: Visitor, alice: Person, maria: Participation, row: Arrangement
) -> Arrangement:
    """Alice has decided it, with an offer."""
    names_a_complaint_contact(maria.event)
    write(sign_in(desk, alice), row).fill(TRIED, "Two hotels").fill(NOTE, "A room next door")
    desk.press("Save").sees("Saved.")
    return row


def test_the_owner_decides_with_an_offer_and_a_way_to_complain(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    row = arranged(a_participant(event), "A roll-in shower", Progress.ARRANGING)
    desk = write(sign_in(visitor, alice), row)

    desk.press("Save")
    assert desk.errors == ["Say which other ways you have tried."]
    desk.fill(TRIED, "Two hotels").press("Save")
    assert desk.errors == ["Say what you offer instead."]
    desk.fill(NOTE, "A room next door").press("Save")
    assert "First name somebody outside your team" in desk.errors[0]
    desk.open("/organise/sofia/arrangements/rules")
    desk.fill("Who outside your team hears complaints, and how are they reached?", OUTSIDE)
    desk.press("Save").sees("Saved.")
    write(desk, row).fill(TRIED, "Two hotels").fill(NOTE, "A room next door").press("Save")

    desk.sees("Saved.", NOT_MANAGED, "Two hotels")


def test_nobody_else_decides_it(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    _, event = a_coming_training()
    names_a_complaint_contact(event)
    row = arranged(a_participant(event), "A roll-in shower", Progress.ARRANGING)
    coordinator = a_person("Kalina Ilieva")
    grant(coordinator, event.id, Role.COORDINATOR)

    for person in (boyan_joins(event), coordinator):
        desk = write(sign_in(another_visitor(), person), row)
        desk.fill(TRIED, "Two hotels").fill(NOTE, "A room next door").press("Save")
        assert "the decision of an owner" in desk.errors[0]
    looked = {look.role for look in looks_at(row.participation)}
    assert looked == {"organiser", "access coordinator"}


def test_maria_reads_all_of_it_and_accepts_the_offer(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    row = arranged(maria, "A roll-in shower", Progress.ARRANGING)
    not_managed(another_visitor(), alice, maria, row)

    visitor.open(letters_to("maria@example.org")[0].link).follow("A roll-in shower")
    visitor.sees("Two hotels", "A room next door", OUTSIDE, "Your place stays yours")
    visitor.sees("Give my place back")
    visitor.press("I accept what you offer").sees("You said: this is right")

    assert row.reply is Reply.CONFIRMED
    assert maria.state is State.CONFIRMED


def test_maria_asks_to_keep_looking_and_her_place_is_held(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event, state=State.CONDITIONAL)
    link = link_of(maria)
    visitor.open(f"{link}/needs/conditions")
    visitor.fill("What has to be arranged before you can say yes?", "A roll-in shower")
    visitor.choose("What is it about?", "Rooms and moving around").press("Add this point")
    row = conditions_of(maria)[0]
    not_managed(another_visitor(), alice, maria, row)
    visitor.open(f"{link}/needs/conditions").sees("Now you can say yes or no")

    visitor.open(f"{link}/needs/arrangements/{row.id}").press("Please keep looking")

    visitor.sees("Being arranged")
    visitor.open(f"{link}/needs/conditions").sees("1 point waits for the organisers.")
    assert maria.state is State.CONDITIONAL
    assert letters_to("office@example.org")[0].subject == "An answer for you"


def test_looking_on_is_asked_only_where_it_was_given_up(app: Flask) -> None:
    _, event = a_coming_training()
    row = arranged(a_participant(event))

    with pytest.raises(Refused, match="still at it"):
        actions.keep_looking(row, "", SELF, seen=row.version)


def test_what_is_not_managed_can_still_be_corrected_by_others(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    row = arranged(maria, "A roll-in shower", Progress.ARRANGING)
    not_managed(another_visitor(), alice, maria, row)

    page = f"/organise/sofia/needs/{maria.id}/arrangements/{row.id}"
    sign_in(visitor, boyan_joins(event)).open(page).fill("Planned cost (optional)", "120,50")
    visitor.press("Save").sees("Saved.")

    assert str(row.cost_planned) == "120.50"
    assert len(letters_to("maria@example.org")) == 1
