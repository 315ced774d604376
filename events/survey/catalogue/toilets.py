"""Toilets that many people use, and changing places."""

from events.survey.catalogue.base import DOOR
from events.survey.catalogue.base import TOILET
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_TOILET, _CHANGING = "toilet.accessible_toilets", "toilet.changing_places"

KINDS = (
    ObjectKind(
        "toilet",
        _l("Toilet"),
        Section.TOILETS,
        (
            *DOOR,
            Asked("width", _l("Width of the room"), Unit.LENGTH, _TOILET),
            Asked("depth", _l("Depth of the room"), Unit.LENGTH, _TOILET),
            Asked(
                "turning", _l("Free circle to turn in the room"), Unit.LENGTH, _TOILET, always=True
            ),
            *TOILET,
            yes_no("basin", _l("Can you reach the basin from a wheelchair?"), _TOILET),
            yes_no("gender_neutral", _l("Is it for all genders?"), _TOILET),
            Asked("distance", _l("Way from the meeting room"), Unit.DISTANCE, _TOILET),
            Asked(
                "key",
                _l("Is it locked?"),
                Unit.CHOICE,
                _TOILET,
                choices={
                    "open": _l("No, it is open"),
                    "staff": _l("Yes, staff have the key"),
                    "euro": _l("Yes, with the Euro key"),
                    "radar": _l("Yes, with the RADAR key"),
                },
            ),
        ),
        leads=True,
    ),
    ObjectKind(
        "changing_place",
        _l("Toilet with a changing bench and a hoist"),
        Section.TOILETS,
        (
            *DOOR,
            Asked("width", _l("Width of the room"), Unit.LENGTH, _CHANGING, always=True),
            Asked("depth", _l("Depth of the room"), Unit.LENGTH, _CHANGING, always=True),
            yes_no("bench", _l("Is there a bench for adults?"), _CHANGING, always=True),
            Asked(
                "hoist_load", _l("Greatest load of the hoist"), Unit.LOAD, _CHANGING, always=True
            ),
        ),
    ),
)
