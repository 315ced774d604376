"""How long a value is fresh, and what an object makes worth asking."""

from datetime import date

import pytest

from events.survey.models import Measure
from events.survey.models import Place
from events.survey.rules import asked_by
from events.survey.rules import is_old


@pytest.mark.parametrize(
    ("measured_on", "valid_until", "first_day", "old"),
    [
        (date(2027, 3, 1), None, date(2028, 3, 1), False),
        (date(2027, 3, 1), None, date(2028, 3, 2), True),
        (date(2028, 2, 29), None, date(2029, 2, 28), False),
        (date(2028, 2, 29), None, date(2029, 3, 1), True),
        (date(2027, 3, 1), date(2027, 6, 1), date(2027, 6, 2), True),
        (date(2027, 3, 1), date(2030, 6, 1), date(2028, 6, 2), True),
    ],
)
def test_a_value_is_fresh_for_12_months_or_until_works_begin(
    measured_on: date, valid_until: date | None, first_day: date, *, old: bool
) -> None:
    measure, place = Measure(measured_on=measured_on), Place(valid_until=valid_until)

    assert is_old(measure, place, first_day) is old


def test_only_what_comes_close_to_a_limit_is_asked() -> None:
    assert asked_by("door", {"door_width": 950, "door_threshold": 0}) == set()
    assert asked_by("door", {"door_width": 800, "door_threshold": 25}) == {
        "occupied_width",
        "step_height_max",
    }
    assert asked_by("entrance", {"steps": 2}) == {"steps_max", "step_height_max"}
    assert asked_by("door", {}) == set()
    assert asked_by("parking", {"door_width": 100}) == set()
