"""Reading applications: the list, one of them, and who wants help with the form."""

from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Experience
from tests.support.companions import an_assistant
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

LIST = "/organise/sofia/applications"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training; the visitor is Alice at her desk."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def an_applicant(
    event: Event, name: str, state: State = State.APPLIED, **answers: Any
) -> Participation:
    """Somebody who sent the form, with what they wrote."""
    row = a_participant(event, name, state)
    with transaction():
        db.session.add(
            Application(
                participation_id=row.id,
                **{
                    "experience": Experience.INFORMAL,
                    "motivation": "To learn.\nTo meet others.",
                    "languages": ["en", "bg"],
                    **answers,
                },
            )
        )
    return row


def a_draft(event: Event, **answers: Any) -> Participation:
    row = Participation(event_id=event.id, state_since=clock.now(), created_at=clock.now())
    with transaction():
        db.session.add(row)
        db.session.flush()
        db.session.add(Application(participation_id=row.id, **answers))
    return row


def test_the_list_shows_who_applied_and_no_draft(event: Event, visitor: Visitor) -> None:
    maria = an_applicant(event, "Maria")
    a_draft(event, motivation="not sent")

    visitor.open(LIST).sees("Maria", "Bulgaria", "Informal", "Applied", "All (1)")
    visitor.follow("Maria").sees("To meet others.", "English, Bulgarian", "Nothing was changed")

    assert visitor.path == f"{LIST}/{maria.id}"


def test_the_list_can_show_one_state(event: Event, visitor: Visitor) -> None:
    an_applicant(event, "Maria")
    an_applicant(event, "Yana", State.RESERVE)

    visitor.open(LIST).follow("On the reserve list (1)").sees("Yana").sees_not("Maria")
    visitor.open(f"{LIST}?state=withdrawn").sees("No application stands there")

    assert visitor.open(f"{LIST}?state=draft").status == 404
    assert visitor.open(f"{LIST}?state=nonsense").status == 404


def test_an_empty_list_says_so(event: Event, visitor: Visitor) -> None:
    visitor.open(LIST).sees("Nobody has applied yet")


def test_choosing_nobody_and_nothing_is_told(event: Event, visitor: Visitor) -> None:
    an_applicant(event, "Maria")

    visitor.open(LIST).press("Go on: see first what will happen")

    assert visitor.errors == [
        "Choose at least one application",
        "Choose what you decide",
    ]


def test_what_was_ticked_stays_ticked_with_an_error(event: Event, visitor: Visitor) -> None:
    an_applicant(event, "Maria")

    visitor.open(LIST).tick("Choose Maria").press("Go on: see first what will happen")

    assert visitor.page.field("Choose Maria").get("checked") is not None


def test_somebody_of_another_training_cannot_be_chosen(event: Event, visitor: Visitor) -> None:
    an_applicant(event, "Maria")
    visitor.open(LIST).tick("Choose Maria")
    visitor.choose("What do you decide for the chosen applications?", "Decline")
    box = visitor.page.field("Choose Maria")
    box.set("value", "00000000-0000-0000-0000-000000000000")

    assert visitor.press("Go on: see first what will happen").errors == [
        "Choose from the answers in the list"
    ]


def test_fifty_stand_on_a_page(event: Event, visitor: Visitor) -> None:
    with transaction():
        for number in range(51):
            an_applicant(event, f"Person{number}")

    visitor.open(LIST).sees("Person0", "Person49").sees_not("Person50")
    visitor.follow("Next page").sees("Person50").sees_not("Person49")

    assert visitor.open(f"{LIST}?page=99").status == 200
    visitor.sees("Person50", "51 to 51 of 51 people")


