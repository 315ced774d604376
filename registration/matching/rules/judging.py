"""Judging a way link by link: the worst link decides, and what is not known is never green."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from registration.matching.rules import checks as c
from registration.matching.rules import numbers as n
from registration.matching.rules.comparing import at_least
from registration.matching.rules.grades import Finding
from registration.matching.rules.grades import Grade
from registration.matching.rules.grades import Link
from registration.matching.rules.grades import Needs
from registration.matching.rules.grades import Pair
from registration.matching.rules.grades import Verdict
from registration.matching.rules.grades import Why
from registration.matching.rules.person import Told

_DOOR = (c.through("door_width"), c.stays_below("door_threshold", "step_height_max"))
_FAR = c.stays_below("distance", "walk_distance_max")
_SIDES = (c.transfer("left"), c.transfer("right"))
_BATHROOM = (
    c.wants("bathroom", "roll_in_shower", "shower", "roll_in"),
    c.wants("bathroom", "wheeled_shower_chair", "shower_seat", "wheeled"),
    c.wants("bathroom", "fixed_seat", "shower_seat", "fixed"),
    c.wants("bathroom", "grab_rail_L", "rail_left", "fixed", "drop"),
    c.wants("bathroom", "grab_rail_R", "rail_right", "fixed", "drop"),
    c.wants("bathroom", "both", "rail_left", "fixed", "drop"),
    c.wants("bathroom", "both", "rail_right", "fixed", "drop"),
)

CHECKS: dict[str, tuple[c.Check, ...]] = {
    "drop_off": (c.stays_below("kerb_height", "step_height_max"), _FAR),
    "path": (c.through("width"), c.stays_below("gradient", "ramp_gradient_max"), _FAR),
    "entrance": (c.steps, *_DOOR),
    "ramp": (c.stays_below("gradient", "ramp_gradient_max"), c.through("width")),
    "door": _DOOR,
    "lift": (
        c.through("door_width"),
        c.through("car_width"),
        c.fits("car_depth", "occupied_length"),
        c.carries("load"),
    ),
    "platform": (c.through("width"), c.fits("depth", "occupied_length"), c.carries("load")),
    "corridor": (c.through("width"), _FAR),
    "meeting_room": _DOOR,
    "toilet": (*_DOOR, c.fits("turning", "turning_diameter"), *_SIDES),
    "bedroom": (
        *_DOOR,
        c.through("ensuite_width"),
        c.fits("turning", "turning_diameter"),
        c.bed,
        c.hoist,
        *_BATHROOM,
        *_SIDES,
        c.wants("hears_alarm", "needs_visual", "flashing_alarm"),
        c.wants("hears_alarm", "needs_vibrating_pager", "vibrating_pillow"),
        c.wants("ground_floor_bed", "yes", "without_lift"),
        c.wants("fridge", "in_room", "fridge", "yes", "medicine"),
    ),
}
"""{kind of object: what is compared}. A kind that is not here limits nobody."""

FIELDS = (
    *("device", "occupied_width", "occupied_length", "occupied_height", "folded_min_height"),
    *("turning_diameter", "person_plus_device_mass", "steps_max", "step_height_max"),
    *("ramp_gradient_max", "walk_distance_max", "hoist", "bed_height_range"),
    *(
        "bathroom",
        "toilet_transfer_side",
        "travels_in",
        "hears_alarm",
        "ground_floor_bed",
        "fridge",
    ),
)
"""The fields of the dictionary of needs that any rule asks for."""


def judge(needs: Needs, chain: Sequence[Link], manages: frozenset[str] = frozenset()) -> Verdict:
    """How well the way fits the person: the worst link decides.

    `needs` are {field: value}: numbers in mm, kg, m and tenths of a percent, plain or as
    {"typed", "unit", "si"}. `manages` are keys of objects of which the person says "I can manage
    this": that counts above the calculation, except for loads and tie-downs. A person who told
    nothing, and a way of which nothing is measured, are UNKNOWN. Sources of the numbers:
    reference domain.md B and C, in numbers.py beside each number.
    """
    told = Told({key: value for key, value in needs.items() if value not in (None, "", [])})
    if not told.needs or not chain:
        return Verdict(Grade.UNKNOWN)
    return _verdict([_weighed(one, manages) for one in _findings(told, chain)])


def judge_vehicle(needs: Needs, vehicle: Link) -> Verdict:
    """Whether a person who stays in their wheelchair can travel in the vehicle.

    For everybody else a seat is enough: OK. Nobody's own word counts for load and tie-down.
    """
    told = Told(needs)
    if "seated_in_wheelchair" not in told.words("travels_in"):
        return Verdict(Grade.OK if told.words("travels_in") else Grade.UNKNOWN)
    return _verdict(list(_in_vehicle(told, vehicle)))


class InHold(NamedTuple):
    """Whether a chair goes through the door of an aircraft's hold, and what is left in mm."""

    aircraft: str
    grade: Grade
    margin: int | None
    source: str


