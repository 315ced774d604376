"""Who comes along: assistants, and dogs."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import one_of
from registration.arrangements.models import SupplierKind

_TRAVELS = one_of("own_pa_travels", "both", "family_member")
_COMES = _l("The person brings an assistant.")
_NIGHT = one_of("night_waking", "night_sleeping")
_DOG = _l("An assistance dog comes with the person.")
_PAPERS = _l("Regulation (EU) 576/2013: what the papers of a dog must say when it enters the EU.")
_CABIN = _l("Regulation (EC) 1107/2006: assistance dogs fly in the cabin if told 48 hours before.")
_FLIES = one_of("plane", "mixed")

RULES = (
    Rule(
        "assistant-bed",
        {"pa_mode": _TRAVELS},
        Category.ASSISTANCE,
        _l("A bed for your assistant"),
        60,
        SupplierKind.HOTEL,
        why=_COMES,
    ),
    Rule(
        "assistant-meals",
        {"pa_mode": _TRAVELS},
        Category.FOOD,
        _l("Meals for your assistant, at the same table"),
        21,
        SupplierKind.CATERER,
        why=_COMES,
    ),
    Rule(
        "assistant-seat",
        {"pa_mode": _TRAVELS},
        Category.TRANSPORT,
        _l("A seat for your assistant on every journey"),
        60,
        SupplierKind.TRANSPORT,
        why=_COMES,
    ),
    Rule(
        "assistant-costs",
        {"pa_costs": ANY},
        Category.ASSISTANCE,
        _l("We pay the costs of your assistant that you told us of"),
        60,
        SupplierKind.ASSISTANCE,
    ),
    Rule(
        "local-assistant",
        {"pa_mode": one_of("local_pa_provided", "both")},
        Category.ASSISTANCE,
        _l("An assistant on site, whom you meet before and choose yourself"),
        60,
        SupplierKind.ASSISTANCE,
        why=_l("The person asks for an assistant on site."),
    ),
    Rule(
        "transfer-help",
        {"transfer": one_of("one_person")},
        Category.ASSISTANCE,
        _l("Somebody who helps you from your chair to the bed or another seat"),
        30,
        SupplierKind.ASSISTANCE,
        unless={"pa_mode": ANY},
    ),
    Rule(
        "transfer-two",
        {"transfer": one_of("two_people")},
        Category.ASSISTANCE,
        _l("Two people who help you from your chair to the bed or another seat"),
        30,
        SupplierKind.ASSISTANCE,
        why=_l("It takes two people. An assistant who comes along is one of them."),
    ),
    Rule(
        "night-assistance",
        {"pa_hours": _NIGHT},
        Category.VENUE,
        _l("A room for your assistant with a door to yours, or next to it"),
        60,
        SupplierKind.HOTEL,
        why=_l("The person uses assistance at night."),
    ),
    Rule(
        "assistant-near",
        {"pa_room": one_of("same_room_twin", "adjoining_door", "next_door", "same_floor")},
        Category.VENUE,
        _l("Your assistant sleeps where you told us"),
        60,
        SupplierKind.HOTEL,
        unless={"pa_hours": _NIGHT},
    ),
    Rule(
        "dog-stay",
        {"assistance_dog": ANY, "dog_needs": ANY},
        Category.VENUE,
        _l("The hotel knows that your dog comes: water, and grass near by"),
        30,
        SupplierKind.HOTEL,
        why=_DOG,
        one_is_enough=True,
    ),
    Rule(
        "dog-seat",
        {"assistance_dog": ANY, "dog_needs": one_of("floor_space_at_seat")},
        Category.VENUE,
        _l("A seat in the first row, with space on the floor for your dog to rest"),
        7,
        SupplierKind.VENUE,
        why=_DOG,
        one_is_enough=True,
    ),
    Rule(
        "dog-ride",
        {"assistance_dog": ANY},
        Category.TRANSPORT,
        _l("The drivers know that your dog travels with you"),
        14,
        SupplierKind.TRANSPORT,
        why=_DOG,
    ),
    Rule(
        "dog-papers",
        {"assistance_dog": ANY, "dog_papers": ANY},
        Category.TRANSPORT,
        _l("We look with you whether the papers of your dog are good for the journey"),
        45,
        SupplierKind.OTHER,
        why=_DOG,
        source=_PAPERS,
        one_is_enough=True,
    ),
    Rule(
        "dog-flight",
        {"assistance_dog": ANY, "mode": _FLIES},
        Category.TRANSPORT,
        _l("The airline knows that your dog flies with you in the cabin"),
        30,
        SupplierKind.TRANSPORT,
        why=_DOG,
        source=_CABIN,
    ),
    Rule(
        "animal-flight",
        {"ssr_codes": one_of("SVAN", "ESAN")},
        Category.TRANSPORT,
        _l("The airline agrees that your animal flies with you in the cabin"),
        30,
        SupplierKind.TRANSPORT,
        source=_CABIN,
        unless={"assistance_dog": ANY},
    ),
    Rule(
        "dogs-away",
        {"dog_allergy_or_fear": one_of("yes")},
        Category.VENUE,
        _l("Dogs of other people stay away from your seat and your room"),
        14,
        SupplierKind.HOTEL,
    ),
    Rule(
        "childcare",
        {"childcare": ANY},
        Category.OTHER,
        _l("Care for your children during the training"),
        60,
        SupplierKind.OTHER,
    ),
)
