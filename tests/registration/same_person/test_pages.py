"""The organisers find somebody who applied twice, look at both, and decide."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.own_data.actions import erase_everything
from registration.own_data.queries import chapters_of
from registration.places import actions as places
from registration.same_person.models import SamePerson
from registration.same_person.queries import merged_into
from registration.same_person.queries import pairs_of
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import letters_about
from tests.support.letters import letter_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/applications/twice"


@transaction()
def applied(
    event: Event, name: str, reference: str, state: State = State.APPLIED, **more: Any
) -> Participation:
    why = more.pop("motivation", "")
    person = Person(name=name, language="en", created_at=event.created_at)
    db.session.add(person)
    db.session.flush()
    row = a_participant(event, name, state, person=person, reference=reference, **more)
    db.session.add(Application(participation_id=row.id, motivation=why))
    return row


def yana_twice() -> tuple[Person, Event, Participation, Participation]:
    """Yana wrote by email, and later the organisers wrote down her call."""
    alice, event = alices_training()
    first = applied(
        event, "Яна Стоянова-Петрова", "SF-ONE", email="Yana@example.org", motivation="To learn."
    )
    second = applied(
        *(event, "Петрова Яна Стоянова", "SF-TWO"),
        channel=Channel.PHONE,
        contact_detail="+359 888 123 456",
        email="",
        motivation="To lead a group.",
    )
    return alice, event, first, second


def test_found_looked_at_and_put_together(visitor: Visitor, app: Flask) -> None:
    alice, _event, first, second = yana_twice()
    link, other_link = link_of(first), link_of(second)
    sign_in(visitor, alice).open("/organise/sofia/applications")
    visitor.follow("Find people who applied twice").sees("the same name and country")
    visitor.follow("Look at both SF-ONE, SF-TWO")
    visitor.sees("To learn.", "To lead a group.", "+359 888 123 456", "Differs")
    assert visitor.press("Save").errors == ["Choose whether it is the same person"]
    visitor.choose("Are both from the same person?", "Yes. SF-ONE stays").press("Save")
    visitor.sees("Put together. A letter tells the person.", "SF-ONE stays", "No two applications")

    assert (first.state, second.state) == (State.APPLIED, State.WITHDRAWN)
    letter = letter_to("Yana@example.org")
    assert letter.subject == "Your two applications are one now (SF-ONE)"
    assert [letters_about(row)[-1:] for row in (first, second)] == [["merged"], ["merged"]]
    for path in (link, other_link, letter.link):
        visitor.open(path).sees("SF-ONE").sees_not("SF-TWO")
    visitor.open(f"/organise/sofia/applications/{first.id}")
    visitor.sees("The other application of this person: SF-TWO", "To learn.", "To lead a group.")
    visitor.sees("Alice Martin put two applications of the same person together.")
    visitor.open(f"/organise/sofia/applications/{second.id}").sees("This application is closed")
    visitor.open(f"/organise/sofia/people/{second.id}").sees("SF-ONE stands for both")
    visitor.open("/organise/sofia/applications").sees("closed: applied twice")
    told = [
        entry.words
        for each in chapters_of(first, with_account=False)
        for row in each.rows
        for entry in row
    ]
    assert ["To lead a group."] in told

    visitor.open(PAGE).press("Undo SF-ONE, SF-TWO").sees("Taken back.", "Look at both")
    assert (second.state, merged_into(first)) == (State.APPLIED, [])
    assert "stands again by itself" in letter_to("Yana@example.org").subject
    visitor.open(other_link).sees("SF-TWO")


def test_two_people_are_kept_apart_until_somebody_takes_it_back(visitor: Visitor) -> None:
    alice, event, first, second = yana_twice()
    sign_in(visitor, alice).open(f"/organise/sofia/applications/{first.id}")
    visitor.sees("Perhaps the same person").follow("Петрова Яна Стоянова, SF-TWO")
    visitor.choose("Are both from the same person?", "No, these are two people").press("Save")
    visitor.sees("Noted.", "Two people", "No two applications look alike.")
    visitor.open(f"/organise/sofia/applications/{first.id}").sees_not("Perhaps the same person")
    visitor.open(f"{PAGE}/{first.id}/{second.id}").sees("You have decided about these two already.")
    visitor.open(PAGE).press("Undo SF-ONE, SF-TWO").sees("Taken back.", "Look at both")

    assert [letters_about(row) for row in (first, second)] == [[], []]
    assert len(pairs_of(event)) == 1


def test_what_was_decided_since_cannot_be_taken_back(visitor: Visitor) -> None:
    alice, event, first, second = yana_twice()
    sign_in(visitor, alice).open(f"{PAGE}/{second.id}/{first.id}")
    visitor.choose("Are both from the same person?", "Yes. SF-ONE stays").press("Save")
    places.decline(event, [first], ALICE)

    visitor.open(PAGE).press("Undo SF-ONE, SF-TWO")
    visitor.sees("Since then something was decided for SF-ONE.")
    assert second.merged_into_id == first.id


def test_only_organisers_of_this_training_and_only_its_applications(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, _event, first, second = yana_twice()
    draft = applied(first.event, "Ivo Ivanov", "SF-3", State.DRAFT)
    sign_in(visitor, alice)

    for other in (first, draft):
        assert visitor.open(f"{PAGE}/{first.id}/{other.id}").status == 404
    another_visitor().open(link_of(second)).open(PAGE).sees_not("SF-ONE")
    visitor.open(f"{PAGE}/{first.id}/{second.id}").sees("SF-TWO")


def test_pr7_with_the_one_that_stays_the_closed_one_is_erased(visitor: Visitor) -> None:
    alice, event, first, second = yana_twice()
    sign_in(visitor, alice).open(f"{PAGE}/{first.id}/{second.id}")
    visitor.choose("Are both from the same person?", "Yes. SF-TWO stays").press("Save")

    erase_everything(second, (), SELF)

    db.session.rollback()
    assert {row.name for row in (first, second)} == {"Data erased"}
    assert all_of(select(SamePerson)) == []
    assert first.merged_into_id is None
    assert pairs_of(event) == []
