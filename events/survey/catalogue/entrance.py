"""Getting in: the entrance with its steps and door, and ramps."""

from events.survey.catalogue.base import DOOR
from events.survey.catalogue.base import SIDES
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_STEPS, _RAMP = "entrance.level | steps", "entrance.ramp"

KINDS = (
    ObjectKind(
        "entrance",
        _l("Entrance"),
        Section.ENTRANCE,
        (
            Asked(
                "steps",
                _l("Steps"),
                Unit.COUNT,
                _STEPS,
                hint=_l("Write 0 where the way is level or where a ramp leads to the door."),
                always=True,
            ),
            Asked("step_height", _l("Height of the highest step"), Unit.LENGTH, _STEPS),
            Asked("handrail", _l("Handrail"), Unit.CHOICE, _STEPS, choices=SIDES),
            *DOOR,
        ),
        leads=True,
    ),
    ObjectKind(
        "ramp",
        _l("Ramp"),
        Section.ENTRANCE,
        (
            Asked(
                "gradient",
                _l("Steepest part"),
                Unit.SLOPE,
                _RAMP,
                hint=_l("For example 1:12 or 8 %."),
                always=True,
            ),
            Asked("length", _l("Length of the slope"), Unit.LENGTH, _RAMP, always=True),
            Asked("width", _l("Width"), Unit.LENGTH, _RAMP, always=True),
            Asked("landing", _l("Length of the level landings"), Unit.LENGTH, _RAMP),
            Asked("handrail", _l("Handrail"), Unit.CHOICE, _RAMP, choices=SIDES),
            Asked(
                "portable",
                _l("Fixed or put down when needed"),
                Unit.CHOICE,
                _RAMP,
                choices={"fixed": _l("Fixed"), "portable": _l("Put down when needed")},
            ),
            Asked("load", _l("Greatest load"), Unit.LOAD, _RAMP),
        ),
        leads=True,
    ),
)
