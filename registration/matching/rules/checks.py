"""What of an object is compared with what of a person. Each check gives a finding or nothing."""

from collections.abc import Callable
from typing import NamedTuple

from registration.matching.rules import numbers as n
from registration.matching.rules.comparing import at_least
from registration.matching.rules.comparing import at_most
from registration.matching.rules.comparing import found
from registration.matching.rules.comparing import has
from registration.matching.rules.comparing import holds
from registration.matching.rules.comparing import not_measured
from registration.matching.rules.comparing import not_told
from registration.matching.rules.grades import Finding
from registration.matching.rules.grades import Grade
from registration.matching.rules.grades import Link
from registration.matching.rules.grades import Pair
from registration.matching.rules.grades import Why
from registration.matching.rules.person import Told

Check = Callable[[Told, Link, Link | None], Finding | None]
"""Given the person, the object and the object before it on the way."""


def works(told: Told, link: Link) -> Finding | None:
    """A lift or platform that does not work stands in the way of whoever needs it."""
    if link.outage is None or told.needs_lift is False:
        return None
    grade = Grade.UNKNOWN if told.needs_lift is None else Grade.NO
    # Nobody's own word makes it work again.
    pair = Pair("works", "steps_max", is_load=True)
    return found(link, pair, grade, Why.OUT_OF_ORDER, (None, n.TOLD_NOW))


def through(measure: str) -> Check:
    """The chair gets through, with room for hands, and for turning in from a narrow corridor."""
    pair = Pair(measure, "occupied_width")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        width = told.number("occupied_width")
        if width is None:
            return _big_enough(told, link, pair, n.WIDE_FOR_ALL)
        turning = _from_narrow_corridor(before)
        wanted = width + told.clearance + (n.TURNING_CLEARANCE if turning else 0)
        source = n.TURNING_SOURCE if turning else n.CLEARANCE_SOURCE
        limits = (width + n.LEAST_CLEARANCE, wanted)
        return at_least(link, pair, limits, Why.TOO_NARROW, source)

    return check


class Size(NamedTuple):
    """What is added to a person's own measure, and what fits every chair; in its own unit."""

    least: int
    comfortable: int
    for_all: int
    why: Why
    source: str


SIZES = {
    # The feet stand on it, too.
    "occupied_length": Size(0, n.FEET_CLEARANCE, n.DEEP_FOR_ALL, Why.TOO_SHORT, n.CLEARANCE_SOURCE),
    # The person gets in with the head upright.
    "occupied_height": Size(0, n.ROOF_CLEARANCE, n.HIGH_FOR_ALL, Why.TOO_LOW, n.VEHICLE_SOURCE),
    "turning_diameter": Size(
        -n.TURNING_GIVE, 0, n.TURNING_CIRCLE, Why.TOO_SMALL_TO_TURN, n.OWN_NUMBER
    ),
}
"""{measure of a person: what it asks of an object}"""


def fits(measure: str, field: str) -> Check:
    """The object is as big as the person's own measure, with some room."""
    pair, size = Pair(measure, field), SIZES[field]

    def check(told: Told, link: Link, _before: Link | None) -> Finding | None:
        own = told.number(field)
        if own is None:
            return _big_enough(told, link, pair, size.for_all)
        limits = (own + size.least, own + size.comfortable)
        return at_least(link, pair, limits, size.why, size.source)

    return check


def carries(measure: str) -> Check:
    """The object carries person and chair."""
    pair = Pair(measure, "person_plus_device_mass", is_load=True)

    def check(told: Told, link: Link, _before: Link | None) -> Finding | None:
        mass = told.number("person_plus_device_mass")
        if mass is not None:
            return holds(link, pair, mass, n.LIFT_LOAD_SOURCE)
        return _big_enough(told, link, pair, n.LOAD_FOR_ALL)

    return check


def steps(told: Told, link: Link, _before: Link | None) -> Finding | None:
    """No more steps than the person takes."""
    pair, most = Pair("steps", "steps_max"), told.number("steps_max")
    if most is not None:
        return at_most(link, pair, (most, most), Why.STEPS, n.OWN_NUMBER)
    if not told.is_on_wheels:
        return None
    there = link.value("steps")
    if there is None:
        return not_measured(link, pair, n.OWN_NUMBER)
    if there == 0:
        return found(link, pair, Grade.OK, Why.STEPS, (0, n.OWN_NUMBER))
    return not_told(link, pair, n.OWN_NUMBER)


