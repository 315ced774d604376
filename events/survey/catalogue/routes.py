"""Getting around inside: lifts, platforms, doors, corridors."""

from events.survey.catalogue.base import DOOR
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_CAR, _CONTROLS = "lift.door_clear / car_width / car_depth", "lift.controls"
_FIRE, _PLATFORM = "lift.works_in_fire / backup_lift", "platform.platform_lift"

_LIFT = ObjectKind(
    "lift",
    _l("Lift"),
    Section.LIFT,
    (
        Asked("door_width", _l("Clear width of the door"), Unit.LENGTH, _CAR, always=True),
        Asked("car_width", _l("Width of the cabin"), Unit.LENGTH, _CAR, always=True),
        Asked("car_depth", _l("Depth of the cabin"), Unit.LENGTH, _CAR, always=True),
        Asked("load", _l("Greatest load"), Unit.LOAD, "lift.load", always=True),
        Asked("controls_height", _l("Height of the highest button"), Unit.LENGTH, _CONTROLS),
        yes_no("tactile", _l("Can you feel the numbers on the buttons?"), _CONTROLS),
        yes_no("braille", _l("Are the buttons in braille?"), _CONTROLS),
        yes_no("voice", _l("Does a voice say the floor?"), _CONTROLS),
        yes_no("visual", _l("Does a display show the floor?"), _CONTROLS),
        yes_no("mirror", _l("Is there a mirror?"), _CONTROLS),
        yes_no("through_car", _l("Are there doors on two sides?"), _CONTROLS),
        yes_no("staff_key", _l("Do you need a key from staff?"), _CONTROLS),
        yes_no("works_in_fire", _l("May it be used in a fire?"), _FIRE),
        yes_no("backup", _l("Is there a second lift or power for it in a power cut?"), _FIRE),
    ),
    leads=True,
)

KINDS = (
    _LIFT,
    ObjectKind(
        "platform",
        _l("Platform lift or stair lift"),
        Section.LIFT,
        (
            Asked("width", _l("Width of the platform"), Unit.LENGTH, _PLATFORM, always=True),
            Asked("depth", _l("Depth of the platform"), Unit.LENGTH, _PLATFORM, always=True),
            Asked("load", _l("Greatest load"), Unit.LOAD, _PLATFORM, always=True),
        ),
        leads=True,
    ),
    ObjectKind("door", _l("Door"), Section.ROUTE, DOOR, leads=True),
    ObjectKind(
        "corridor",
        _l("Corridor"),
        Section.ROUTE,
        (
            Asked(
                "width",
                _l("Width at the narrowest point"),
                Unit.LENGTH,
                "route.corridor_min_width",
                hint=_l("With furniture and everything else that stands there."),
                always=True,
            ),
            Asked("distance", _l("Length"), Unit.DISTANCE, "route.corridor_min_width"),
            yes_no(
                "doors_heavy",
                _l("Are there heavy doors?"),
                "route.doors_heavy / fire_doors_held",
            ),
            yes_no(
                "fire_doors_held",
                _l("Do magnets hold the fire doors open?"),
                "route.doors_heavy / fire_doors_held",
            ),
        ),
        leads=True,
    ),
)
