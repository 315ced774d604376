"""The rules of matching: margins, the worst link, and what is never green."""

from datetime import UTC
from datetime import datetime
from random import Random
from typing import Any

import pytest

from events.survey.rules import Outage
from registration.matching.rules import FIELDS
from registration.matching.rules import Grade
from registration.matching.rules import Known
from registration.matching.rules import Link
from registration.matching.rules import Verdict
from registration.matching.rules import Why
from registration.matching.rules import hold_doors
from registration.matching.rules import judge
from registration.matching.rules import judge_vehicle
from registration.matching.rules import known

POWERED = {"device": "powered_chair", "occupied_width": 670}
TRIES = 300


def a_door(width: int | None = 900, threshold: int | None = 0, key: str = "door") -> Link:
    there = {"door_width": width, "door_threshold": threshold}
    return Link(key, "door", key, known(**{k: v for k, v in there.items() if v is not None}))


def a_bedroom(**values: int) -> Link:
    fits = {"door_width": 950, "door_threshold": 0, "ensuite_width": 950, "turning": 1500}
    return Link("204", "bedroom", "204", known(**fits | {"bed_height": 480} | values))


def test_a_door_leaves_room_beside_the_chair() -> None:
    grades = {width: judge(POWERED, [a_door(width)]).grade for width in (680, 690, 719, 720)}

    assert grades == {680: Grade.NO, 690: Grade.TIGHT, 719: Grade.TIGHT, 720: Grade.OK}
    assert judge(POWERED, [a_door(670)]).margin_mm == -20
    # Hands need more room than a motor.
    by_hand = {"device": "manual_chair", "occupied_width": 670}
    assert judge(by_hand, [a_door(769)]).grade is Grade.TIGHT
    assert judge(by_hand, [a_door(770)]).grade is Grade.OK


def test_turning_in_from_a_narrow_corridor_takes_more() -> None:
    corridor = Link("c", "corridor", "Corridor", known(width=1200))
    wide = Link("c", "corridor", "Corridor", known(width=1300))
    verdict = judge(POWERED, [corridor, a_door(730)])

    assert (verdict.grade, verdict.source[:9]) == (Grade.TIGHT, "AD M vol.")
    assert judge(POWERED, [wide, a_door(730)]).grade is Grade.OK


def test_the_worst_link_decides_whatever_the_order() -> None:
    random = Random(1)
    for _try in range(TRIES):
        widths = [random.choice((None, 600, 695, 715, 800, 1000)) for _link in range(4)]
        chain = [a_door(width, key=str(number)) for number, width in enumerate(widths)]
        alone = [judge(POWERED, [link]).grade for link in chain]
        verdict = judge(POWERED, chain)
        assert verdict.grade == max(alone)
        random.shuffle(chain)
        assert judge(POWERED, chain).grade == verdict.grade
        assert verdict.limiting is not None
        assert judge(POWERED, [verdict.limiting]).grade == verdict.grade


def test_a_wider_door_never_fits_worse_and_a_wider_chair_never_better() -> None:
    random = Random(2)
    for _try in range(TRIES):
        door, chair = random.randint(500, 1100), random.randint(400, 1000)
        now = judge(POWERED | {"occupied_width": chair}, [a_door(door)])
        wider = judge(POWERED | {"occupied_width": chair}, [a_door(door + random.randint(1, 200))])
        bigger = judge(POWERED | {"occupied_width": chair + 50}, [a_door(door)])
        assert wider.grade <= now.grade <= bigger.grade
        assert wider.findings[0].margin is not None


