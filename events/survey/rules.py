"""Who measures, when a value is old, and where an object is so close to a limit that we ask."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from typing import NamedTuple

from events.call.models import Event
from events.call.rules import may_manage
from events.survey.models import Measure
from events.survey.models import Place
from events.team.categories import Category
from events.team.rules import opened_by
from foundation.people import Person
from foundation.people.queries import grants_of


def may_measure(person: Person, event: Event) -> bool:
    """Organisers, and whoever arranges what people need in the venue: they meet the hotel."""
    return may_manage(person, event) or Category.VENUE in opened_by(grants_of(person, event.id))


def fresh_until(measure: Measure, place: Place) -> date:
    """The last day on which the value counts as fresh, a year on at most (access-needs.json)."""
    day = measure.measured_on
    try:
        own = day.replace(year=day.year + 1)
    except ValueError:
        own = day.replace(year=day.year + 1, day=28)
    return min(own, place.valid_until) if place.valid_until else own


def is_old(measure: Measure, place: Place, first_day: date) -> bool:
    """Whether the value is no longer fresh when the training begins."""
    return fresh_until(measure, place) < first_day


class Outage(NamedTuple):
    """An object does not work: since when, in which IANA zone it stands, and who knows it."""

    since: datetime
    zone: str
    #: Somebody of the team has seen it, so that it is said to everybody.
    is_public: bool


class Comfort(NamedTuple):
    """Below or above `limit`, a measure of the object decides, so people's `asks` must be known."""

    kinds: frozenset[str]
    key: str
    limit: int
    at_most: bool
    asks: frozenset[str]
    source: str


def _comfort(kinds: str, key: str, limit: int, asks: str, source: str) -> Comfort:
    """`key` alone is to be at least `limit`; with "<" before it, at most."""
    name, at_most = key.removeprefix("<"), key.startswith("<")
    return Comfort(frozenset(kinds.split()), name, limit, at_most, frozenset(asks.split()), source)


_DOORS = "entrance door lift meeting_room toilet bedroom dining quiet_room"
_DIN = "DIN 18040-1"
_LIFTS = "EN 81-70 type 2"
_TSI = "PRM TSI, reference wheelchair"
COMFORTS = (
    _comfort(_DOORS, "door_width", 900, "occupied_width", _DIN),
    _comfort("bedroom", "ensuite_width", 900, "occupied_width", _DIN),
    _comfort("corridor path", "width", 1200, "occupied_width", "AD M vol. 2"),
    _comfort("ramp", "width", 1200, "occupied_width", _DIN),
    _comfort(_DOORS, "<door_threshold", 20, "step_height_max", _DIN),
    _comfort("bedroom", "<ensuite_threshold", 20, "step_height_max", _DIN),
    _comfort("drop_off path", "<kerb_height", 20, "step_height_max", _DIN),
    _comfort("entrance", "<steps", 0, "steps_max step_height_max", "ISO 21542"),
    _comfort("ramp path", "<gradient", 60, "ramp_gradient_max", _DIN),
    _comfort("lift", "car_width", 1100, "occupied_width", _LIFTS),
    _comfort("lift", "car_depth", 1400, "occupied_length", _LIFTS),
    _comfort("lift", "load", 630, "person_plus_device_mass", _LIFTS),
    _comfort("platform", "width", 900, "occupied_width", _TSI),
    _comfort("platform", "depth", 1400, "occupied_length", _TSI),
    _comfort("platform ramp", "load", 400, "person_plus_device_mass", _TSI),
    _comfort("toilet bedroom", "turning", 1500, "turning_diameter", "ISO 21542, DIN 18040-1"),
    _comfort("bedroom", "bath_turning", 1500, "turning_diameter", "ISO 21542, DIN 18040-1"),
    _comfort("toilet bedroom", "transfer_left", 900, "toilet_transfer_side", _DIN),
    _comfort("toilet bedroom", "transfer_right", 900, "toilet_transfer_side", _DIN),
    _comfort("drop_off stop path corridor", "<distance", 50, "walk_distance_max", "NDA Ireland"),
    # Nobody is alike in what height of bed works, so every known bed asks for it.
    _comfort("bedroom", "bed_height", 10_000, "bed_height_range", "corada: 432 to 584 mm"),
    _comfort("bedroom", "bed_gap", 150, "hoist", "[unverified] legs of a mobile hoist"),
    _comfort("vehicle", "door_height", 1550, "occupied_height", "PAS 2012"),
    _comfort("vehicle", "lift_load", 400, "person_plus_device_mass", "PAS 2012"),
    _comfort("vehicle", "lift_width", 830, "occupied_width", "PAS 2012"),
    _comfort("vehicle", "place_width", 830, "occupied_width", "PAS 2012"),
    _comfort("vehicle", "lift_depth", 1350, "occupied_length", "PAS 2012"),
    _comfort("vehicle", "place_length", 1350, "occupied_length", "PAS 2012"),
)
"""Sources and numbers: reference domain.md B and C."""


def asked_by(kind: str, values: Mapping[str, int | None]) -> frozenset[str]:
    """Fields of the dictionary of needs that an object with these values makes worth asking.

    What is not known of the object asks nobody: it has to be measured first.
    """
    return frozenset().union(
        *(rule.asks for rule in COMFORTS if kind in rule.kinds and _is_close(rule, values))
    )


def _is_close(rule: Comfort, values: Mapping[str, int | None]) -> bool:
    value = values.get(rule.key)
    if value is None:
        return False
    return value > rule.limit if rule.at_most else value < rule.limit