class Ceiling(NamedTuple):
    """What is comfortable and what is most for whoever rolls and told no number of their own."""

    usual: tuple[int, int] | None
    why: Why
    source: str


CEILINGS = {
    "step_height_max": Ceiling((n.SMALL_STEP, n.SMALL_STEP), Why.STEPS, n.SMALL_STEP_SOURCE),
    "ramp_gradient_max": Ceiling(
        (n.EASY_GRADIENT, n.STEEP_GRADIENT), Why.TOO_STEEP, n.GRADIENT_SOURCE
    ),
    "walk_distance_max": Ceiling(None, Why.TOO_FAR, n.OWN_NUMBER),
}
"""{what a person can do at most: what it asks of an object}"""


def stays_below(measure: str, field: str) -> Check:
    """A threshold, slope or way that does not pass what the person can do at most."""
    pair, ceiling = Pair(measure, field), CEILINGS[field]

    def check(told: Told, link: Link, _before: Link | None) -> Finding | None:
        most = told.number(field)
        if most is not None:
            return at_most(link, pair, (most, most), ceiling.why, n.OWN_NUMBER)
        if ceiling.usual is None or not told.is_on_wheels:
            return None
        value = link.value(measure)
        if value is not None and value > ceiling.usual[1]:
            return not_told(link, pair, ceiling.source)
        return at_most(link, pair, ceiling.usual, ceiling.why, ceiling.source)

    return check


def transfer(side: str) -> Check:
    """Space beside the toilet on the side from which the person moves over."""
    pair = Pair(f"transfer_{side}", "toilet_transfer_side")

    def check(told: Told, link: Link, _before: Link | None) -> Finding | None:
        if not told.words("toilet_transfer_side") & {side, "both"}:
            return None
        least = told.number("occupied_width") or n.TRANSFER_SPACE
        limits = (least, max(least, n.TRANSFER_SPACE))
        return at_least(link, pair, limits, Why.TOO_NARROW, n.TRANSFER_SOURCE)

    return check


def bed(told: Told, link: Link, _before: Link | None) -> Finding | None:
    """A bed that is neither too low nor too high."""
    pair, height = Pair("bed_height", "bed_height_range"), link.value("bed_height")
    span = told.span("bed_height_range")
    if span is None:
        return not_told(link, pair, n.OWN_NUMBER) if told.is_on_wheels and height else None
    if height is None:
        return not_measured(link, pair, n.OWN_NUMBER)
    margin = min(height - span[0], span[1] - height)
    why = Why.TOO_LOW if height < span[0] else Why.TOO_HIGH
    grade = Grade.NO if margin < 0 else Grade.OK
    return found(link, pair, grade, why, (margin, n.OWN_NUMBER))


def hoist(told: Told, link: Link, _before: Link | None) -> Finding | None:
    """The legs of a hoist go under the bed."""
    if not told.words("hoist") & {"bring_own", "needs_mobile"}:
        return None
    legs = told.typed_length("hoist__leg_height") or n.HOIST_LEGS
    return at_least(link, Pair("bed_gap", "hoist"), (legs, legs), Why.TOO_LOW, n.HOIST_SOURCE)


def wants(field: str, wish: str, measure: str, *there: str) -> Check:
    """Where the person chose `wish`: one of `there` was chosen of the object, or it says yes."""
    pair = Pair(measure, field)

    def check(told: Told, link: Link, _before: Link | None) -> Finding | None:
        if wish not in told.words(field):
            return None
        if there:
            return has(link, pair, frozenset(there), n.OWN_NUMBER)
        return at_least(link, pair, (1, 1), Why.LACKS, n.OWN_NUMBER)

    return check


def _big_enough(told: Told, link: Link, pair: Pair, for_all: int) -> Finding | None:
    """Without the person's own measure: what every chair fits is OK, the rest is asked."""
    if not told.is_on_wheels:
        return None
    value = link.value(pair.measure)
    if value is None:
        return not_measured(link, pair, n.TSI)
    if value < for_all:
        return not_told(link, pair, n.TSI)
    return found(link, pair, Grade.OK, Why.FITS, (value - for_all, n.TSI))


def _from_narrow_corridor(before: Link | None) -> bool:
    width = before.value("width") if before and before.kind == "corridor" else None
    return width is not None and width <= n.NARROW_CORRIDOR
