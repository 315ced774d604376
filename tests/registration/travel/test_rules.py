"""What to be warned of, with its source; when passports are erased. Pure rules."""

from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import timedelta
from typing import Any

import pytest

from events.call.models import Event
from registration.travel.catalogue.assistance import LITHIUM
from registration.travel.models import Details
from registration.travel.models import Mode
from registration.travel.models import Way
from registration.travel.rules import airline_line
from registration.travel.rules import all_concerns
from registration.travel.rules import concerns_of
from registration.travel.rules import must_be_asked_now
from registration.travel.rules import passport_kept_until

NOW = datetime(2027, 9, 1, 8, 0, tzinfo=UTC)


def a_part(hours: float = 100, lasts: float = 3, **values: Any) -> Details:
    """It leaves in so many hours."""
    leaves = NOW + timedelta(hours=hours)
    usual = {
        "mode": Mode.PLANE,
        "from_place": "A",
        "to_place": "B",
        "leaves_at": leaves,
        "leaves_zone": "Europe/Brussels",
        "arrives_at": leaves + timedelta(hours=lasts),
        "arrives_zone": "Europe/Sofia",
    }
    return Details(**{**usual, **values})


@pytest.mark.parametrize(
    ("mode", "hours", "source"),
    [
        (Mode.PLANE, 48, "1107/2006"),
        (Mode.TRAIN, 24, "2021/782"),
        (Mode.BUS, 36, "181/2011"),
        (Mode.FERRY, 48, "1177/2010"),
    ],
)
def test_help_is_asked_for_in_time(mode: Mode, hours: int, source: str) -> None:
    early = concerns_of(a_part(hours, mode=mode, assistance=("steps",)), None, NOW)
    late = concerns_of(a_part(hours - 0.1, mode=mode, assistance=("steps",)), None, NOW)

    assert "less than" not in early[0].text
    assert f"less than {hours} hours" in late[0].text
    assert source in early[0].source
    assert source in late[0].source


@pytest.mark.parametrize(
    "part",
    [
        a_part(71, assistance=("steps",)),
        a_part(40, carried=(LITHIUM,)),
        a_part(40, mode=Mode.TRAIN, assistance=("steps",)),
    ],
)
def test_the_team_is_written_to_a_day_before_the_last_hour(part: Details) -> None:
    assert must_be_asked_now(part, NOW)


@pytest.mark.parametrize(
    "part",
    [
        a_part(73, assistance=("steps",)),
        a_part(40, assistance=("steps",), is_asked_for=True),
        a_part(40),
        a_part(40, carried=(LITHIUM,), has_battery_form=True),
        a_part(40, mode=Mode.CAR, assistance=("steps",)),
        a_part(-1, assistance=("steps",)),
    ],
)
def test_the_team_is_not_written_to_without_reason(part: Details) -> None:
    assert not must_be_asked_now(part, NOW)


def test_nobody_is_warned_without_reason() -> None:
    calm = (
        a_part(1),
        a_part(1, assistance=("steps",), is_asked_for=True),
        a_part(1, mode=Mode.CAR, assistance=("steps",)),
        a_part(-1, assistance=("steps",), carried=("lithium",)),
        a_part(1, carried=("dry",)),
        a_part(1, carried=("lithium",), has_battery_form=True),
        a_part(1, mode=Mode.TRAIN, carried=("lithium",)),
    )

    assert [concerns_of(each, None, NOW) for each in calm] == [[]] * len(calm)


def test_a_lithium_battery_needs_the_airlines_form() -> None:
    [concern] = concerns_of(a_part(carried=("lithium",)), None, NOW)

    assert "lithium" in concern.text
    assert "IATA" in concern.source


def test_short_changes_are_told_on_each_way_apart() -> None:
    first, tight = a_part(10, 3), a_part(13.9)
    roomy, backwards = a_part(18), a_part(20, 3)
    legs = [(Way.THERE, first), (Way.THERE, tight), (Way.THERE, roomy), (Way.THERE, backwards)]

    told = list(all_concerns([*legs, (Way.BACK, a_part(21))], NOW))

    assert [[each.text for each in one] for one in told] == [
        [],
        ["Only 54 minutes to change."],
        [],
        ["It leaves before the part before it arrives."],
        [],
    ]


def test_an_airline_reads_codes_and_people_sentences() -> None:
    flight = a_part(assistance=("to_seat", "dog"), carried=("lithium", "hoist"))

    assert airline_line(flight) == "WCHC · SVAN · WCLB"
    assert airline_line(a_part(mode=Mode.TRAIN, assistance=("to_seat",))) == ""


def test_passports_are_kept_seven_days_after_travel() -> None:
    event = Event(starts_on=date(2027, 9, 24), ends_on=date(2027, 9, 26))
    home = a_part(arrives_at=datetime(2027, 9, 27, 22, 30, tzinfo=UTC))
    mistyped = a_part(arrives_at=datetime(2072, 9, 27, tzinfo=UTC))

    assert passport_kept_until(event, []) == date(2027, 10, 3)
    # Half past one at night in Sofia.
    assert passport_kept_until(event, [home]) == date(2027, 10, 5)
    assert passport_kept_until(event, [mistyped]) == date(2027, 10, 26)
