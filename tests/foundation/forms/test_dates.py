"""Days and times as people type them, and the moment they make in a place."""

from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal

import pytest
from flask import Flask

from foundation.errors import Refused
from foundation.forms import DateField
from foundation.forms import DecimalField
from foundation.forms import Form
from foundation.forms import NumberField
from foundation.forms import TimeField
from foundation.forms import moment_in_zone

pytestmark = pytest.mark.one_store(reason="forms do not touch the store")


class When(Form):
    day = DateField("Day", ask="Enter the day")
    at = TimeField("Time")
    hours = DecimalField("Hours", least=0, most=24)
    people = NumberField("People", least=1, most=99)


def typed(app: Flask, **answers: str) -> tuple[When, bool]:
    """A form that somebody sent, and whether it was right."""
    with app.test_request_context("/", method="POST", data=answers):
        form = When()
        return form, form.validate()


def a_day(day: str, month: str, year: str) -> dict[str, str]:
    return {"day-day": day, "day-month": month, "day-year": year}


def test_a_day_is_typed_in_three_boxes(app: Flask) -> None:
    form, right = typed(app, **a_day(" 24", "9", "2016"))

    assert (right, form.day.data) == (True, date(2016, 9, 24))


@pytest.mark.parametrize(
    "boxes",
    [
        ("31", "2", "2026"),
        ("1", "13", "2026"),
        ("x", "1", "2026"),
        ("1", "1", "26"),
        ("1", "1", "99999"),
        ("1", "", "2026"),
        ("²", "1", "2026"),
    ],
)
def test_a_day_that_is_none_is_told_and_kept(app: Flask, boxes: tuple[str, str, str]) -> None:
    form, right = typed(app, **a_day(*boxes))

    assert right is False
    assert form.day.errors == ["Enter a real date, like 24 9 2026"]
    assert tuple(form.day.typed.values()) == boxes


def test_a_missing_day_is_asked_for(app: Flask) -> None:
    assert typed(app)[0].day.errors == ["Enter the day"]


@pytest.mark.parametrize("text", ["9:30", "09.30", "0930", "09:30"])
def test_a_time_is_typed_in_many_ways(app: Flask, text: str) -> None:
    assert typed(app, at=text)[0].at.data == time(9, 30)


@pytest.mark.parametrize("text", ["25:00", "nine", "9:60", "9"])
def test_a_time_that_is_none_is_told(app: Flask, text: str) -> None:
    assert typed(app, at=text)[0].at.errors == ["Enter a time like 09:30"]


@pytest.mark.parametrize(("text", "hours"), [("7,5", "7.5"), ("7.25", "7.25"), ("12", "12")])
def test_decimals_take_comma_and_point(app: Flask, text: str, hours: str) -> None:
    assert typed(app, hours=text)[0].hours.data == Decimal(hours)


@pytest.mark.parametrize("text", ["-1", "25", "NaN", "1e99999", "7.555", "Infinity", "x" * 50])
def test_what_is_no_sensible_number_is_told(app: Flask, text: str) -> None:
    assert len(typed(app, hours=text)[0].hours.errors) == 1


@pytest.mark.parametrize("text", ["0", "100", "1.5", "٣", "one"])
def test_whole_numbers_have_limits(app: Flask, text: str) -> None:
    form, _ = typed(app, people=text)

    assert form.people.errors == ["Enter a whole number from 1 to 99"]


def test_a_moment_is_the_clock_of_the_place(app: Flask) -> None:
    moment = moment_in_zone(date(2027, 6, 3), time(23, 59), "Europe/Sofia", "at")

    assert moment == datetime(2027, 6, 3, 20, 59, tzinfo=UTC)


def test_a_time_that_the_clocks_jump_over_is_refused(app: Flask) -> None:
    with (
        app.test_request_context("/"),
        pytest.raises(Refused, match="this time does not exist") as refused,
    ):
        moment_in_zone(date(2027, 3, 28), time(3, 30), "Europe/Sofia", "at")

    assert refused.value.field == "at"


def test_of_a_time_that_comes_twice_the_first_is_meant(app: Flask) -> None:
    moment = moment_in_zone(date(2027, 10, 31), time(3, 30), "Europe/Sofia", "at")

    assert moment == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
