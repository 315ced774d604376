"""Something is not right now: telling it, whom it touches, how far it is, and undoing."""

from collections.abc import Callable
from uuid import UUID
from uuid import uuid4

import pytest
from sqlalchemy import select
from werkzeug.exceptions import NotFound

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.clock import travelling_to
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.mail.models import OutgoingLetter
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.actions import add_supplier
from registration.arrangements.actions import take_off_supplier
from registration.arrangements.models import SupplierKind
from registration.arrangements.queries import suppliers_of
from registration.companions.models import EngagedKind
from registration.incidents import actions
from registration.incidents.actions import News
from registration.incidents.actions import Step
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.models import IncidentState
from registration.incidents.queries import affected_by
from registration.incidents.queries import lifts_of
from registration.incidents.queries import out_of_order
from registration.incidents.queries import own_incident_or_404
from registration.incidents.queries import words_of
from registration.needs.queries import LOOKED
from tests.support.arranging import a_helper
from tests.support.arranging import arranged
from tests.support.companions import somebody_engaged
from tests.support.counting import queries_made
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import charlie
from tests.support.sofia import link_of
from tests.support.survey import BY
from tests.support.visitor import Visitor

HERE = "/organise/sofia/incidents"
pytestmark = pytest.mark.usefixtures("on_saturday")


