"""Rooms, beds, meals, and what stands in them."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import HELP
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import one_of
from registration.arrangements.models import SupplierKind
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Kind

_MEASURES = (Kind.MEASURE, Kind.RANGE)
_KITCHENS = _l("Regulation (EU) 1169/2011, Annex II: kitchens label 14 allergens already.")

RULES = (
    Rule(
        "way-inside",
        {"device": ANY},
        Category.VENUE,
        _l("A way that fits you, from the street to every room of the training"),
        45,
        SupplierKind.VENUE,
    ),
    Rule(
        "measure-together",
        {
            **{one.name: one_of(HELP) for one in QUESTIONS.values() if one.kind in _MEASURES},
            "battery": one_of(HELP),
        },
        Category.VENUE,
        _l("Somebody finds out with you what you do not know of your aid"),
        60,
        SupplierKind.OTHER,
        why=_l("The person wrote “I do not know, help me”."),
        one_is_enough=True,
    ),
    Rule(
        "rooms-look",
        {"rooms_work": one_of("no", "not_sure")},
        Category.VENUE,
        _l("A room that works for you; we look for it with you"),
        60,
        SupplierKind.HOTEL,
    ),
    Rule(
        "charging",
        {"charging": ANY},
        Category.VENUE,
        _l("A socket where you charge"),
        14,
        SupplierKind.HOTEL,
    ),
    Rule(
        "bathroom",
        {"bathroom": one_of("wheeled_shower_chair", "raised_seat")},
        Category.VENUE,
        _l("The equipment for your bathroom"),
        45,
        SupplierKind.EQUIPMENT,
    ),
    Rule(
        "hoist",
        {"hoist": one_of("needs_mobile", "needs_ceiling")},
        Category.VENUE,
        _l("A hoist in your room, and enough space under the bed"),
        45,
        SupplierKind.EQUIPMENT,
        why=_l("The person asks for a hoist."),
    ),
    Rule(
        "own-hoist",
        {"hoist": one_of("bring_own")},
        Category.VENUE,
        _l("Enough space under the bed for your hoist"),
        45,
        SupplierKind.HOTEL,
    ),
    Rule(
        "bed-equipment",
        {"bed_extras": one_of("profiling_bed", "pressure_mattress", "rails")},
        Category.VENUE,
        _l("The equipment for your bed"),
        45,
        SupplierKind.EQUIPMENT,
        why=_l("The person asks for equipment that has to be hired."),
    ),
    Rule(
        "bed",
        {"bed_extras": one_of("second_pillow_set", "twin_for_turning")},
        Category.VENUE,
        _l("A wide bed, or more pillows, as you told us"),
        30,
        SupplierKind.HOTEL,
    ),
    Rule(
        "changing-bench",
        {"changing_bench": one_of("yes")},
        Category.VENUE,
        _l("A large toilet with a bench and a hoist"),
        45,
        SupplierKind.VENUE,
    ),
    Rule(
        "fridge",
        {"fridge": ANY},
        Category.VENUE,
        _l("A refrigerator for your things"),
        14,
        SupplierKind.HOTEL,
    ),
    Rule(
        "bins",
        {"sharps_waste": one_of("yes"), "continence_supplies": one_of("yes")},
        Category.VENUE,
        _l("A bin with a lid, or a safe box, in your bathroom"),
        14,
        SupplierKind.HOTEL,
        one_is_enough=True,
    ),
    Rule(
        "toilet-for-all",
        {"toilet_gender": one_of("gender_neutral")},
        Category.OTHER,
        _l("A toilet for everybody near the training room"),
        14,
        SupplierKind.VENUE,
    ),
    Rule(
        "prayer",
        {"prayer_space": one_of("yes")},
        Category.OTHER,
        _l("A clean, quiet place to pray"),
        14,
        SupplierKind.VENUE,
    ),
    Rule(
        "food",
        {
            "diet": ANY,
            "allergens": ANY,
            "texture": one_of("7EC", "6", "5", "4", "3"),
        },
        Category.FOOD,
        _l("Food and drink as you told us, at every meal"),
        14,
        SupplierKind.CATERER,
        why=_l("The person told what they eat, or what must not be in their food."),
        source=_KITCHENS,
        one_is_enough=True,
    ),
    Rule(
        "at-the-table",
        {"eating_aids": ANY},
        Category.FOOD,
        _l("What you need at the table"),
        14,
        SupplierKind.CATERER,
    ),
    Rule(
        "own-words",
        {"anything_else": ANY},
        Category.OTHER,
        _l("What you told us in your own words"),
        30,
        SupplierKind.OTHER,
    ),
)
