"""The caterer counts plates, and learns a name only where a plate must find a person."""

from datetime import datetime
from datetime import time
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from events.call.models import Event
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.team.categories import Category
from foundation.store import db
from foundation.store import transaction
from registration.needs.actions import withdraw
from registration.sheets import queries
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds import Table
from registration.sheets.models import SheetKind
from registration.sheets.models import Way as Given
from registration.travel.models import Way
from tests.support.arranging import a_coming_training
from tests.support.journeys import SELF
from tests.support.journeys import a_leg
from tests.support.needs import tell
from tests.support.sheets import given
from tests.support.sofia import a_participant

pytestmark = pytest.mark.usefixtures("app")


def laid(event: Event) -> dict[str, Table]:
    """The tables of the caterer's sheet by key."""
    sheet = SHEETS[SheetKind.CATERING]
    entries = queries.gathered(event, sheet, sheet.categories)
    return {one.key: one for one in queries.laid_now(event, sheet, entries, None).tables}


def rows(table: Table) -> dict[str, str]:
    """{heading of the line: what stands in its next cell}."""
    return {line.cells[0][0]: "; ".join(line.cells[1]) for line in table.lines}


def test_pr15_every_plate_is_counted_once_and_names_nobody() -> None:
    _alice, event = a_coming_training()
    with transaction():
        lunch = ProgrammeItem(
            event_id=event.id,
            day=event.starts_on,
            starts=time(13),
            ends=time(14),
            title="Lunch",
            kind=Kind.MEAL,
        )
        db.session.add(lunch)
    a_participant(event, "Usual Eater")
    for name in ("Ana Kos", "Ivan Petrov"):
        tell(a_participant(event, name), {"diet": ["vegan"], "allergens": ["nuts"]})
    tell(a_participant(event, "Ema Novak"), {"diet": ["vegan"], "texture": "7"})
    found = laid(event)

    assert list(rows(found["meals"]).values()) == ["4", "4"]
    assert rows(found["plates"]) == {
        "As usual, or nothing told": "1",
        "Vegan; Without: Nuts": "2",
        "Vegan": "1",
    }
    assert rows(found["each"]) == {"Vegan": "3", "Without: Nuts": "2"}
    assert found["people"].lines == ()
    assert "Kos" not in str(found)


@pytest.mark.parametrize(
    "told",
    [
        {"texture": "4"},
        {"allergens": ["nuts"], "allergens__severity": "Even small traces"},
        {"diet": ["gluten_free_no_traces"]},
        {"diet": ["other"], "diet__words": "No onions"},
        {"eating_aids": ["served_at_table"]},
    ],
)
def test_a_plate_that_must_find_its_person_has_a_name(told: dict[str, object]) -> None:
    _alice, event = a_coming_training()
    tell(a_participant(event), told)
    tell(a_participant(event, "Ana Kos"), {"eating_aids": ["table_height"], "diet": ["halal"]})
    assert list(rows(laid(event)["people"])) == ["Maria Dimitrova"]


def test_an_answer_without_work_stands_on_no_sheet(app: Flask) -> None:
    del app
    _alice, event = a_coming_training()
    tell(a_participant(event), {"captions": "none", "seat_height": {"help": True}})
    sheet = SHEETS[SheetKind.INTERPRETERS]
    assert queries.gathered(event, sheet, sheet.categories) == []


def test_nobody_is_counted_at_meals_before_they_come_or_after_they_left() -> None:
    alice, event = a_coming_training()
    first = datetime.combine(event.starts_on, time(13), ZoneInfo(event.zone))
    with transaction():
        for title, starts in (("Lunch", time(13)), ("Dinner", time(19))):
            meal = {"title": title, "starts": starts, "ends": time(starts.hour + 1)}
            row = ProgrammeItem(event_id=event.id, day=event.starts_on, kind=Kind.MEAL, **meal)
            db.session.add(row)
    told = {"diet": ["vegan"], "local_transport": "van_ramp"}
    evening, noon, early = (a_participant(event, f"{name} One") for name in ("Eve", "Noah", "Ella"))
    for person in (evening, noon, early):
        tell(person, told)
    a_participant(event, "Unknown One")
    a_leg(evening, arrives_at=first + timedelta(hours=4), leaves_at=first)
    # At half past one there is still something on the table.
    a_leg(noon, arrives_at=first + timedelta(minutes=30), leaves_at=first)
    home = first + timedelta(hours=2)
    a_leg(early, way=Way.BACK, leaves_at=home, arrives_at=home + timedelta(hours=3))
    found = laid(event)

    assert [line.cells[1][0] for line in found["meals"].lines] == ["3", "3", "4"]
    assert "3 of 4 people" in found["meals"].note
    vegan = next(line for line in found["plates"].lines if line.cells[0] == ("Vegan",))
    assert [said.rpartition(", ")[2] for said in vegan.cells[2]] == [
        "Lunch: 1 fewer",
        "Dinner: 1 fewer",
    ]
    given(event, alice, None, SheetKind.CATERING, Given.XLSX)
    withdraw(evening, Category.TRANSPORT, SELF)
    assert "2 of 4 people" in laid(event)["meals"].note
    latest = queries.latest_of(event, SheetKind.CATERING)
    assert latest is not None
    kept = queries.entries_of(latest)
    assert sum("missed" in one.values for one in kept) == 2
