"""What an answer usually calls for. A rule proposes; a human accepts or drops it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l

_REGULATION = _l("Regulation (EC) 1107/2006: 48 hours before the flight at the latest.")
_TEAMS = _l("Guides of PEAT and the Disability Rights Fund: interpreters work in teams of two.")
_PRACTICE = _l("Practice of accessible trainings (SALTO Inclusion, CBM).")
_BATTERIES = _l("IATA rules for batteries: the airline has to agree to each of them.")
_EXITS = _l("A fire alarm is only of use to who perceives it.")

ANY = frozenset({"*"})
"""Fits every answer that says more than "no" or nothing."""


@dataclass(frozen=True)
class Rule:
    """When every field of `when` has one of its answers, `what` is proposed, for `why`."""

    name: str
    when: Mapping[str, frozenset[str]]
    category: Category
    what: object
    why: object
    source: object
    #: Days before the start of the training by which it has to be arranged.
    days_before: int

    def fits(self, told: Mapping[str, Any]) -> bool:
        """Whether these answers call for it."""
        return all(_says(told.get(field), wanted) for field, wanted in self.when.items())


def fields_of_rules() -> frozenset[str]:
    """The names of all fields that some rule reads."""
    return frozenset(field for rule in RULES for field in rule.when)


def _says(value: object, wanted: frozenset[str]) -> bool:
    given = value if isinstance(value, list) else [value]
    if wanted == ANY:
        return any(each and each not in ("none", "no", "not_needed") for each in given)
    return any(str(each) in wanted for each in given)


_TRAVELS = frozenset({"own_pa_travels", "both", "family_member"})
_COMES = _l("The person brings an assistant.")
_NIGHT = frozenset({"night_waking", "night_sleeping"})
_SIGNS = _l("The person uses a sign language.")

RULES = (
    Rule(
        "assistant-bed",
        {"pa_mode": _TRAVELS},
        Category.ASSISTANCE,
        _l("A bed for your assistant"),
        _COMES,
        _PRACTICE,
        60,
    ),
    Rule(
        "assistant-meals",
        {"pa_mode": _TRAVELS},
        Category.FOOD,
        _l("Meals for your assistant, at the same table"),
        _COMES,
        _PRACTICE,
        21,
    ),
    Rule(
        "assistant-seat",
        {"pa_mode": _TRAVELS},
        Category.TRANSPORT,
        _l("A seat for your assistant on every journey"),
        _COMES,
        _PRACTICE,
        60,
    ),
    Rule(
        "local-assistant",
        {"pa_mode": frozenset({"local_pa_provided", "both"})},
        Category.ASSISTANCE,
        _l("An assistant on site, whom you meet before and choose yourself"),
        _l("The person asks for an assistant on site."),
        _PRACTICE,
        60,
    ),
    Rule(
        "night-assistance",
        {"pa_hours": _NIGHT},
        Category.VENUE,
        _l("A room for your assistant with a door to yours, or next to it"),
        _l("The person uses assistance at night."),
        _PRACTICE,
        60,
    ),
    Rule(
        "interpreters",
        {"sign_language": ANY},
        Category.COMMUNICATION,
        _l("Two sign language interpreters for all sessions"),
        _SIGNS,
        _TEAMS,
        120,
    ),
    Rule(
        "interpreters-evening",
        {"sign_language": ANY},
        Category.COMMUNICATION,
        _l("Two sign language interpreters for the evenings and meals"),
        _l("The person uses a sign language. The evenings are a part of the training too."),
        _TEAMS,
        120,
    ),
    Rule(
        "interpreter-guides",
        {"deafblind": ANY},
        Category.COMMUNICATION,
        _l("Two interpreter-guides who work by touch"),
        _l("The person asks for signs or letters by touch, or for guiding."),
        _TEAMS,
        120,
    ),
    Rule(
        "captions",
        {"captions": frozenset({"live_human_CART", "respeaking"})},
        Category.COMMUNICATION,
        _l("Live captions in all sessions"),
        _l("The person reads captions that a human writes."),
        _PRACTICE,
        90,
    ),
    Rule(
        "airport-seat",
        {"ssr_codes": frozenset({"WCHC"})},
        Category.TRANSPORT,
        _l("Help at the airports from the door to your seat in the plane, and back"),
        _l("The person is brought to the seat in the plane."),
        _REGULATION,
        8,
    ),
    Rule(
        "airport-help",
        {"ssr_codes": frozenset({"WCHR", "WCHS", "BLND", "DEAF", "DPNA", "MAAS"})},
        Category.TRANSPORT,
        _l("Help at the airports"),
        _l("The person asks for help at the airport."),
        _REGULATION,
        8,
    ),
    Rule(
        "lithium-battery",
        {"battery": frozenset({"lithium_removable", "lithium_fixed"})},
        Category.TRANSPORT,
        _l("The airline agrees in writing to the battery of your wheelchair"),
        _l("The wheelchair has a lithium battery."),
        _BATTERIES,
        45,
    ),
    Rule(
        "wet-battery",
        {"battery": frozenset({"wet_spillable"})},
        Category.TRANSPORT,
        _l("The airline agrees in writing to carry your wheelchair upright"),
        _l("The wheelchair has a wet battery."),
        _BATTERIES,
        45,
    ),
    Rule(
        "vehicle",
        {"local_transport": frozenset({"van_ramp", "van_tail_lift"})},
        Category.TRANSPORT,
        _l("A vehicle with a ramp or a lift from the airport or station, and back"),
        _l("The person asks for a vehicle with a ramp or a lift."),
        _PRACTICE,
        60,
    ),
    Rule(
        "hoist",
        {"hoist": frozenset({"needs_mobile", "needs_ceiling"})},
        Category.VENUE,
        _l("A hoist in your room, and enough space under the bed"),
        _l("The person asks for a hoist."),
        _PRACTICE,
        45,
    ),
    Rule(
        "bed-equipment",
        {"bed_extras": frozenset({"profiling_bed", "pressure_mattress", "rails"})},
        Category.VENUE,
        _l("The equipment for your bed"),
        _l("The person asks for equipment that has to be hired."),
        _PRACTICE,
        45,
    ),
    Rule(
        "alarm-in-room",
        {"hears_alarm": frozenset({"needs_visual", "needs_vibrating_pager", "needs_person"})},
        Category.SAFETY,
        _l("A fire alarm that reaches you, also at night in your room"),
        _l("The person needs the alarm in another way than by ear."),
        _EXITS,
        14,
    ),
    Rule(
        "power",
        {"power_critical": ANY},
        Category.SAFETY,
        _l("Electricity for your equipment, also when the power fails"),
        _l("The person uses equipment that must not stop."),
        _PRACTICE,
        21,
    ),
)

WHAT_OF_RULE: Mapping[str, object] = {rule.name: rule.what for rule in RULES}
"""{name of a rule: what it proposes}"""
