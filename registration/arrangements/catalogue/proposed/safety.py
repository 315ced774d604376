"""Alarms, electricity, and leaving the building."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import one_of
from registration.arrangements.models import SupplierKind

_EXITS = _l("A fire alarm is only of use to who perceives it.")
_PLANS = _l("A plan for leaving names people, for each place and each night.")

RULES = (
    Rule(
        "alarm-in-room",
        {"hears_alarm": one_of("needs_visual", "needs_vibrating_pager", "needs_person")},
        Category.SAFETY,
        _l("A fire alarm that reaches you, also at night in your room"),
        14,
        SupplierKind.HOTEL,
        why=_l("The person needs the alarm in another way than by ear."),
        source=_EXITS,
    ),
    Rule(
        "call-for-help",
        {"can_raise_alarm": one_of("no")},
        Category.SAFETY,
        _l("A way to call for help that works for you"),
        14,
        SupplierKind.HOTEL,
        source=_EXITS,
    ),
    Rule(
        "leaving",
        {
            "stairs_down": one_of(
                "one_helper", "two_helpers", "evac_chair", "own_chair_with_help", "other_way"
            )
        },
        Category.SAFETY,
        _l("A plan for leaving the building, with people who help you"),
        14,
        SupplierKind.HOTEL,
        source=_PLANS,
    ),
    Rule(
        "try-chair",
        {"evac_chair_ok": one_of("try_first")},
        Category.SAFETY,
        _l("You try the chair for leaving the building before it starts"),
        2,
        SupplierKind.VENUE,
        source=_PLANS,
    ),
    Rule(
        "power",
        {"power_critical": ANY},
        Category.SAFETY,
        _l("Electricity for your equipment, also when the power fails"),
        21,
        SupplierKind.HOTEL,
        why=_l("The person uses equipment that must not stop."),
    ),
)
