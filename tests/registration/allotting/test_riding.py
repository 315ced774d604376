"""How somebody rides, and when a run may leave."""

from datetime import UTC
from datetime import datetime
from datetime import timedelta
from typing import Any

import pytest

from registration.allotting.seats.riding import Riding
from registration.allotting.seats.riding import fit
from registration.allotting.seats.riding import is_as_wished
from registration.allotting.seats.riding import rank
from registration.allotting.seats.riding import riding
from registration.allotting.seats.riding import wants_ride
from registration.allotting.seats.windows import after_arrival
from registration.allotting.seats.windows import before_departure
from registration.allotting.seats.windows import minute_of
from registration.allotting.seats.windows import needs_vehicle
from registration.matching.rules import Grade
from registration.matching.rules import Known
from registration.matching.rules import Link
from registration.matching.rules import Verdict
from registration.matching.rules import known
from registration.travel.models import Mode
from tests.support.journeys import details

_STAYS = {"travels_in": "seated_in_wheelchair"}
_AT = datetime(2016, 9, 23, 9, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        ({}, Riding()),
        ({**_STAYS, "device": "manual_chair"}, Riding(in_wheelchair=True)),
        ({"device": "powered_chair"}, Riding(in_wheelchair=True, is_told=False)),
        (
            {"device": "manual_chair", "local_transport": "van_ramp"},
            Riding(in_wheelchair=True, is_told=False),
        ),
        ({"device": "manual_chair"}, Riding(chair_folded=True, is_told=False)),
        (
            {"device": "manual_chair", "travels_in": "transfers_to_seat"},
            Riding(chair_folded=True),
        ),
        ({"device": "scooter", "travels_in": "transfers_to_seat"}, Riding(chair_apart=True)),
        ({"assistance_dog": "guide"}, Riding(kept=1)),
        ({"assistance_dog": "none"}, Riding()),
        ({"companion_seats": 3}, Riding(kept=2)),
    ],
)
def test_how_somebody_rides(needs: dict[str, Any], expected: Riding) -> None:
    assert riding(needs, companions=1) == expected


def test_who_sees_to_it_themselves_is_not_asked() -> None:
    assert wants_ride({})
    assert wants_ride({"local_transport": "van_ramp"})
    assert not wants_ride({"local_transport": "none"})
    assert not wants_ride({"local_transport": "own_car_parking"})


def a_van(**measures: int) -> Link:
    """A van with a lift; `measures` change it."""
    there = {
        "wheelchair_places": 2,
        "tie_down": 1,
        "lift_load": 350,
        "lift_width": 1000,
        "lift_depth": 1500,
        "door_height": 1600,
        "place_width": 1000,
        "place_length": 1500,
        **measures,
    }
    return Link(
        "van", "vehicle", "Van", known(**there) | {"entry": Known(None, frozenset({"lift"}))}
    )


def test_load_and_tie_down_are_walls() -> None:
    heavy = {**_STAYS, "device": "powered_chair", "person_plus_device_mass": 380}
    light = {**heavy, "person_plus_device_mass": 250}

    assert fit(light, riding(light, 0), a_van()).grade is Grade.OK
    assert fit(heavy, riding(heavy, 0), a_van()).grade is Grade.NO
    assert fit(light, riding(light, 0), a_van(tie_down=0)).grade is Grade.NO
    # Nobody told how they travel: their chair is judged all the same.
    untold = {key: value for key, value in heavy.items() if key not in _STAYS}
    assert fit(untold, riding(untold, 0), a_van()).grade is Grade.NO


def test_a_heavy_chair_alone_needs_its_place() -> None:
    needs = {"device": "powered_chair", "travels_in": "transfers_to_seat", "device_mass": 160}
    how = riding(needs, 0)

    assert fit(needs, how, a_van()).grade is Grade.OK
    assert fit(needs, how, a_van(wheelchair_places=0)).grade is Grade.NO
    assert fit({**needs, "device_mass": 400}, how, a_van()).grade is Grade.NO


def test_a_seat_fits_and_a_wish_for_a_ramp_or_lift_counts_less_than_fitting() -> None:
    car, van = Link("car", "vehicle", "Car"), a_van()
    ramp = Link("ramp", "vehicle", "Ramp", {"entry": Known(None, frozenset({"ramp"}))})
    wants_ramp, wants_lift = {"local_transport": "van_ramp"}, {"local_transport": "van_tail_lift"}

    assert fit({}, Riding(), car) == fit(wants_ramp, Riding(), car) == Verdict(Grade.OK)
    assert [is_as_wished(wants_ramp, one) for one in (car, ramp, van)] == [False, True, True]
    assert [is_as_wished(wants_lift, one) for one in (car, ramp, van)] == [False, False, True]
    assert is_as_wished({}, car)
    assert rank(Verdict(Grade.OK), as_wished=False) < rank(Verdict(Grade.TIGHT), as_wished=True)


def test_a_run_leaves_after_the_bags_and_before_the_gate() -> None:
    assert after_arrival(Mode.PLANE, _AT, 45) == (minute_of(_AT) + 30, minute_of(_AT) + 75)
    train = details(mode=Mode.TRAIN, leaves_at=_AT + timedelta(hours=5))
    last = minute_of(_AT) + 5 * 60 - 30 - 40
    assert before_departure(train, 40, 45) == (last - 45, last)
    assert needs_vehicle(Mode.BUS)
    assert not needs_vehicle(Mode.CAR)
