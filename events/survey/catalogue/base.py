"""What a declaration of measured objects is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum

from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l


class Section(StrEnum):
    """The order in which a place is told: as somebody who arrives meets it."""

    ARRIVAL = "arrival"
    ENTRANCE = "entrance"
    LIFT = "lift"
    ROUTE = "route"
    ROOMS = "rooms"
    TOILETS = "toilets"
    FOOD = "food"
    BEDROOMS = "bedrooms"
    CALM = "calm"
    DOGS = "dogs"
    SAFETY = "safety"
    POWER = "power"
    HELP = "help"
    VEHICLES = "vehicles"

    @property
    def label(self) -> str:
        """The heading of the section."""
        return str(_SECTIONS[self])


_SECTIONS = {
    Section.ARRIVAL: _l("Arriving"),
    Section.ENTRANCE: _l("Entrance"),
    Section.LIFT: _l("Lift"),
    Section.ROUTE: _l("Doors and corridors"),
    Section.ROOMS: _l("Meeting rooms"),
    Section.TOILETS: _l("Toilets"),
    Section.FOOD: _l("Eating"),
    Section.BEDROOMS: _l("Bedrooms"),
    Section.CALM: _l("Quiet and rest"),
    Section.DOGS: _l("Assistance dogs"),
    Section.SAFETY: _l("Fire and other dangers"),
    Section.POWER: _l("Electricity"),
    Section.HELP: _l("People and services nearby"),
    Section.VEHICLES: _l("Vehicles"),
}


@dataclass(frozen=True)
class Asked:
    """One thing that is measured or looked at on an object.

    `fact` names the field of reference access-needs.json that it stands for. Where `always` is
    set, the public page says openly that it is not known.
    """

    key: str
    label: str
    unit: Unit
    fact: str
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    always: bool = False


@dataclass(frozen=True)
class ObjectKind:
    """A kind of measured object. `leads` says that it can be a link of the way to the training."""

    name: str
    label: str
    section: Section
    asked: tuple[Asked, ...]
    leads: bool = False
    hint: str = ""

    def of(self, key: str) -> Asked:
        """What is asked under that key. Raises KeyError."""
        return {one.key: one for one in self.asked}[key]


SIDES = {
    "none": _l("None"),
    "left": _l("On the left"),
    "right": _l("On the right"),
    "both": _l("On both sides"),
}
RAILS = {"none": _l("None"), "fixed": _l("Fixed to the wall"), "drop": _l("It folds down")}
SURFACES = {
    "smooth": _l("Smooth and firm"),
    "cobbles": _l("Cobbles"),
    "gravel": _l("Gravel"),
    "grass": _l("Grass"),
    "other": _l("Another one"),
}


def yes_no(key: str, label: str, fact: str, *, always: bool = False) -> Asked:
    """A question with yes and no."""
    return Asked(key, label, Unit.YES_NO, fact, always=always)


DOOR: tuple[Asked, ...] = (
    Asked(
        "door_width",
        _l("Clear width of the door"),
        Unit.LENGTH,
        "door.clear_width",
        hint=_l("Open the door fully. Measure from its face to the other side of the frame."),
        always=True,
    ),
    Asked(
        "door_threshold",
        _l("Height of the threshold at the door"),
        Unit.LENGTH,
        "door.threshold",
        hint=_l("Write 0 where the floor is level."),
        always=True,
    ),
    yes_no("door_bevelled", _l("Is the threshold bevelled?"), "door.threshold"),
    Asked(
        "door_opens",
        _l("How the door opens"),
        Unit.CHOICE,
        "door.opens",
        choices={
            "automatic": _l("By itself"),
            "power_assist": _l("With a motor that helps"),
            "manual_pull": _l("You pull"),
            "manual_push": _l("You push"),
            "sliding": _l("It slides"),
            "revolving": _l("It turns around (revolving door)"),
        },
    ),
    yes_no("door_heavy", _l("Is the door heavy to open?"), "door.opens"),
    Asked(
        "door_side_space",
        _l("Free wall beside the handle of the door"),
        Unit.LENGTH,
        "door.side_space",
    ),
    Asked(
        "door_turning",
        _l("Space to turn in front of the door"),
        Unit.LENGTH,
        "door.turning_before / after",
        hint=_l("The widest circle on the floor on the narrower side of the door."),
    ),
)
"""What is measured on a door."""
_BOWL = "toilet.accessible_toilets"
TOILET: tuple[Asked, ...] = (
    Asked(
        "transfer_left",
        _l("Free space on the left of the toilet"),
        Unit.LENGTH,
        _BOWL,
        hint=_l("Left and right are as you see them when you sit on the toilet."),
        always=True,
    ),
    Asked(
        "transfer_right",
        _l("Free space on the right of the toilet"),
        Unit.LENGTH,
        _BOWL,
        always=True,
    ),
    Asked("seat_height", _l("Height of the seat of the toilet"), Unit.LENGTH, _BOWL),
    Asked("rail_left", _l("Rail on the left of the toilet"), Unit.CHOICE, _BOWL, "", RAILS),
    Asked("rail_right", _l("Rail on the right of the toilet"), Unit.CHOICE, _BOWL, "", RAILS),
    yes_no("alarm_cord", _l("Is there an alarm cord to the floor?"), _BOWL),
)
"""What is measured around a toilet bowl; left and right as who sits on it sees them."""
