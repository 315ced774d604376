"""What replaces what is missing: arrangements of those whom it touches, and suppliers' sheets."""

from datetime import timedelta
from uuid import uuid4

import pytest

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Reply
from registration.arrangements.models import Supplier
from registration.arrangements.models import SupplierKind
from registration.arrangements.queries import arrangements_of
from registration.arrangements.queries import words_of
from registration.companions import actions as companions
from registration.companions.models import Answer
from registration.companions.queries import suggestions_for as companions_asked
from registration.incidents import actions
from registration.incidents.actions import News
from registration.incidents.actions import Step
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.models import IncidentState
from registration.sheets.models import SheetKind
from registration.sheets.models import Way as Sent
from tests.support.arranging import a_helper
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.planning import engaged
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.sofia import DAY_ONE
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

HERE = "/organise/sofia/incidents"
VAN = "The van takes you from the yard at 8:30."


pytestmark = pytest.mark.usefixtures("on_saturday")


@pytest.fixture
def vans(training: tuple[Person, Event]) -> Supplier:
    return a_supplier(training[1], SupplierKind.TRANSPORT, "Vans")


@pytest.fixture
def maria(training: tuple[Person, Event]) -> Participation:
    """She needs a lift, and the drivers know how she rides."""
    participation = a_participant(training[1])
    tell(participation, {"device": "powered_chair", "local_transport": "van_ramp"})
    return participation


def broken_lift(maria: Participation) -> Incident:
    key = uuid4()
    by = Actor("participant", maria.person_id)
    actions.tell(maria, key, News(IncidentKind.LIFT), by)
    return db.session.get_one(Incident, key)


def replace(row: Incident, by: Person, supplier: Supplier | None, instead: str) -> None:
    step = Step(IncidentState.MENDING, "", supplier.id if supplier else None, instead)
    actions.move_on(row, row.version, step, acting(by, "organiser"))


def arranged_for(person: Participation) -> list[Arrangement]:
    return list(arrangements_of(person))


def test_scene_d_the_replacement_marks_the_drivers_sheet_as_changed(
    training: tuple[Person, Event], vans: Supplier, maria: Participation, visitor: Visitor
) -> None:
    alice, event = training
    anna = a_participant(event, "Anna Quick")
    tell(anna, {"local_transport": "taxi"})
    given(event, alice, vans, SheetKind.DRIVERS)
    given(event, alice, None, SheetKind.CATERING, Sent.XLSX)
    row = broken_lift(maria)
    visitor.open("/organise/sofia/sheets").sees("Vans: number 1", "As it was given")
    visitor.sees_not("Changed since last sent")

    visitor.open(f"{HERE}/{row.id}").sees("None of those that were given to suppliers.")
    visitor.choose("How far is it?", "Being mended")
    visitor.fill("What they do instead, for each person on the list above (optional)", VAN)
    visitor.press("Save, and tell those whom it touches")
    assert visitor.errors == ["Choose who does this."]
    visitor.choose("Who replaces it or mends it? (optional)", "Vans")
    visitor.press("Save, and tell those whom it touches")
    visitor.sees("Changed since last sent", "Drivers’ manifest", "1 person whom this touches")
    visitor.open("/organise/sofia/sheets").sees(
        "Changed since last sent", "Vans does not have the change yet"
    )
    visitor.follow("Drivers’ manifest").sees("Changed: Maria Dimitrova", VAN)

    visitor.open(f"{HERE}/{row.id}").follow("Give it to the supplier again")
    visitor.choose("How do you give it?", "Show me a link that I pass on")
    visitor.press("Give this sheet").open("/organise/sofia/sheets").sees("Vans: number 2")
    visitor.sees_not("Changed since last sent")
    assert arranged_for(anna) == []
    with travelling_to(DAY_ONE + timedelta(days=60)):
        sign_in(visitor, alice).open("/organise/sofia/sheets").sees("Vans: number 2")
        visitor.sees_not("As it was given")


