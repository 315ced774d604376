"""Who rides when: in any world no wall is crossed, and what is left is named."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from registration.allotting.seats.nouns import Asked
from registration.allotting.seats.nouns import Party
from registration.allotting.seats.nouns import Proposed
from registration.allotting.seats.nouns import Standing
from registration.allotting.seats.nouns import Vehicle
from registration.allotting.seats.proposing import lacks
from registration.allotting.seats.proposing import propose

_NOON = 12 * 60
_VAN, _BUS = Vehicle("van", 6, 2), Vehicle("bus", 8)
_FITS = {"van": 0, "bus": 0}


def a_party(key: str, at: int = _NOON, **values: object) -> Party:
    """One person on a seat who may leave from `at` on and waits for 45 minutes at most."""
    told = {"seats": 1, "grades": _FITS, "road": "there: airport", **values}
    return Party(key, earliest=at, latest=at + 45, **told)  # type: ignore[arg-type]  # plain words for the fields


def in_wheelchair(key: str, at: int = _NOON, **values: object) -> Party:
    """Somebody who stays in a wheelchair, with an assistant; only the van has a place."""
    return a_party(key, at, **{"wheelchairs": 1, "grades": {"van": 0}, **values})


def a_world(seed: int, people: int = 40) -> Asked:
    """Arrivals of one day at two places, some in wheelchairs, with dogs, brought or fetched."""
    chance = random.Random(seed)
    vehicles = (_VAN, _BUS, Vehicle("ramp", 4, 1), Vehicle("taxi", 3))
    parties = []
    for number in range(people):
        stays = chance.random() < 0.3
        grades = {
            each.key: chance.choice((0, 1, 2))
            for each in vehicles
            if chance.random() < 0.9 and (each.wheelchairs or not stays)
        }
        parties.append(
            Party(
                key=str(number),
                road=chance.choice(("there: airport", "there: station")),
                earliest=(start := chance.randrange(9 * 60, 15 * 60, 5)),
                latest=start + 45,
                seats=1 + chance.randrange(2) - stays * chance.randrange(2),
                wheelchairs=int(stays),
                is_brought=chance.random() < 0.5,
                kept=int(chance.random() < 0.1),
                chairs=0,
                grades=grades,
            )
        )
    standing = Standing("made", "van", ("there: airport",), 11 * 60, 2, 1)
    return Asked(tuple(parties), vehicles, (standing,))


def crossed(asked: Asked, found: Proposed) -> list[str]:
    """Every wall that the proposal crosses."""
    parties = {each.key: each for each in asked.parties}
    rooms: dict[str, Vehicle | Standing] = {each.key: each for each in asked.vehicles}
    rooms |= {each.key: each for each in asked.standing}
    wrong: list[str] = []
    for ride in found.rides:
        riders = [parties[key] for key in ride.parties]
        room = rooms[ride.run or ride.vehicle]
        if sum(each.all_seats for each in riders) > room.seats:
            wrong.append("too few seats")
        if sum(each.all_wheelchairs for each in riders) > room.wheelchairs:
            wrong.append("a wheelchair without its place")
        wrong += ["does not fit" for each in riders if each.grade(ride.vehicle) is None]
        wrong += ["waits" for each in riders if not each.earliest <= ride.leaves <= each.latest]
        wrong += ["wrong road" for each in riders if each.road != ride.road]
    for vehicle in asked.vehicles:
        own = [each.leaves for each in found.rides if each.vehicle == vehicle.key and not each.run]
        own += [each.leaves for each in asked.standing if each.vehicle == vehicle.key]
        near = [b - a for a, b in pairwise(sorted(own)) if b - a < asked.turnaround]
        wrong += ["in two places" for _gap in near]
    given = [key for ride in found.rides for key in ride.parties]
    if sorted([*given, *found.left]) != sorted(parties):
        wrong.append("lost or twice")
    return wrong


@pytest.mark.parametrize("seed", range(4))
def test_every_seat_fits_and_nobody_rides_twice(seed: int) -> None:
    asked = a_world(seed)

    found = propose(asked)

    assert crossed(asked, found) == []
    assert len(found.left) < len(asked.parties) / 2
    named = {key for lack in lacks(asked, found.left) for key in lack.parties}
    assert named == {key for key in found.left if dict(asked.parties[int(key)].grades or {})}


def test_those_who_arrive_together_share_a_run_and_assistants_ride_along() -> None:
    parties = (in_wheelchair("ioana"), a_party("amra", _NOON + 20), a_party("late", _NOON + 600))

    found = propose(Asked(parties, (_VAN,)))

    assert [(ride.leaves, ride.parties) for ride in found.rides] == [
        (_NOON + 30, ("ioana", "amra")),
        (_NOON + 600, ("late",)),
    ]
    assert found.left == ()
    assert found.is_best


def test_who_is_brought_leaves_as_late_as_can_be() -> None:
    asked = Asked((a_party("stelios", is_brought=True),), (_BUS,))

    assert [ride.leaves for ride in propose(asked).rides] == [_NOON + 45]


def test_the_third_wheelchair_needs_one_more_vehicle() -> None:
    parties = tuple(in_wheelchair(name) for name in ("ioana", "evgenia", "dimitar"))

    asked = Asked(parties, (_VAN, _BUS))
    found = propose(asked)

    assert len(found.left) == 1
    (lack,) = lacks(asked, found.left)
    assert (lack.seats, lack.wheelchairs) == (1, 1)
    assert (lack.earliest, lack.latest) == (_NOON, _NOON + 45)


def test_vehicles_that_are_alike_leave_together_and_come_back() -> None:
    parties = tuple(in_wheelchair(f"{number}") for number in range(3))
    later = tuple(in_wheelchair(f"later{number}", _NOON + 90) for number in range(4))
    vans = (_VAN, Vehicle("second", 6, 2))
    alike = {"van": 0, "second": 0}
    asked = Asked(tuple(replace(each, grades=alike) for each in (*parties, *later)), vans)

    found = propose(asked)

    assert crossed(asked, found) == []
    assert [ride.leaves for ride in found.rides] == [_NOON, _NOON, _NOON + 90, _NOON + 90]
    assert found.left == ()


def test_those_who_lack_at_the_same_time_could_share_one_vehicle() -> None:
    near = [in_wheelchair(str(number), _NOON + 10 * number) for number in range(3)]
    asked = Asked((*near, in_wheelchair("far", _NOON + 300), a_party("nowhere", grades={})), ())

    found = lacks(asked, [each.key for each in asked.parties])

    assert [lack.parties for lack in found] == [("0", "1", "2"), ("far",)]
    assert (found[0].earliest, found[0].latest) == (_NOON + 20, _NOON + 45)


def test_nine_people_are_not_said_to_fit_one_more_vehicle() -> None:
    asked = Asked(tuple(a_party(str(number)) for number in range(9)), ())

    assert [lack.seats for lack in lacks(asked, map(str, range(9)))] == [8, 1]


def test_a_run_that_there_is_takes_more_people_before_another_is_made() -> None:
    made = Standing("made", "van", ("there: airport",), _NOON + 20, seats=1)

    for party, runs in (
        (a_party("amra"), ["made"]),
        # Beside who sits in a run of others nothing can be kept free.
        (a_party("with a dog", kept=1), [""]),
        (a_party("elsewhere", road="there: station"), [""]),
    ):
        found = propose(Asked((party,), (_VAN, _BUS), (made,)))
        assert [ride.run for ride in found.rides] == runs


def test_what_fits_better_is_chosen_before_what_is_shorter() -> None:
    party = in_wheelchair("ioana", grades={"van": 2, "ramp": 0})

    found = propose(Asked((party,), (_VAN, Vehicle("ramp", 4, 1))))

    assert [ride.vehicle for ride in found.rides] == ["ramp"]


def test_a_short_wait_that_meets_no_quarter_leaves_at_once() -> None:
    party = Party("amra", "there: airport", _NOON + 1, _NOON + 5, 1, grades=_FITS)

    assert [ride.leaves for ride in propose(Asked((party,), (_BUS,))).rides] == [_NOON + 1]


def test_without_people_nothing_is_proposed() -> None:
    found = propose(Asked((), (_VAN,)))

    assert (found.rides, found.left, found.is_best) == ((), (), True)
