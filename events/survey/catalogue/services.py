"""Dogs, dangers, electricity, the people who work there, and services nearby."""

from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.base import yes_no
from events.survey.catalogue.units import Unit
from foundation.i18n import lazy_gettext as _l

_DOGS = "dog.relief_area / policy / water"
_ALARM, _LEAVING = "safety.alarm", "safety.evacuation"
_POWER, _STAFF, _NEARBY = (
    "power.sockets / generator / UPS",
    "staff.trained",
    "service.local_suppliers",
)

KINDS = (
    ObjectKind(
        "relief_area",
        _l("Place for assistance dogs"),
        Section.DOGS,
        (
            Asked("distance", _l("Way to the grass"), Unit.DISTANCE, _DOGS, always=True),
            yes_no("water", _l("Is there water for dogs?"), _DOGS),
            Asked("policy", _l("Where assistance dogs may go"), Unit.TEXT, _DOGS, always=True),
        ),
    ),
    ObjectKind(
        "alarm",
        _l("Fire alarm"),
        Section.SAFETY,
        (
            yes_no("audible", _l("Can you hear it everywhere?"), _ALARM),
            yes_no("visual_toilets", _l("Does it flash in the toilets?"), _ALARM, always=True),
            yes_no("visual_bedrooms", _l("Does it flash in the bedrooms?"), _ALARM, always=True),
            yes_no("pager", _l("Are there pagers that vibrate?"), _ALARM),
        ),
    ),
    ObjectKind(
        "evacuation",
        _l("Ways out in danger"),
        Section.SAFETY,
        (
            Asked("exits", _l("Step-free ways out"), Unit.COUNT, _LEAVING, always=True),
            Asked("chairs", _l("Evacuation chairs"), Unit.COUNT, _LEAVING, always=True),
            Asked(
                "chair_model",
                _l("Model of the evacuation chair, and its floor"),
                Unit.TEXT,
                _LEAVING,
            ),
            Asked("chair_load", _l("Greatest load of the evacuation chair"), Unit.LOAD, _LEAVING),
            Asked("staff", _l("Trained staff in each shift"), Unit.COUNT, _LEAVING),
            Asked("refuges", _l("Safe places to wait for help"), Unit.COUNT, _LEAVING),
            Asked("refuge_width", _l("Width of the safe place"), Unit.LENGTH, _LEAVING),
            Asked("refuge_depth", _l("Depth of the safe place"), Unit.LENGTH, _LEAVING),
            yes_no("intercom", _l("Can you call from the safe place?"), _LEAVING),
            yes_no("assembly", _l("Is the place where all meet outside step-free?"), _LEAVING),
            Asked("drill", _l("Day of the last fire drill"), Unit.DAY, _LEAVING),
        ),
    ),
    ObjectKind(
        "power",
        _l("Electricity"),
        Section.POWER,
        (
            Asked("sockets", _l("Kind of sockets"), Unit.TEXT, _POWER),
            Asked("at_bed", _l("Sockets beside each bed"), Unit.COUNT, _POWER),
            yes_no("generator", _l("Is there a generator?"), _POWER, always=True),
            yes_no("ups", _l("Is there a battery that takes over at once?"), _POWER),
        ),
    ),
    ObjectKind(
        "staff",
        _l("People who work there"),
        Section.HELP,
        (
            yes_no("awareness", _l("Did they learn to work with disabled guests?"), _STAFF),
            yes_no("sign", _l("Does somebody sign?"), _STAFF),
            yes_no("hoist", _l("Can somebody use a hoist?"), _STAFF),
            yes_no("leaving", _l("Can somebody use the evacuation chair?"), _STAFF),
            Asked("trained_on", _l("Day of the last training"), Unit.DAY, _STAFF),
        ),
    ),
    ObjectKind(
        "supplier",
        _l("Service nearby"),
        Section.HELP,
        (
            Asked(
                "what",
                _l("What it offers"),
                Unit.CHOICE,
                _NEARBY,
                choices={
                    "van": _l("Accessible van"),
                    "assistants": _l("Personal assistants"),
                    "hoist": _l("Hoists to hire"),
                    "repair": _l("Wheelchair repair"),
                    "vet": _l("Vet"),
                    "pharmacy": _l("Pharmacy"),
                    "hospital": _l("Hospital"),
                },
                always=True,
            ),
            Asked("phone", _l("Phone number"), Unit.TEXT, _NEARBY),
            Asked("hours", _l("Opening hours"), Unit.TEXT, _NEARBY),
        ),
    ),
)
