"""Arriving: where vehicles stop, where they park, the nearest step-free stop, the path."""

from events.survey.catalogue.base import SURFACES
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_DROP_OFF, _PARKING = "arrival.drop_off", "arrival.parking"
_STOP, _PATH = "arrival.public_transport", "arrival.path"

KINDS = (
    ObjectKind(
        "drop_off",
        _l("Place to get out of a vehicle"),
        Section.ARRIVAL,
        (
            Asked("distance", _l("Way to the entrance"), Unit.DISTANCE, _DROP_OFF, always=True),
            Asked("kerb_height", _l("Height of the kerb"), Unit.LENGTH, _DROP_OFF, always=True),
            yes_no("level", _l("Is the ground level?"), _DROP_OFF),
            yes_no("covered", _l("Is there a roof?"), _DROP_OFF),
        ),
        leads=True,
    ),
    ObjectKind(
        "parking",
        _l("Parking"),
        Section.ARRIVAL,
        (
            Asked("bays", _l("Accessible places to park"), Unit.COUNT, _PARKING, always=True),
            Asked("width", _l("Width of a place"), Unit.LENGTH, _PARKING),
            Asked("length", _l("Length of a place"), Unit.LENGTH, _PARKING),
            Asked("distance", _l("Way to the entrance"), Unit.DISTANCE, _PARKING),
            Asked(
                "vehicle_height",
                _l("Greatest height of a vehicle"),
                Unit.LENGTH,
                _PARKING,
                hint=_l("Vans with a high roof are 260 cm and more."),
            ),
        ),
    ),
    ObjectKind(
        "stop",
        _l("Stop of bus, tram, metro or train"),
        Section.ARRIVAL,
        (
            yes_no("step_free", _l("Is the stop step-free?"), _STOP, always=True),
            Asked("distance", _l("Way to the entrance"), Unit.DISTANCE, _STOP, always=True),
            Asked("surface", _l("Ground"), Unit.CHOICE, _STOP, choices=SURFACES),
            Asked("crossings", _l("Streets to cross"), Unit.COUNT, _STOP),
        ),
    ),
    ObjectKind(
        "path",
        _l("Path outdoors"),
        Section.ARRIVAL,
        (
            Asked("width", _l("Width at the narrowest point"), Unit.LENGTH, _PATH, always=True),
            Asked("gradient", _l("Steepest part"), Unit.SLOPE, _PATH, always=True),
            Asked("cross_fall", _l("Slope to the side"), Unit.SLOPE, _PATH),
            Asked("kerb_height", _l("Height of the highest kerb"), Unit.LENGTH, _PATH),
            Asked("distance", _l("Length of the path"), Unit.DISTANCE, _PATH),
            Asked("surface", _l("Ground"), Unit.CHOICE, _PATH, choices=SURFACES),
            yes_no("lit", _l("Is it lit at night?"), _PATH),
            yes_no("tactile", _l("Are there tactile lines?"), _PATH),
        ),
        leads=True,
    ),
)