def test_what_is_not_known_is_never_green() -> None:
    random = Random(3)
    whole = a_bedroom()
    needs = POWERED | {"turning_diameter": 1400, "bed_height_range": {"si": [430, 520]}}
    assert judge(needs, [whole]).grade is Grade.OK
    for _try in range(TRIES):
        gone = random.sample(sorted(whole.known), random.randint(1, len(whole.known)))
        left = {key: value for key, value in whole.known.items() if key not in gone}
        verdict = judge(needs, [a_door(), Link("204", "bedroom", "204", left)])
        assert verdict.grade is Grade.UNKNOWN
        own = [one for one in verdict.findings if one.link.key == "204"]
        assert all(one.why is Why.NOT_MEASURED for one in own if one.pair.measure in gone)
    unconfirmed = {key: Known(one.value, is_confirmed=False) for key, one in whole.known.items()}
    verdict = judge(needs, [Link("204", "bedroom", "204", unconfirmed)])
    assert (verdict.grade, verdict.findings[0].why) == (Grade.UNKNOWN, Why.NOT_CONFIRMED)


def test_what_does_not_fit_does_not_fit_even_unconfirmed() -> None:
    link = Link("d", "door", "d", {"door_width": Known(600, is_confirmed=False)})

    assert judge(POWERED, [link]).grade is Grade.NO


def test_who_told_nothing_and_a_way_that_nobody_measured_are_unknown() -> None:
    empty: dict[str, Any] = {"device": "", "bathroom": [], "occupied_width": None}
    assert judge(empty, [a_door()]) == Verdict(Grade.UNKNOWN)
    assert judge(POWERED, []) == Verdict(Grade.UNKNOWN)
    nothing = judge({"device": "none"}, [a_door(None)])
    assert (nothing.grade, nothing.worst, nothing.limiting) == (Grade.OK, None, None)
    assert (nothing.margin_mm, nothing.source) == (None, "")


def test_the_own_word_counts_above_the_calculation_but_not_for_loads() -> None:
    heavy = POWERED | {"person_plus_device_mass": 320, "occupied_length": 1200}
    lift = Link(
        "lift", "lift", "Lift", known(door_width=900, car_width=1100, car_depth=1100, load=300)
    )
    narrow = a_door(600)
    assert judge(POWERED, [narrow], frozenset({"door"})).findings[-1].why is Why.FITS
    assert judge(POWERED, [narrow], frozenset({"door"})).grade is Grade.OK
    assert judge(POWERED, [narrow], frozenset({"another"})).grade is Grade.NO

    verdict = judge(heavy, [lift], frozenset({"lift"}))
    assert (verdict.grade, verdict.findings[0].why) == (Grade.NO, Why.TOO_WEAK)
    assert {one.why for one in verdict.findings[1:]} == {Why.OWN_WORD, Why.FITS}


def test_without_a_measure_what_fits_every_chair_fits() -> None:
    chair = {"device": "scooter"}
    lift = Link("lift", "lift", "Lift", known(door_width=900, car_width=1100, car_depth=1400))
    assert {one.why for one in judge(chair, [lift]).findings} == {Why.FITS, Why.NOT_MEASURED}
    assert judge(chair, [a_door(800)]).findings[0].why is Why.NOT_TOLD
    assert judge(chair, [a_door(900, 20)]).grade is Grade.OK
    assert judge(chair, [a_door(900, 21)]).findings[0].why is Why.NOT_TOLD
    small = Link("wc", "toilet", "WC", known(turning=1300, door_width=900, door_threshold=0))
    assert judge(chair, [small]).findings[0].why is Why.NOT_TOLD
    assert judge({"walk_distance_max": 100}, [lift]).grade is Grade.OK


PATH = {"width": 1500, "gradient": 80, "distance": 120}