def test_saturday_the_lift_breaks(
    maria: Participation, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    """Scene (d): a person tells it; the team sees whom it touches and who replaces it."""
    stefan = a_participant(maria.event, "Stefan Ionescu", contact_detail="+40 700")
    tell(stefan, {"device": "manual_chair"})
    a_participant(maria.event, "Anna Quick")
    link = link_of(maria)
    person = another_visitor().open(link).follow("Something is not right now")
    person.sees("Nothing that touches you is broken or missing")
    person.press("Tell the team now")
    assert person.errors == ["Choose what is not right"]
    person.choose("What is not right?", "A lift does not work")
    person.choose("If it is a lift: which one? (optional)", "Lift")
    person.fill("What else should we know? (optional)", "The doors stay shut.")
    person.press("Tell the team now").sees("The team has a letter now", "Nobody has read it yet")

    visitor.open(HERE).sees("A lift does not work: Lift").sees_not("Maria")
    visitor.follow("A lift does not work: Lift").sees("The doors stay shut.", "out of order")
    visitor.sees("Maria Dimitrova", "Stefan Ionescu", "+40 700", "Hoist Hire (Equipment)")
    visitor.sees_not("Anna Quick")
    visitor.choose("How far is it?", "Being mended")
    visitor.choose("Who replaces it or mends it? (optional)", "Hoist Hire, +359 2 34")
    visitor.fill("What you do about it (optional)", "A technician comes at 8:40.")
    visitor.press("Save, and tell those whom it touches").sees("wrote that it is being mended")

    person.open(f"{link}/right-now").sees("Being mended", "A technician comes at 8:40.")
    other = another_visitor().open(f"{link_of(stefan)}/right-now")
    other.sees("A lift does not work: Lift", "A technician comes at 8:40.")
    other.sees_not("The doors stay shut.", "It is right again")


def test_letters_go_to_those_whom_it_touches_and_say_nothing(
    training: tuple[Person, Event], maria: Participation
) -> None:
    row = told_by(maria, IncidentKind.LIFT, "MARKER of the doors")
    by = training[0]
    move(row, IncidentState.SEEN, by, "MARKER of the answer")

    letters = all_of(select(OutgoingLetter).order_by(OutgoingLetter.participation_id.is_not(None)))
    assert [one.participation_id for one in letters] == [None, maria.id]
    for letter in letters:
        said = f"{letter.subject} {letter.text}".lower()
        assert "marker" not in said
        assert "lift" not in said
    supplier = suppliers_of(maria.event)[0]
    move(row, IncidentState.SEEN, by, "MARKER of the answer", supplier_id=supplier.id)
    move(row, IncidentState.SEEN, by, "MARKER of the answer", supplier_id=supplier.id)
    assert len(all_of(select(OutgoingLetter))) == len(letters)
    assert b"MARKER" not in row.sealed


def test_each_look_at_whom_it_touches_is_noted(maria: Participation, visitor: Visitor) -> None:
    """AD3: the person sees who looked at the category of the incident."""
    row = told_by(maria, IncidentKind.LIFT)
    visitor.open(f"{HERE}/{row.id}").open(f"{HERE}/{row.id}")

    assert [one.details["group"] for one in history_of(maria.id, LOOKED)] == ["venue"]


def test_helpers_see_what_belongs_to_their_category(
    maria: Participation, another_visitor: Callable[[], Visitor]
) -> None:
    lift, ill = told_by(maria, IncidentKind.LIFT), told_by(maria, IncidentKind.ILL)
    with transaction():
        venue = a_helper(maria.event, Category.VENUE)
        driver = a_helper(maria.event, Category.TRANSPORT, name="Dora Driver")
        food = a_helper(maria.event, Category.FOOD, name="Fay Food")
    helper = sign_in(another_visitor(), venue).open(HERE).sees("A lift does not work")
    helper.sees_not("Somebody is ill", "Change the numbers")
    assert helper.open(f"{HERE}/{lift.id}").status == 200
    assert helper.open(f"{HERE}/{ill.id}").status == 404
    assert helper.open(f"{HERE}/numbers").status == 404
    helper.open(f"{HERE}/new").sees("A lift does not work").sees_not("Somebody is ill")
    driving = sign_in(another_visitor(), driver).open(f"{HERE}/new")
    driving.sees("A wheelchair or another aid is damaged").sees_not("which one?")
    cook = sign_in(another_visitor(), food).open(HERE).sees("Nothing was told.")
    assert cook.open(f"{HERE}/new").status == 404
    assert sign_in(another_visitor(), charlie()).open(HERE).status == 404


def test_the_team_notes_it_too_and_takes_it_back(maria: Participation, visitor: Visitor) -> None:
    visitor.open(HERE).follow("An interpreter is not there")
    visitor.choose("What is not right?", "Somebody is ill")
    visitor.press("Save, and see whom it touches")
    assert visitor.errors == ["Choose whom it concerns."]
    visitor.choose("Whom does it concern? (optional)", "Maria Dimitrova")
    visitor.press("Save, and see whom it touches").sees("Somebody is ill", "Maria Dimitrova")
    visitor.press("Take back: it was a mistake").sees("Taken back. You can put it back below.")
    visitor.press("Put back Somebody is ill").sees("Those whom it touches see it again.")
    assert [affected_by(row) for row in all_of(select(Incident))] == [[maria]]


def test_a_person_takes_their_own_word_back(
    maria: Participation, another_visitor: Callable[[], Visitor]
) -> None:
    told_by(maria, IncidentKind.ASSISTANT, "She missed her train.")
    stefan = a_participant(maria.event, "Stefan Ionescu")
    tell(stefan, {"pa_mode": "local_pa_provided"})
    another_visitor().open(f"{link_of(stefan)}/right-now").sees("Nothing that touches you")
    link = link_of(maria)
    person = another_visitor().open(link).sees("An assistant is not there")
    person.follow("Something is not right now").sees("She missed her train.")
    person.press("It is right again").sees("Taken back. You can put it back below.")
    person.press("Put back").sees("The team sees it again.", "Nobody has read it yet")
    row = all_of(select(Incident))[0]
    with pytest.raises(NotFound):
        own_incident_or_404(stefan, row.id)


def test_it_is_told_here_on_the_days_alone(
    maria: Participation, another_visitor: Callable[[], Visitor]
) -> None:
    link = link_of(maria)
    told_by(maria, IncidentKind.ILL)
    another_visitor().open(link).sees("Somebody is ill")
    with travelling_to(AFTERWARDS):
        another_visitor().open(link).sees_not("Somebody is ill")
        person = another_visitor().open(f"{link}/right-now")
        person.sees("from 21 September 2016 to 26 September 2016")
        with pytest.raises(Refused, match="on the days of the training"):
            told_by(maria, IncidentKind.ILL)


def test_the_numbers_stand_on_everybodys_page(
    maria: Participation, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    visitor.open(HERE).follow("Change the numbers")
    visitor.fill("Phone number for calls, day and night (optional)", "+359 2 77")
    visitor.fill("Phone number for text messages (optional)", "+359 88 77").press("Save")
    visitor.sees("+359 2 77").open(f"{HERE}/numbers")
    visitor.fill("Address for video calls (optional)", "https://video.example/1").press("Save")
    visitor.open(f"{HERE}/numbers").press("Save").sees("Saved.")

    person = another_visitor().open(f"{link_of(maria)}/right-now")
    person.sees("Call +359 2 77", "Send a text message +359 88 77", "https://video.example/1")


def test_interpreters_and_suppliers_that_are_off_the_list(
    training: tuple[Person, Event], maria: Participation, visitor: Visitor
) -> None:
    signs = {"kind": SupplierKind.INTERPRETING, "name": "Hands"}
    add_supplier(maria.event, uuid4(), signs, BY)
    hands = next(one for one in suppliers_of(maria.event) if one.name == "Hands")
    arranged(maria, "Two interpreters", category=Category.COMMUNICATION, supplier_id=hands.id)
    row = noted(maria.event, IncidentKind.INTERPRETER, training[0])
    assert affected_by(row) == [maria]
    move(row, IncidentState.MENDED, by=training[0], supplier_id=hands.id)
    take_off_supplier(hands, BY)
    visitor.open(f"{HERE}/{row.id}").sees("No supplier of the training does this.")
    visitor.press("Save, and tell those whom it touches").sees("Hands")
    assert row.mended_at is not None
    move(row, IncidentState.MENDING, by=training[0])
    assert row.mended_at is None


def test_whoever_is_engaged_on_site_can_replace_an_assistant(
    maria: Participation, visitor: Visitor
) -> None:
    somebody_engaged(maria.event, "Yana Hands", EngagedKind.INTERPRETER)
    somebody_engaged(maria.event, "Petya Help", EngagedKind.ASSISTANT)
    row = told_by(maria, IncidentKind.ASSISTANT)
    visitor.open(f"{HERE}/{row.id}").sees("Petya Help (Assistant on site)").sees_not("Yana Hands")
    # No supplier does this, so none is asked for.
    visitor.sees_not("Who replaces it or mends it?").choose("How far is it?", "Somebody sees to it")
    visitor.press("Save, and tell those whom it touches").sees("Saved.")
    power = told_by(maria, IncidentKind.POWER)
    visitor.open(f"{HERE}/{power.id}").sees_not("Petya Help")


def test_nobody_overwrites_what_another_wrote(
    training: tuple[Person, Event], maria: Participation
) -> None:
    row = told_by(maria, IncidentKind.POWER)
    assert affected_by(row) == [maria]
    by = training[0]
    move(row, IncidentState.SEEN, by=by)
    with pytest.raises(Conflict):
        actions.move_on(row, 1, Step(IncidentState.MENDED), acting(by, "organiser"))


def test_telling_twice_is_telling_once(training: tuple[Person, Event], event: Event) -> None:
    key = uuid4()
    by = acting(training[0], "organiser")
    for _twice in range(2):
        actions.note(event, key, News(IncidentKind.POWER), by)
    assert len(all_of(select(Incident))) == 1


def test_what_was_changed_in_the_store_does_not_open(maria: Participation) -> None:
    row = told_by(maria, IncidentKind.LIFT)
    other = told_by(maria, IncidentKind.POWER)
    with transaction():
        row.sealed = other.sealed
    with pytest.raises(Refused, match="cannot be opened"):
        words_of(row)


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_many_people_ask_as_often_as_one(maria: Participation, visitor: Visitor) -> None:
    row = told_by(maria, IncidentKind.LIFT)
    visitor.open(f"{HERE}/{row.id}")
    with queries_made() as few:
        visitor.open(f"{HERE}/{row.id}")
    for number in range(5):
        tell(a_participant(maria.event, f"Mara{number} Dimitrova"), {"device": "scooter"})
    with queries_made() as many:
        visitor.open(f"{HERE}/{row.id}").sees("Mara4 Dimitrova")
    # Each person who was not looked at before gets one line in the trail.
    assert len([one for one in many if not one.startswith("INSERT")]) <= len(few)


def told_by(participation: Participation, kind: IncidentKind, words: str = "") -> Incident:
    key = uuid4()
    by = Actor("participant", participation.person_id)
    actions.tell(participation, key, News(kind, words), by)
    return db.session.get_one(Incident, key)


def told_lift(participation: Participation) -> Incident:
    key = uuid4()
    news = News(IncidentKind.LIFT, "", lifts_of(participation.event)[0].key)
    actions.tell(participation, key, news, Actor("participant", participation.person_id))
    return db.session.get_one(Incident, key)


def noted(event: Event, kind: IncidentKind, by: Person) -> Incident:
    key = uuid4()
    actions.note(event, key, News(kind), acting(by, "organiser"))
    return db.session.get_one(Incident, key)


def move(row: Incident, state: IncidentState, by: Person, answer: str = "", **more: UUID) -> None:
    step = Step(state, answer, more.get("supplier_id"))
    actions.move_on(row, row.version, step, acting(by, "organiser"))


def test_a_lift_that_does_not_work_changes_the_measured_way_until_it_is_mended(
    training: tuple[Person, Event],
    maria: Participation,
    visitor: Visitor,
    another_visitor: Callable[[], Visitor],
) -> None:
    by, event = training
    fits, page, public = "/organise/sofia/fits", f"{link_of(maria)}/way", "/trainings/sofia"
    said = "“Lift” has been out of order since 24 September 2016"
    another_visitor().open(page).sees_not("out of order")
    reader = another_visitor().open(public).sees_not("Out of order")

    row = told_lift(maria)
    visitor.open(fits).sees(said, "Does not fit")
    another_visitor().open(page).sees(said)
    reader.open(public).sees_not("Out of order")

    move(row, IncidentState.SEEN, by, "MARKER of the answer")
    reader.open(public).sees("Out of order since 24 September 2016").sees_not("MARKER")
    reader.open(f"{public}/measured").sees("Out of order since 24 September 2016")
    told_lift(maria)
    reader.open(public).sees("Out of order since 24 September 2016")

    for each in all_of(select(Incident)):
        move(each, IncidentState.MENDED, by)
    visitor.open(fits).sees_not(said)
    another_visitor().open(page).sees_not("out of order")
    reader.open(public).sees_not("Out of order")
    move(row, IncidentState.SEEN, by)
    with travelling_to(AFTERWARDS):
        assert out_of_order(event) == {}