def test_the_person_is_asked_whether_the_replacement_is_right(
    training: tuple[Person, Event], vans: Supplier, maria: Participation
) -> None:
    alice = training[0]
    row = broken_lift(maria)
    replace(row, alice, vans, VAN)
    replace(row, alice, vans, VAN)
    found = arranged_for(maria)
    assert [words_of(one)["what"] for one in found] == [VAN]
    assert (found[0].category, found[0].reply) == (Category.TRANSPORT, None)
    assert found[0].asked_at is not None
    with transaction():
        found[0].reply = Reply.CONFIRMED
    replace(row, alice, vans, "The van comes at 9:00.")
    again = arranged_for(maria)
    assert [one.id for one in again] == [found[0].id]
    assert again[0].reply is None


def test_another_supplier_may_belong_to_another_category_and_undoing_takes_it_back(
    training: tuple[Person, Event], vans: Supplier, maria: Participation
) -> None:
    alice, event = training
    hires = a_supplier(event, SupplierKind.EQUIPMENT, "Hoist Hire")
    row = broken_lift(maria)
    replace(row, alice, vans, VAN)
    replace(row, alice, hires, "A machine carries you on the stairs.")
    assert [one.category for one in arranged_for(maria)] == [Category.VENUE]
    by = acting(alice, "organiser")
    actions.take_back(row, by)
    assert arranged_for(maria) == []
    actions.put_back(row, by)
    assert [one.supplier_id for one in arranged_for(maria)] == [hires.id]
    replace(row, alice, None, "")
    assert arranged_for(maria) == []
    with pytest.raises(Refused, match="Choose who does this"):
        replace(row, alice, None, VAN)


def test_a_helper_arranges_only_in_their_own_categories(
    vans: Supplier, maria: Participation, visitor: Visitor
) -> None:
    """AZ5: who sees to rooms arranges no rides, and learns nothing of sheets with other parts."""
    row = broken_lift(maria)
    sign_in(visitor, a_helper(maria.event, Category.VENUE))
    visitor.open(f"{HERE}/{row.id}")
    visitor.choose("Who replaces it or mends it? (optional)", vans.name)
    visitor.fill("What they do instead, for each person on the list above (optional)", VAN)
    visitor.press("Save, and tell those whom it touches")
    assert visitor.errors == [
        "Somebody who sees to “Getting there and back” has to write this down."
    ]
    assert arranged_for(maria) == []
    visitor.open("/organise/sofia/sheets").sees("Rooming list").sees_not("Not yet")


def test_an_assistant_who_is_missing_is_replaced_from_the_incident(
    training: tuple[Person, Event], visitor: Visitor
) -> None:
    """The roster is marked, and says who comes instead before the person has answered."""
    alice, event = training
    maria, team = a_participant(event), Actor("organiser")
    tell(maria, {"pa_mode": "local_pa_provided"})
    rada = engaged(event, "Rada", "2016-09-24.day")
    engaged(event, "Eleni", "2016-09-24.day")
    booked = companions.suggest(rada, maria, companions.Offer(["2016-09-24.day"]), team)
    companions.answer(booked, Answer.ACCEPTED, team)
    given(event, alice, None, SheetKind.ASSISTANTS, Sent.XLSX)
    visitor.open(f"{HERE}/new?kind=assistant").press("Save").sees(
        "Choose who works instead of Rada"
    )
    visitor.sees_not("Choose who works instead of Eleni")

    visitor.follow("Choose who works instead of Rada").choose("Who works instead?", "Eleni")
    visitor.press("Save, and tell everybody").sees("The people are told and asked.")

    visitor.open("/organise/sofia/sheets").sees("Changed since last sent")
    visitor.follow("Assistants’ roster").sees("Changed: Maria Dimitrova")
    visitor.sees("Eleni instead of Rada; the person has not answered yet")
    asked = companions_asked(maria)[-1]
    companions.answer(asked, Answer.REFUSED, team)
    visitor.open(visitor.path).sees_not("Eleni")
    companions.answer(asked, Answer.ACCEPTED, team)
    visitor.open(visitor.path).sees("during the day: Eleni")
