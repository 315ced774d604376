"""Bedrooms: one object for each room, not one flag for each hotel."""

from events.survey.catalogue.base import DOOR
from events.survey.catalogue.base import TOILET
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_ROOM = "bedroom.accessible_rooms"
_BATHROOM = (
    Asked(
        "ensuite_width",
        _l("Clear width of the bathroom door"),
        Unit.LENGTH,
        _ROOM,
        always=True,
    ),
    Asked(
        "ensuite_threshold", _l("Height of the threshold at the bathroom door"), Unit.LENGTH, _ROOM
    ),
    Asked("bath_turning", _l("Free circle to turn in the bathroom"), Unit.LENGTH, _ROOM),
    Asked(
        "shower",
        _l("Shower or bath"),
        Unit.CHOICE,
        _ROOM,
        choices={
            "roll_in": _l("A shower that you roll into"),
            "step": _l("A shower with a step"),
            "bath": _l("A bath"),
        },
        always=True,
    ),
    Asked("shower_step", _l("Height of the step of the shower"), Unit.LENGTH, _ROOM),
    Asked(
        "shower_seat",
        _l("Seat in the shower"),
        Unit.SEVERAL,
        _ROOM,
        choices={
            "none": _l("None"),
            "fixed": _l("Fixed to the wall"),
            "wheeled": _l("A shower chair with wheels"),
        },
    ),
    yes_no("shower_rails", _l("Are there rails in the shower?"), _ROOM),
    *TOILET,
)
_BED = (
    Asked(
        "bed_height",
        _l("Height of the bed, to the top of the mattress"),
        Unit.LENGTH,
        _ROOM,
        always=True,
    ),
    Asked(
        "bed_gap",
        _l("Free space under the bed"),
        Unit.LENGTH,
        _ROOM,
        hint=_l("The legs of a hoist must fit under it."),
        always=True,
    ),
    Asked("space_left", _l("Free space on the left of the bed"), Unit.LENGTH, _ROOM),
    Asked("space_right", _l("Free space on the right of the bed"), Unit.LENGTH, _ROOM),
    yes_no("movable_bed", _l("Can the bed be moved?"), _ROOM),
)

KINDS = (
    ObjectKind(
        "bedroom",
        _l("Bedroom"),
        Section.BEDROOMS,
        (
            Asked("floor", _l("Floor"), Unit.TEXT, _ROOM),
            yes_no(
                "without_lift", _l("Do you get there without steps and without the lift?"), _ROOM
            ),
            Asked(
                "beds",
                _l("Beds"),
                Unit.CHOICE,
                _ROOM,
                choices={
                    "single": _l("One single bed"),
                    "double": _l("One double bed"),
                    "twin": _l("Two beds that stand apart"),
                },
                always=True,
            ),
            Asked(
                "adjoining",
                _l("Number of the room with a door to this one"),
                Unit.TEXT,
                "bedroom.connecting_pairs",
            ),
            *DOOR,
            Asked(
                "turning", _l("Free circle to turn in the room"), Unit.LENGTH, _ROOM, always=True
            ),
            *_BED,
            *_BATHROOM,
            Asked("sockets", _l("Sockets beside the bed"), Unit.COUNT, _ROOM),
            Asked(
                "fridge",
                _l("Fridge"),
                Unit.CHOICE,
                _ROOM,
                choices={
                    "none": _l("None"),
                    "yes": _l("Yes"),
                    "medicine": _l("Yes, cold enough for medicine"),
                },
            ),
            yes_no("flashing_alarm", _l("Does the fire alarm flash?"), _ROOM),
            yes_no("vibrating_pillow", _l("Is there a pillow that vibrates at an alarm?"), _ROOM),
            Asked("viewer_height", _l("Height of the hole to look out"), Unit.LENGTH, _ROOM),
        ),
        hint=_l("One object for each room. The name is the number of the room."),
    ),
)