def test_an_application_is_found_by_two_letters(event: Event, visitor: Visitor) -> None:
    an_applicant(event, "Ágnes Nagy")
    an_applicant(event, "Яна Иванова")
    a_participant(event, "Magnus 100%", State.APPLIED, reference="SOF-7K2M")

    found = {
        words: [name for name in ("Ágnes", "Яна", "Magnus") if name in listed(visitor, words)]
        for words in ("ag", "NA", "ян ИВ", "100%", "00%", "7k2", "%", "", "x\x00", "'")
    }

    assert found == {
        "ag": ["Ágnes"],
        "NA": ["Ágnes"],
        "ян ИВ": ["Яна"],
        "100%": ["Magnus"],
        "00%": [],
        "7k2": ["Magnus"],
        "%": [],
        "": ["Ágnes", "Яна", "Magnus"],
        "x\x00": [],
        "'": [],
    }


def test_a_list_stands_in_the_order_that_was_asked_for(event: Event, visitor: Visitor) -> None:
    for name in ("Яна", "agnes", "Ágnes", "Zoe"):
        an_applicant(event, name)

    listed(visitor, "", "name")
    by_name = [str(name) for name in visitor.page.tree.xpath("//td[2]/a/text()")]
    listed(visitor, "", "nonsense")
    by_time = [str(name) for name in visitor.page.tree.xpath("//td[2]/a/text()")]

    assert by_name == ["agnes", "Ágnes", "Zoe", "Яна"]
    assert by_time == ["Яна", "agnes", "Ágnes", "Zoe"]


def listed(visitor: Visitor, words: str, order: str = "sent") -> str:
    """What the list shows of those words."""
    return visitor.open(f"{LIST}?{urlencode({'find': words, 'sort': order})}").text


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_a_dozen_rows_make_no_more_queries_than_one(event: Event, visitor: Visitor) -> None:
    an_applicant(event, "Maria")
    visitor.open(LIST)
    with queries_made() as few:
        visitor.open(LIST)
    with transaction():
        for number in range(11):
            an_applicant(event, f"Person{number}")

    with queries_made() as many:
        visitor.open(LIST)

    assert len(many) == len(few)


def test_what_was_changed_after_sending_is_told(event: Event, visitor: Visitor) -> None:
    maria = an_applicant(event, "Maria")
    with transaction():
        by = Actor("applicant", maria.person_id)
        record(by, "changed.application", maria, event.id, part="experience", fields=["motivation"])

    visitor.open(f"{LIST}/{maria.id}").sees_not("Nothing was changed")

    assert "Peer support" in visitor.page.by_class("history")[0].xpath("string()")


def test_who_joined_without_the_form_is_shown_so(event: Event, visitor: Visitor) -> None:
    maria = a_participant(event)

    visitor.open(f"{LIST}/{maria.id}").sees("joined without the form")
    visitor.open(f"/organise/sofia/people/{maria.id}").sees_not("Read the application")
    beside = an_assistant(maria, "Ivan Petrov").participation
    visitor.open(f"{LIST}/{beside.id}").sees("joined without the form")


def test_what_would_help_with_the_form_is_not_read_here(event: Event, visitor: Visitor) -> None:
    maria = an_applicant(event, "Maria", help_wanted=True, form_help="Read it to me")
    a_draft(event, help_wanted=True)

    visitor.open(f"{LIST}/{maria.id}").sees("Asked for help").sees_not("Read it to me")
    visitor.open(LIST).sees("2 people want help with the form")


def test_the_way_from_a_person_to_their_application(event: Event, visitor: Visitor) -> None:
    maria = an_applicant(event, "Maria")

    visitor.open(f"/organise/sofia/people/{maria.id}").follow("Read the application")

    visitor.sees("To meet others.")


def test_others_organisers_read_nothing(event: Event, app: Flask) -> None:
    maria = an_applicant(event, "Maria")
    stranger = sign_in(Visitor(app), charlie())

    assert [
        stranger.open(path).status for path in (LIST, f"{LIST}/{maria.id}", f"{LIST}/help")
    ] == [
        404,
        404,
        404,
    ]