@pytest.mark.parametrize(
    ("needs", "link", "grade"),
    [
        ({"ramp_gradient_max": 83}, Link("p", "path", "Path", known(**PATH)), Grade.OK),
        ({"ramp_gradient_max": 60}, Link("p", "path", "Path", known(**PATH)), Grade.NO),
        (POWERED, Link("p", "path", "Path", known(**PATH)), Grade.TIGHT),
        (POWERED, Link("p", "path", "Path", known(**PATH | {"gradient": 90})), Grade.UNKNOWN),
        (POWERED, Link("p", "path", "Path", known(width=1500)), Grade.UNKNOWN),
        ({"walk_distance_max": 100}, Link("p", "path", "Path", known(**PATH)), Grade.NO),
        ({"walk_distance_max": 100}, Link("p", "path", "Path"), Grade.UNKNOWN),
        (POWERED, Link("e", "entrance", "Door", known(steps=0)), Grade.UNKNOWN),
        ({"device": "scooter"}, Link("e", "entrance", "Door", known(steps=1)), Grade.UNKNOWN),
        ({"device": "scooter"}, Link("e", "entrance", "Door"), Grade.UNKNOWN),
        ({"steps_max": 2}, Link("e", "entrance", "Door", known(steps=3)), Grade.NO),
        ({"steps_max": 3}, Link("e", "entrance", "Door", known(steps=3)), Grade.OK),
        ({"device": "stick_crutches"}, Link("e", "entrance", "Door", known(steps=3)), Grade.OK),
        ({"step_height_max": 15}, a_door(900, 20), Grade.NO),
        ({"step_height_max": 20}, a_door(900, 20), Grade.OK),
        ({"turning_diameter": 1600}, a_bedroom(turning=1499), Grade.NO),
        ({"turning_diameter": 1600, "bed_height_range": {"si": [400, 600]}},
         a_bedroom(turning=1500), Grade.TIGHT),
        ({"bed_height_range": {"typed": "43 to 47", "unit": "cm", "si": [430, 470]}},
         a_bedroom(), Grade.NO),
        ({"bed_height_range": {"si": [490, 520]}}, a_bedroom(), Grade.NO),
        ({"bed_height_range": {"help": True}}, a_bedroom(), Grade.OK),
        ({"bed_height_range": {"si": [1, 2]}}, Link("b", "bedroom", "1"), Grade.UNKNOWN),
        (POWERED, a_bedroom(), Grade.UNKNOWN),
        ({"hoist": "needs_mobile"}, a_bedroom(bed_gap=149), Grade.NO),
        ({"hoist": "bring_own", "hoist__leg_height": "12 cm"}, a_bedroom(bed_gap=120), Grade.OK),
        ({"hoist": "needs_mobile"}, a_bedroom(), Grade.UNKNOWN),
        ({"ground_floor_bed": "yes"}, a_bedroom(without_lift=0), Grade.NO),
        ({"hears_alarm": "needs_visual"}, a_bedroom(flashing_alarm=1), Grade.OK),
        ({"hears_alarm": "needs_visual"}, a_bedroom(), Grade.UNKNOWN),
    ],
)  # fmt: skip
def test_each_need_meets_its_measure(needs: dict[str, Any], link: Link, grade: Grade) -> None:
    assert judge(needs, [link]).grade is grade


@pytest.mark.parametrize(
    ("bathroom", "grade"),
    [
        ("roll_in_shower", Grade.OK),
        ("wheeled_shower_chair", Grade.NO),
        ("fixed_seat", Grade.OK),
        ("grab_rail_R", Grade.UNKNOWN),
        ("grab_rail_L", Grade.OK),
        ("bath_ok", Grade.OK),
    ],
)
def test_a_bathroom_has_what_was_chosen(bathroom: str, grade: Grade) -> None:
    there = {
        "shower": Known(chosen=frozenset({"roll_in"})),
        "shower_seat": Known(chosen=frozenset({"fixed"})),
        "rail_left": Known(chosen=frozenset({"drop"})),
    }

    assert judge({"bathroom": [bathroom]}, [Link("1", "bedroom", "1", there)]).grade is grade


@pytest.mark.parametrize(
    ("side", "grade"),
    [("left", Grade.OK), ("right", Grade.TIGHT), ("both", Grade.TIGHT), ("front", Grade.OK)],
)
def test_space_beside_the_toilet_as_seen_by_who_sits_there(side: str, grade: Grade) -> None:
    link = Link("1", "toilet", "1", known(transfer_left=900, transfer_right=700))
    needs = {"toilet_transfer_side": side, "device": "none"}

    assert judge(needs | {"occupied_width": 650}, [link]).findings != ()
    verdict = judge(needs, [link])
    assert verdict.grade is (Grade.NO if grade is Grade.TIGHT else grade)


