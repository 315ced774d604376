"""How somebody rides: on a seat or in their wheelchair, in which vehicles. Pure rules."""

from typing import NamedTuple

from registration.matching.rules import Grade
from registration.matching.rules import Link
from registration.matching.rules import Needs
from registration.matching.rules import Verdict
from registration.matching.rules import judge_vehicle
from registration.matching.rules.person import WHEELS
from registration.matching.rules.person import Told

FIELDS = (
    *("device", "device_mass", "occupied_width", "occupied_length", "occupied_height"),
    *("person_plus_device_mass", "ramp_gradient_max", "travels_in", "local_transport"),
    *("companion_seats", "assistance_dog"),
)
"""The fields of the dictionary of needs that are read for rides."""

_HEAVY = frozenset({"powered_chair", "scooter"})
_WISHES = {
    "van_tail_lift": frozenset({"lift"}),
    "van_ramp": frozenset({"ramp", "lift"}),
    "step_free_bus": frozenset({"ramp", "lift"}),
}
_OWN_WAY = frozenset({"none", "own_car_parking"})
_STAYS = "seated_in_wheelchair"


class Riding(NamedTuple):
    """How somebody rides.

    `is_told` is False where we assume that they stay in their chair, to be on the safe side.
    `chair_apart`: they take a seat, and their chair, too heavy for the boot, the place for a
    wheelchair. `chair_folded`: it goes into the boot. `kept` seats stay free beside them.
    """

    in_wheelchair: bool = False
    is_told: bool = True
    chair_apart: bool = False
    chair_folded: bool = False
    kept: int = 0


def wants_ride(needs: Needs) -> bool:
    """Whether they leave the ride to us: they did not say that they need none."""
    return not Told(needs).words("local_transport") & _OWN_WAY


def riding(needs: Needs, companions: int) -> Riding:
    """How they ride, with so many assistants in seats of their own.

    Somebody in a powered chair who did not say otherwise stays in it; so does who asked for a
    ramp or lift.
    """
    told = Told(needs)
    devices, said = told.words("device") & WHEELS, told.words("travels_in")
    kept = max((told.number("companion_seats") or 0) - companions, _room_for_dog(told))
    if _STAYS in said:
        return Riding(in_wheelchair=True, kept=kept)
    if said and devices & _HEAVY:
        return Riding(chair_apart=True, kept=kept)
    if said or not devices:
        return Riding(chair_folded=bool(devices), kept=kept)
    if devices & _HEAVY or told.words("local_transport") & _WISHES.keys():
        return Riding(in_wheelchair=True, is_told=False, kept=kept)
    return Riding(chair_folded=True, is_told=False, kept=kept)


def fit(needs: Needs, how: Riding, vehicle: Link) -> Verdict:
    """How a vehicle fits. Load, tie-down and size of a place are walls: such a NO is never taken.

    A seat fits everybody.
    """
    if how.in_wheelchair:
        return judge_vehicle({**needs, "travels_in": _STAYS}, vehicle)
    if how.chair_apart:
        return judge_vehicle(_chair_alone(needs), vehicle)
    return Verdict(Grade.OK)


def is_as_wished(needs: Needs, vehicle: Link) -> bool:
    """Whether it has the lift or ramp that they asked for; who asked for a ramp may use a lift."""
    entry = vehicle.known.get("entry")
    there = entry.chosen if entry else frozenset()
    wanted = [_WISHES[one] for one in Told(needs).words("local_transport") if one in _WISHES]
    return all(there & ways for ways in wanted)


def rank(verdict: Verdict, *, as_wished: bool) -> int:
    """A vehicle's grade for the solver: 0 where it fits and is as they wished."""
    return 2 * verdict.grade + (0 if as_wished else 1)


def _chair_alone(needs: Needs) -> Needs:
    sizes = {name: needs[name] for name in ("device", "occupied_width") if name in needs}
    sizes |= {name: needs[name] for name in ("occupied_length", "occupied_height") if name in needs}
    return {**sizes, "person_plus_device_mass": needs.get("device_mass"), "travels_in": _STAYS}


def _room_for_dog(told: Told) -> int:
    return 1 if told.words("assistance_dog") - {"none", "no"} else 0
