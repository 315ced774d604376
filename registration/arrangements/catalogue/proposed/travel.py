"""The journey there and back, and the rides on site."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import one_of
from registration.arrangements.models import SupplierKind

_REGULATION = _l("Regulation (EC) 1107/2006: 48 hours before the flight at the latest.")
_BATTERIES = _l("IATA rules for batteries: the airline has to agree to each of them.")
_FUNDERS = _l("Many funders pay a taxi only where they agreed to it before.")
_TO_SEAT = one_of("WCHC")
_CHAIRS = one_of("manual_chair", "powered_chair", "power_assist", "scooter")
_AGREED_BY_BATTERY = one_of("lithium_removable", "lithium_fixed", "wet_spillable")

RULES = (
    Rule(
        "way-there",
        {"way_works": one_of("no", "not_sure")},
        Category.TRANSPORT,
        _l("A way of getting there that works for you; we look for it with you"),
        45,
        SupplierKind.TRANSPORT,
    ),
    Rule(
        "prepaid-journey",
        {"booking_by": one_of("organiser_prepays", "agency")},
        Category.TRANSPORT,
        _l("Your journey is booked for you, and you pay nothing in advance"),
        60,
        SupplierKind.OTHER,
    ),
    Rule(
        "airport-seat",
        {"ssr_codes": _TO_SEAT},
        Category.TRANSPORT,
        _l("Help at the airports from the door to your seat in the plane, and back"),
        8,
        SupplierKind.TRANSPORT,
        why=_l("The person is brought to the seat in the plane."),
        source=_REGULATION,
    ),
    Rule(
        "airport-help",
        {
            "airport_assistance": one_of("yes"),
            "ssr_codes": one_of("WCHR", "WCHS", "BLND", "DEAF", "DPNA", "MAAS"),
        },
        Category.TRANSPORT,
        _l("Help at the airports"),
        8,
        SupplierKind.TRANSPORT,
        why=_l("The person asks for help at the airport."),
        source=_REGULATION,
        unless={"ssr_codes": _TO_SEAT},
        one_is_enough=True,
    ),
    Rule(
        "airline-agrees",
        {"ssr_codes": one_of("WCOB", "MEDA", "PPOC", "STCR", "OXYG", "EXST")},
        Category.TRANSPORT,
        _l("The airline agrees to what you need on board"),
        30,
        SupplierKind.TRANSPORT,
        source=_REGULATION,
    ),
    Rule(
        "lithium-battery",
        {"battery": one_of("lithium_removable", "lithium_fixed")},
        Category.TRANSPORT,
        _l("The airline agrees in writing to the battery of your wheelchair"),
        45,
        SupplierKind.TRANSPORT,
        why=_l("The wheelchair has a lithium battery."),
        source=_BATTERIES,
    ),
    Rule(
        "wet-battery",
        {"battery": one_of("wet_spillable")},
        Category.TRANSPORT,
        _l("The airline agrees in writing to carry your wheelchair upright"),
        45,
        SupplierKind.TRANSPORT,
        why=_l("The wheelchair has a wet battery."),
        source=_BATTERIES,
    ),
    Rule(
        "chair-flight",
        {"device": _CHAIRS, "mode": one_of("plane", "mixed")},
        Category.TRANSPORT,
        _l("The airline agrees to carry your wheelchair or scooter"),
        45,
        SupplierKind.TRANSPORT,
        source=_BATTERIES,
        unless={"battery": _AGREED_BY_BATTERY},
    ),
    Rule(
        "chair-insurance",
        {"insurance": one_of("no")},
        Category.TRANSPORT,
        _l("An insurance that pays if your wheelchair is damaged on the journey"),
        30,
        SupplierKind.OTHER,
    ),
    Rule(
        "vehicle",
        {"local_transport": one_of("van_ramp", "van_tail_lift")},
        Category.TRANSPORT,
        _l("A vehicle with a ramp or a lift from the airport or station, and back"),
        60,
        SupplierKind.TRANSPORT,
        why=_l("The person asks for a vehicle with a ramp or a lift."),
    ),
    Rule(
        "ride",
        {"local_transport": one_of("standard_taxi_transfer", "step_free_bus")},
        Category.TRANSPORT,
        _l("A ride from the airport or station, and back"),
        14,
        SupplierKind.TRANSPORT,
    ),
    Rule(
        "parking",
        {"local_transport": one_of("own_car_parking")},
        Category.TRANSPORT,
        _l("A parking place near the entrance"),
        14,
        SupplierKind.VENUE,
    ),
    Rule(
        "seats-beside",
        {"companion_seats": ANY},
        Category.TRANSPORT,
        _l("The other seats that you need in every vehicle"),
        14,
        SupplierKind.TRANSPORT,
    ),
    Rule(
        "taxi",
        {"taxi_allowed": one_of("yes")},
        Category.TRANSPORT,
        _l("We agree beforehand to pay a taxi where others take a bus or train"),
        30,
        SupplierKind.TRANSPORT,
        source=_FUNDERS,
    ),
    Rule(
        "visa",
        {"visa": ANY},
        Category.TRANSPORT,
        _l("A letter of invitation, and help with your visa"),
        75,
        SupplierKind.OTHER,
    ),
    Rule(
        "oxygen",
        {"oxygen": ANY},
        Category.TRANSPORT,
        _l("Your oxygen on the journey and on site"),
        45,
        SupplierKind.EQUIPMENT,
        source=_REGULATION,
    ),
)
