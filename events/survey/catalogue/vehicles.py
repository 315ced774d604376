"""Vehicles: seats, places for wheelchairs, the lift at the back."""

from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

# Ours: access-needs.json measures what people need of a vehicle (travel), not the vehicle.
_VAN = "travel.local_transport"

KINDS = (
    ObjectKind(
        "vehicle",
        _l("Vehicle"),
        Section.VEHICLES,
        (
            Asked("seats", _l("Seats for passengers"), Unit.COUNT, _VAN, always=True),
            Asked(
                "wheelchair_places",
                _l("Places for people who stay in their wheelchair"),
                Unit.COUNT,
                _VAN,
                always=True,
            ),
            yes_no(
                "tie_down",
                _l("Is a wheelchair held at four points, with a belt?"),
                _VAN,
                always=True,
            ),
            Asked(
                "entry",
                _l("How a wheelchair gets in"),
                Unit.CHOICE,
                _VAN,
                choices={
                    "lift": _l("With a lift"),
                    "ramp": _l("Over a ramp"),
                    "none": _l("It does not"),
                },
                always=True,
            ),
            Asked(
                "lift_load", _l("Greatest load of the vehicle’s lift"), Unit.LOAD, _VAN, always=True
            ),
            Asked("lift_width", _l("Width of the vehicle’s lift"), Unit.LENGTH, _VAN),
            Asked("lift_depth", _l("Depth of the vehicle’s lift"), Unit.LENGTH, _VAN),
            Asked("gradient", _l("Steepest part of the vehicle’s ramp"), Unit.SLOPE, _VAN),
            Asked("door_height", _l("Clear height of the door"), Unit.LENGTH, _VAN, always=True),
            Asked("door_width", _l("Clear width of the door"), Unit.LENGTH, _VAN),
            Asked("place_width", _l("Width of a place for a wheelchair"), Unit.LENGTH, _VAN),
            Asked("place_length", _l("Length of a place for a wheelchair"), Unit.LENGTH, _VAN),
        ),
    ),
)
