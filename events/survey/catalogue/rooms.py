"""Rooms in which people meet, eat and rest."""

from events.survey.catalogue.base import DOOR
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_ROOM, _HEARING, _TECH = "room.meeting_room", "room.hearing", "room.tech"
_FOOD = "food.table_height, served, buffet_reach, kitchen_allergen_policy, blender"
_CALM = "calm.quiet_room / rest_bed"

_MEETING = ObjectKind(
    "meeting_room",
    _l("Meeting room"),
    Section.ROOMS,
    (
        *DOOR,
        Asked("area", _l("Area"), Unit.AREA, _ROOM),
        Asked(
            "wheelchairs",
            _l("Wheelchair users who fit at the tables at once"),
            Unit.COUNT,
            _ROOM,
            always=True,
        ),
        yes_no("level", _l("Is the floor level everywhere?"), _ROOM),
        yes_no("stage", _l("Is the stage step-free?"), _ROOM),
        Asked("table_height", _l("Free height under the tables"), Unit.LENGTH, _ROOM),
        yes_no("movable", _l("Can the furniture be moved?"), _ROOM),
        yes_no("loop", _l("Is there a hearing loop?"), _HEARING, always=True),
        Asked("loop_tested", _l("Day when the hearing loop was tested"), Unit.DAY, _HEARING),
        yes_no("microphones", _l("Are there microphones?"), _HEARING),
        Asked("noise", _l("Noise when nobody speaks"), Unit.SOUND, _HEARING),
        yes_no("echo", _l("Does the room echo?"), _HEARING),
        yes_no("dimmable", _l("Can the light be dimmed?"), _HEARING),
        yes_no("flicker", _l("Does the light flicker?"), _HEARING),
        yes_no("captions", _l("Is there a screen for captions?"), _TECH),
        yes_no("power", _l("Are there sockets at the seats?"), _TECH),
        Asked("wifi", _l("Speed of the Wi-Fi"), Unit.SPEED, _TECH),
        yes_no("hybrid", _l("Is there equipment to join from elsewhere?"), _TECH),
    ),
    leads=True,
)

KINDS = (
    _MEETING,
    ObjectKind(
        "dining",
        _l("Dining room"),
        Section.FOOD,
        (
            *DOOR,
            Asked("table_height", _l("Free height under the tables"), Unit.LENGTH, _FOOD),
            yes_no("served", _l("Is food served at the table?"), _FOOD, always=True),
            Asked("buffet_reach", _l("Height of the buffet"), Unit.LENGTH, _FOOD),
            yes_no("blender", _l("Can the kitchen blend food?"), _FOOD),
            Asked("allergens", _l("How the kitchen handles allergens"), Unit.TEXT, _FOOD),
        ),
    ),
    ObjectKind(
        "quiet_room",
        _l("Quiet room"),
        Section.CALM,
        (
            *DOOR,
            Asked("area", _l("Area"), Unit.AREA, _CALM),
            Asked("distance", _l("Way from the meeting room"), Unit.DISTANCE, _CALM),
            yes_no("bed", _l("Is there a bed or a couch?"), _CALM, always=True),
            yes_no("lockable", _l("Can you lock it?"), _CALM),
            yes_no("dimmable", _l("Can the light be dimmed?"), _CALM),
        ),
    ),
)
