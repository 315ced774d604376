"""The caterer counts plates, and learns a name only where a plate must find a person."""

from datetime import time

import pytest
from flask import Flask

from events.call.models import Event
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from foundation.store import db
from foundation.store import transaction
from registration.sheets import queries
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds import Table
from registration.sheets.models import SheetKind
from tests.support.arranging import a_coming_training
from tests.support.needs import tell
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