def hold_doors(needs: Needs) -> list[InHold]:
    """Each aircraft whose hold door we know, against the chair as it is loaded.

    The chair goes in folded if its folded height is told, standing, its narrow side first.
    """
    told = Told(needs)
    height = told.number("folded_min_height") or told.number("occupied_height")
    sides = [told.number("occupied_width"), told.number("occupied_length")]
    widths = [side for side in sides if side is not None]
    return [_in_hold(door, height, min(widths, default=None)) for door in n.HOLD_DOORS]


def _in_hold(door: n.HoldDoor, height: int | None, width: int | None) -> InHold:
    if height is None or width is None:
        return InHold(door.aircraft, Grade.UNKNOWN, None, n.HOLD_SOURCE)
    margin = min(door.height - height, door.width - width)
    grade = Grade.NO if margin < 0 else Grade.TIGHT if margin < n.LEAST_CLEARANCE else Grade.OK
    return InHold(door.aircraft, grade, margin, n.HOLD_SOURCE)


def _findings(told: Told, chain: Sequence[Link]) -> Iterator[Finding]:
    before = None
    for link in chain:
        broken = c.works(told, link)
        if broken is not None:
            yield broken
        for check in CHECKS.get(link.kind, ()):
            finding = check(told, link, before)
            if finding is not None:
                yield finding
        before = link


def _weighed(finding: Finding, manages: frozenset[str]) -> Finding:
    if finding.grade is Grade.OK or finding.pair.is_load or finding.link.key not in manages:
        return finding
    return replace(finding, grade=Grade.OK, why=Why.OWN_WORD)


def _verdict(findings: list[Finding]) -> Verdict:
    worst_first = sorted(findings, key=_rank)
    grade = worst_first[0].grade if worst_first else Grade.OK
    return Verdict(grade, tuple(worst_first))


def _rank(finding: Finding) -> tuple[int, bool, int]:
    # What does not work at all decides before what is too narrow.
    works = finding.why is not Why.OUT_OF_ORDER
    return -finding.grade, works, 0 if finding.margin is None else finding.margin


def _in_vehicle(told: Told, vehicle: Link) -> Iterator[Finding]:
    places = Pair("wheelchair_places", "travels_in")
    yield at_least(vehicle, places, (1, 1), Why.LACKS, n.VEHICLE_SOURCE)
    tie_down = Pair("tie_down", "travels_in", is_load=True)
    yield at_least(vehicle, tie_down, (1, 1), Why.LACKS, n.VEHICLE_SOURCE)
    enters = vehicle.known.get("entry")
    checks = [
        c.fits("door_height", "occupied_height"),
        c.through("place_width"),
        c.fits("place_length", "occupied_length"),
    ]
    if enters and "ramp" in enters.chosen:
        checks.append(c.stays_below("gradient", "ramp_gradient_max"))
    else:
        checks += [
            c.carries("lift_load"),
            c.through("lift_width"),
            c.fits("lift_depth", "occupied_length"),
        ]
    yield from (found for check in checks if (found := check(told, vehicle, None)))