def test_numbers_come_as_they_were_typed_too() -> None:
    typed = POWERED | {"occupied_width": {"typed": "67", "unit": "cm", "si": 670}}

    assert judge(typed, [a_door(700)]) == judge(POWERED, [a_door(700)])
    assert judge({"device": "none", "steps_max": True}, [a_door()]).grade is Grade.OK


VAN = {
    "wheelchair_places": 1, "tie_down": 1, "door_height": 1500, "place_width": 850,
    "place_length": 1400, "lift_load": 350, "lift_width": 800, "lift_depth": 1250,
}  # fmt: skip
SEATED = POWERED | {
    "travels_in": "seated_in_wheelchair",
    "occupied_height": 1400,
    "occupied_length": 1180,
    "person_plus_device_mass": 260,
}


@pytest.mark.parametrize(
    ("needs", "van", "grade"),
    [
        ({}, {}, Grade.OK),
        ({}, {"tie_down": 0}, Grade.NO),
        ({}, {"wheelchair_places": 0}, Grade.NO),
        ({}, {"door_height": 1390}, Grade.NO),
        ({}, {"door_height": 1410}, Grade.TIGHT),
        ({}, {"lift_load": 250}, Grade.NO),
        ({"occupied_height": None}, {}, Grade.UNKNOWN),
        ({"occupied_height": None}, {"door_height": 1600}, Grade.OK),
        ({"travels_in": "transfers_to_seat"}, {"tie_down": 0}, Grade.OK),
        ({"travels_in": ""}, {}, Grade.UNKNOWN),
    ],
)
def test_who_stays_in_the_chair_needs_a_vehicle_for_it(
    needs: dict[str, Any], van: dict[str, int], grade: Grade
) -> None:
    told = {key: value for key, value in (SEATED | needs).items() if value}
    vehicle = Link("v", "vehicle", "Van", known(**VAN | van))

    assert judge_vehicle(told, vehicle).grade is grade


def test_a_vehicle_with_a_ramp_is_judged_by_its_ramp() -> None:
    ramp = known(**VAN | {"gradient": 150}) | {"entry": Known(chosen=frozenset({"ramp"}))}

    verdict = judge_vehicle(SEATED | {"ramp_gradient_max": 120}, Link("v", "vehicle", "Van", ramp))
    assert (verdict.grade, verdict.margin_mm) == (Grade.NO, -30)


def test_doors_of_holds_by_their_height_and_width() -> None:
    chair = SEATED | {"folded_min_height": 830, "occupied_width": 640}
    found = {one.aircraft: (one.grade, one.margin) for one in hold_doors(chair)}

    assert found["Boeing 737"] == (Grade.TIGHT, 8)
    assert found["Airbus A320 family"] == (Grade.OK, 389)
    assert found["ATR"] == (Grade.NO, -5)
    assert {one.grade for one in hold_doors({"occupied_width": 640})} == {Grade.UNKNOWN}


def test_every_field_that_a_rule_asks_for_is_named() -> None:
    asked = {one.pair.asks for one in judge(SEATED, [a_bedroom(), a_door()]).findings}
    asked |= {one.pair.asks for one in judge_vehicle(SEATED, Link("v", "vehicle", "V")).findings}

    assert asked < set(FIELDS)


def test_a_lift_out_of_order_decides_for_whoever_needs_it() -> None:
    outage = Outage(datetime(2016, 9, 24, 4, 40, tzinfo=UTC), "Europe/Sofia", is_public=False)
    lift = Link("l", "lift", "Lift", known(door_width=600, load=900), outage)
    narrow = judge(POWERED, [a_door(600), lift], frozenset({"l"}))

    # It comes before what is too narrow, and nobody's own word makes it work.
    assert narrow.worst is not None
    assert (narrow.grade, narrow.worst.why) == (Grade.NO, Why.OUT_OF_ORDER)
    grades = [judge(needs, [lift]).grade for needs in ({"steps_max": 3}, {"fridge": "in_room"})]
    assert grades == [Grade.NO, Grade.UNKNOWN]
    for needs in ({"steps_max": 40}, {"device": "none"}):
        assert judge(needs, [lift]).grade is Grade.OK
