"""What other rooms know stands on the sheets: journeys, hours, arrangements, whom one is with."""

from datetime import timedelta

import pytest
from flask import Flask

from events.call.models import Event
from events.team.categories import Category
from foundation.i18n import using_language
from foundation.store import transaction
from registration.arrangements.actions import Step
from registration.arrangements.actions import accept
from registration.arrangements.actions import look_for_all
from registration.arrangements.actions import move_on
from registration.arrangements.models import Progress
from registration.arrangements.models import SupplierKind
from registration.arrangements.queries import proposals_in
from registration.companions.actions import Offer
from registration.companions.actions import answer
from registration.companions.actions import suggest
from registration.companions.models import Answer
from registration.sheets import queries
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from registration.travel.actions import give_place
from registration.travel.models import PlaceKind
from registration.travel.models import Way
from tests.support.arranging import SELF
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.arranging import arranged
from tests.support.companions import HOURS
from tests.support.companions import an_assistant
from tests.support.companions import somebody_engaged
from tests.support.journeys import a_leg
from tests.support.journeys import a_run
from tests.support.needs import tell
from tests.support.sheets import a_guest
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

pytestmark = pytest.mark.usefixtures("app")


def told_on(kind: SheetKind, event: Event) -> str:
    """All words of the sheet as it would be given now."""
    sheet = SHEETS[kind]
    entries = queries.gathered(event, sheet, sheet.categories)
    tables = queries.laid_now(event, sheet, entries, None).tables
    return "\n".join(
        word for one in tables for row in one.lines for cell in row.cells for word in cell
    )


def test_drivers_learn_who_arrives_rides_and_leaves() -> None:
    _alice, event = a_coming_training()
    maria = a_participant(event)
    a_leg(maria)
    a_leg(maria, Way.BACK, from_place="Hotel gate", number="FB 2")
    give_place(a_run(event), maria, PlaceKind.WHEELCHAIR, TEAM)
    told = told_on(SheetKind.DRIVERS, event)

    assert "arrives" in told
    assert "leaves, Hotel gate. FB 2" in told
    assert "from Sofia Airport to Hotel, Van with a lift, Place for a wheelchair 1" in told
    assert "Maria Dimitrova: Place for a wheelchair 1" in told


def test_a_run_at_another_time_marks_the_drivers_sheet_as_changed() -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    vans = a_supplier(event, SupplierKind.TRANSPORT, "Vans")
    run = a_run(event)
    give_place(run, maria, PlaceKind.SEAT, TEAM)
    given(event, alice, vans, SheetKind.DRIVERS)
    with transaction():
        run.leaves_at += timedelta(hours=3)
    second, _path = given(event, alice, vans, SheetKind.DRIVERS)

    of_run, of_maria = queries.laid_as_given(second).changes
    assert of_run.startswith("Runs. Changed: ")
    assert "Leaves: before" in of_run
    assert of_maria.startswith("Passengers. Changed: Maria Dimitrova")


def test_what_a_rule_proposed_is_told_in_the_language_of_the_supplier() -> None:
    _alice, event = a_coming_training()
    tell(a_participant(event), {"pa_mode": "own_pa_travels"})
    look_for_all(event)
    (seat,) = proposals_in(event, (Category.TRANSPORT,))
    accept(seat, TEAM)
    move_on([Step(seat, seat.version, Progress.ARRANGED)], TEAM)
    with using_language("bg"):
        assert "Място за вашия асистент" in told_on(SheetKind.DRIVERS, event)

    with transaction():
        seat.participation.language = "bg"
    assert "A seat for your assistant" in told_on(SheetKind.DRIVERS, event)


def test_a_column_with_nothing_in_it_is_left_out() -> None:
    _alice, event = a_coming_training()
    a_leg(a_participant(event))
    sheet = SHEETS[SheetKind.DRIVERS]
    entries = queries.gathered(event, sheet, sheet.categories)
    _runs, passengers = queries.laid_now(event, sheet, entries, None).tables
    assert passengers.headings == ("Passenger", "When and where")


def test_the_roster_has_the_hours_that_were_agreed_to() -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    rada = suggest(somebody_engaged(event), maria, Offer(HOURS[:1]), TEAM)
    assert "Rada" not in told_on(SheetKind.ASSISTANTS, event)
    answer(rada, Answer.ACCEPTED, SELF)

    assert "24 September 2016" in told_on(SheetKind.ASSISTANTS, event)
    assert "Rada" in told_on(SheetKind.ASSISTANTS, event)
    assert "Rada" not in told_on(SheetKind.INTERPRETERS, event)


def test_a_sheet_tells_what_is_booked_and_not_what_is_only_asked() -> None:
    _alice, event = a_coming_training()
    maria = a_guest(event)
    hotel, vans = a_supplier(event), a_supplier(event, SupplierKind.TRANSPORT, "Vans")
    arranged(maria, "Room 12", category=Category.VENUE, supplier_id=hotel.id)
    arranged(maria, "A raised bed", Progress.ASKED, category=Category.VENUE)
    arranged(maria, "Not for hotels", category=Category.VENUE, supplier_id=vans.id)
    told = told_on(SheetKind.ROOMING, event)

    assert "Room 12" in told
    assert "A raised bed" not in told
    assert "Not for hotels" not in told


def test_nobody_is_named_for_an_arrangement_that_is_no_work_of_the_supplier() -> None:
    _alice, event = a_coming_training()
    maria, ana = a_participant(event), a_participant(event, "Ana Kos")
    tell(ana, {"sign_language": "bzs"})
    for one in (maria, ana):
        arranged(one, "All papers in Braille", category=Category.COMMUNICATION)
    told = told_on(SheetKind.INTERPRETERS, event)
    assert "Maria" not in told
    assert "All papers in Braille" in told


def test_an_assistant_stands_on_the_sheet_with_whom_they_come() -> None:
    _alice, event = a_coming_training()
    an_assistant(a_participant(event), "Ana Kos")
    assert "Ana Kos (Assistant)\nwith Maria Dimitrova" in told_on(SheetKind.ROOMING, event)


def test_first_aiders_learn_that_there_is_a_note_and_not_what_it_says() -> None:
    _alice, event = a_coming_training()
    tell(a_participant(event), {"emergency_instructions": "Give me sugar."})
    a_participant(event, "Ana Kos")
    told = told_on(SheetKind.FIRST_AID, event)
    assert "There is a closed note" in told
    assert "sugar" not in told
    assert "Ana Kos" not in told


def test_a_supplier_saves_a_spreadsheet_in_its_own_language(app: Flask) -> None:
    alice, event = a_coming_training()
    maria = a_guest(event)
    hotel = a_supplier(event, language="uk")
    given(event, alice, hotel)
    tell(maria, {"bathroom": ["bath_ok"]})
    path = given(event, alice, hotel)[1]
    opened = Visitor(app).open(path).press("Open the sheet")
    opened.sees("We cannot write this sheet in Ukrainian yet.")
    opened.press("Save as a spreadsheet")
    assert opened.body.startswith(b"PK")
    assert [one.what for one in queries.sendings_of(event)[0].openings] == ["page", "xlsx"]
