"""What of an object is compared with what of a person. Each check gives a finding or nothing."""

from collections.abc import Callable

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


def long_enough(measure: str) -> Check:
    """The chair with the feet stands on it."""
    pair = Pair(measure, "occupied_length")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        length = told.number("occupied_length")
        if length is None:
            return _big_enough(told, link, pair, n.DEEP_FOR_ALL)
        limits = (length, length + n.FEET_CLEARANCE)
        return at_least(link, pair, limits, Why.TOO_SHORT, n.CLEARANCE_SOURCE)

    return check


def high_enough(measure: str) -> Check:
    """The person gets in with the head upright."""
    pair = Pair(measure, "occupied_height")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        height = told.number("occupied_height")
        if height is None:
            return _big_enough(told, link, pair, n.HIGH_FOR_ALL)
        limits = (height, height + n.ROOF_CLEARANCE)
        return at_least(link, pair, limits, Why.TOO_LOW, n.VEHICLE_SOURCE)

    return check


def turn(measure: str) -> Check:
    """The chair can turn."""
    pair = Pair(measure, "turning_diameter")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        circle = told.number("turning_diameter")
        if circle is None:
            return _big_enough(told, link, pair, n.TURNING_CIRCLE)
        limits = (circle - n.TURNING_GIVE, circle)
        return at_least(link, pair, limits, Why.TOO_SMALL_TO_TURN, n.OWN_NUMBER)

    return check


def carries(measure: str) -> Check:
    """The object carries person and chair."""
    pair = Pair(measure, "person_plus_device_mass", is_load=True)

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        mass = told.number("person_plus_device_mass")
        if mass is not None:
            return holds(link, pair, mass, n.LIFT_LOAD_SOURCE)
        return _big_enough(told, link, pair, n.LOAD_FOR_ALL)

    return check


def steps(told: Told, link: Link, before: Link | None) -> Finding | None:
    """No more steps than the person takes."""
    del before
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


def sill(measure: str) -> Check:
    """A threshold or kerb that wheels or feet get over."""
    pair = Pair(measure, "step_height_max")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        most = told.number("step_height_max")
        if most is not None:
            return at_most(link, pair, (most, most), Why.STEPS, n.OWN_NUMBER)
        if not told.is_on_wheels:
            return None
        limits = (n.SMALL_STEP, n.SMALL_STEP)
        return _small_enough(link, pair, limits, (Why.STEPS, n.SMALL_STEP_SOURCE))

    return check


def slope(measure: str) -> Check:
    """A slope that the person gets up and down."""
    pair = Pair(measure, "ramp_gradient_max")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        most = told.number("ramp_gradient_max")
        if most is not None:
            return at_most(link, pair, (most, most), Why.TOO_STEEP, n.OWN_NUMBER)
        if not told.is_on_wheels:
            return None
        limits = (n.EASY_GRADIENT, n.STEEP_GRADIENT)
        return _small_enough(link, pair, limits, (Why.TOO_STEEP, n.GRADIENT_SOURCE))

    return check


def far(told: Told, link: Link, before: Link | None) -> Finding | None:
    """No longer than the person walks or rolls."""
    del before
    most = told.number("walk_distance_max")
    if most is None:
        return None
    pair = Pair("distance", "walk_distance_max")
    return at_most(link, pair, (most, most), Why.TOO_FAR, n.OWN_NUMBER)


def transfer(side: str) -> Check:
    """Space beside the toilet on the side from which the person moves over."""
    pair = Pair(f"transfer_{side}", "toilet_transfer_side")

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        if not told.words("toilet_transfer_side") & {side, "both"}:
            return None
        least = told.number("occupied_width") or n.TRANSFER_SPACE
        limits = (least, max(least, n.TRANSFER_SPACE))
        return at_least(link, pair, limits, Why.TOO_NARROW, n.TRANSFER_SOURCE)

    return check


def bed(told: Told, link: Link, before: Link | None) -> Finding | None:
    """A bed that is neither too low nor too high."""
    del before
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


def hoist(told: Told, link: Link, before: Link | None) -> Finding | None:
    """The legs of a hoist go under the bed."""
    del before
    if not told.words("hoist") & {"bring_own", "needs_mobile"}:
        return None
    legs = told.typed_length("hoist__leg_height") or n.HOIST_LEGS
    return at_least(link, Pair("bed_gap", "hoist"), (legs, legs), Why.TOO_LOW, n.HOIST_SOURCE)


def wants(field: str, wish: str, measure: str, *there: str) -> Check:
    """Where the person chose `wish`, one of `there` must be there."""
    pair = Pair(measure, field)

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        if wish not in told.words(field):
            return None
        return has(link, pair, frozenset(there), n.OWN_NUMBER)

    return check


def wants_yes(field: str, wish: str, measure: str) -> Check:
    """Where the person chose `wish`, the object must have it."""

    def check(told: Told, link: Link, before: Link | None) -> Finding | None:
        del before
        if wish not in told.words(field):
            return None
        return at_least(link, Pair(measure, field), (1, 1), Why.LACKS, n.OWN_NUMBER)

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


def _small_enough(
    link: Link, pair: Pair, limits: tuple[int, int], said: tuple[Why, str]
) -> Finding:
    value, (why, source) = link.value(pair.measure), said
    if value is not None and value > limits[1]:
        return not_told(link, pair, source)
    return at_most(link, pair, limits, why, source)


def _from_narrow_corridor(before: Link | None) -> bool:
    width = before.value("width") if before and before.kind == "corridor" else None
    return width is not None and width <= n.NARROW_CORRIDOR
