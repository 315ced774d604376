"""Costs: complete for the team, in safe totals for funders; rates with source and validity."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from events.team.categories import Category
from events.team.models import State
from foundation.audit import history_in
from foundation.store import transaction
from registration.arrangements.catalogue.rates import bands_on
from registration.arrangements.catalogue.rates import travel_money
from registration.arrangements.catalogue.rates import unit_costs_on
from registration.arrangements.queries.accounts import Sum
from registration.arrangements.rules import safe_cells
from registration.needs.queries import looks_at
from tests.support.arranging import a_coming_training
from tests.support.arranging import arranged
from tests.support.arranging import paid
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/arrangements/costs"
PEOPLE = [uuid4() for _ in range(40)]


def held(people: int, planned: int = 0, actual: int = 0, first: int = 0) -> Sum:
    """So many people, from `first` on, with so many euros together."""
    return Sum(Decimal(planned), Decimal(actual), set(PEOPLE[first : first + people]))


def told(**sums: Sum) -> dict[str, object]:
    """What a first report tells: {category: (people, planned)}."""
    return shown(safe_cells(sums, {}))


def shown(cells: dict[str, dict[str, object]]) -> dict[str, object]:
    return {
        name: cell if name == "hidden" else (cell["people"], cell["planned"])
        for name, cell in cells.items()
    }


def test_pr15_five_people_are_told_and_four_are_not() -> None:
    assert told(food=held(5, 50)) == {"food": (5, "50"), "hidden": []}
    assert told(food=held(4, 40)) == {"hidden": ["food"]}
    assert told() == {"hidden": []}
    assert told(food=held(0, 40)) == {"hidden": []}


def test_pr15_a_hidden_total_is_no_difference_of_the_others() -> None:
    one_small = {"food": held(2, 20), "venue": held(9, 90, first=5), "safety": held(12, 1)}
    assert told(**one_small) == {
        "safety": (12, "1"),
        "rest": (11, "110"),
        "hidden": ["food", "venue"],
    }
    two_small = {"food": held(3, 30), "venue": held(3, 33, first=5), "safety": held(12, 1)}
    assert told(**two_small) == {
        "safety": (12, "1"),
        "rest": (6, "63"),
        "hidden": ["food", "venue"],
    }
    same_people = {"food": held(3, 30), "venue": held(3, 33)}
    assert told(**same_people) == {"hidden": ["food", "venue"]}


def test_pr15_two_reports_tell_nobody_apart() -> None:
    first = safe_cells({"food": held(6, 60, 0)}, {})

    second = safe_cells({"food": held(7, 100, 90)}, first)
    assert shown(second) == {"food": (6, "60"), "hidden": []}
    assert second["food"]["actual"] == "90"
    third = safe_cells({"food": held(8, 120, 95)}, second)
    assert third["food"]["actual"] == "90"
    # Told once, it stays told, so that nobody sees who left.
    assert shown(safe_cells({"food": held(3, 1)}, third)) == {"food": (6, "60"), "hidden": []}
    assert shown(safe_cells({"food": held(11, 140)}, third)) == {"food": (11, "140"), "hidden": []}
    grown = safe_cells({"food": held(6, 60), "venue": held(2, 5)}, third)
    assert shown(grown) == {"food": (6, "60"), "hidden": ["venue"]}


def test_accounts_are_complete_and_a_report_says_less(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    for number in range(5):
        paid(a_participant(event, f"Person{number}"), Category.TRANSPORT, 100, 90)
    maria = a_participant(event)
    paid(maria, Category.ASSISTANCE, 700, 650)
    arranged(maria, category=Category.FOOD, cost_planned=Decimal(9), currency="BGN")

    sign_in(visitor, alice).open(PAGE)
    visitor.sees("500.00 EUR", "450.00 EUR", "700.00 EUR", "9.00 BGN", "No report yet.")
    visitor.press("Make a report")

    # Six people together, so that one alone is not the difference.
    visitor.sees(
        "Report 1 is made.", "Other arrangements together: for 6 people, planned 1,200.00 EUR"
    )
    visitor.sees(
        "Personal assistance: provided, numbers are not given.",
        "2000–2999",
        "395.00 EUR",
        "125.00 EUR",
    )
    visitor.press("Make a report").sees("Report 2 is made.", "Report 1,")
    assert len(history_in(event.id, "issued.funder_report")) == 2


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_accounts_are_taken_away_row_by_row(visitor: Visitor, kind: str) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    paid(maria, Category.TRANSPORT, 100, 90)
    sign_in(visitor, alice).open(PAGE)

    visitor.press(
        f"Accounts as a {'spreadsheet (XLSX)' if kind == 'xlsx' else 'simple table (CSV)'}"
    )

    text = visitor.body.decode() if kind == "csv" else _cells(visitor.body)
    assert all(word in text for word in ("Maria Dimitrova", "A taxi", "100", "EUR"))
    assert history_in(event.id, "took_away.accounts")[0].details == {"kind": kind}
    assert [look.group for look in looks_at(maria)] == ["transport"]


def test_the_accounts_name_nobody_who_no_longer_comes(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    ida = a_participant(event, "Ida")
    paid(ida, Category.TRANSPORT, 100, 90)
    with transaction():
        ida.state = State.WITHDRAWN

    sign_in(visitor, alice).open(PAGE).sees("100.00 EUR").press("Accounts as a simple table (CSV)")

    text = visitor.body.decode()
    assert "Somebody who no longer comes" in text
    assert "Ida" not in text
    assert "A taxi" not in text
    assert looks_at(ida) == []


def test_there_is_no_other_kind_of_file(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    paid(a_participant(event), Category.TRANSPORT, 100, 90)
    sign_in(visitor, alice).open(PAGE)
    token = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    sent = {"data": {"csrf_token": token}, "headers": {"Origin": "http://localhost"}}

    assert visitor.client.post(f"{PAGE}/accounts.exe", **sent).status_code == 404


@pytest.mark.parametrize(
    ("km", "day", "green", "euros"),
    [
        (327, date(2026, 9, 24), False, "211"),
        (327, date(2026, 9, 24), True, "285"),
        (327, date(2022, 9, 24), False, "180"),
        (9, date(2026, 9, 24), False, None),
        (327, date(2016, 9, 24), False, None),
    ],
)
def test_travel_money_by_distance_and_day(
    km: int,
    day: date,
    green: bool,  # noqa: FBT001 - a column of the table
    euros: str | None,
) -> None:
    assert travel_money(km, day, green=green) == (None if euros is None else Decimal(euros))


def test_the_money_for_one_journey_is_worked_out(visitor: Visitor) -> None:
    alice, _event = a_coming_training(starts_on=date(2027, 2, 20), ends_on=date(2027, 2, 21))
    desk = sign_in(visitor, alice).open(f"{PAGE}?km=640")
    desk.sees("For 640 km, there and back: 309.00 EUR. By train, bus or shared car: 417.00 EUR.")
    desk.open(f"{PAGE}?km=9").sees("There is no rate for this distance.")
    desk.open(f"{PAGE}?km=far").sees("Enter a whole number from 0 to", "Kilometres of one journey")
    assert desk.value_of("Kilometres of one journey, one way") == "far"


def test_rates_and_unit_costs_name_their_source() -> None:
    found = bands_on(date(2026, 9, 24))
    assert found is not None
    assert found.source
    assert all(str(each.source) for each in unit_costs_on(date(2026, 9, 24)))
    assert unit_costs_on(date(2016, 9, 24)) == []


def _cells(content: bytes) -> str:
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
