"""What makes sessions good: time, breaks, quiet, light, and the programme beforehand."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import one_of
from registration.arrangements.models import SupplierKind

_BREAKS = _l("SALTO Inclusion: breaks of 15 minutes, sessions of 90 at most.")

RULES = (
    Rule(
        "time-to-speak",
        {"aac": ANY},
        Category.COMMUNICATION,
        _l("Questions in advance, and time for your answers"),
        14,
        SupplierKind.OTHER,
    ),
    Rule(
        "programme-early",
        {"programme_in_advance": ANY},
        Category.COMMUNICATION,
        _l("The programme beforehand, with photographs of the place and the team"),
        30,
        SupplierKind.OTHER,
    ),
    Rule(
        "breaks",
        {"breaks": ANY, "schedule_limits": ANY},
        Category.COMMUNICATION,
        _l("A programme with breaks and times that work for you"),
        30,
        SupplierKind.OTHER,
        why=_l("The person told which breaks they need, or which times are not possible."),
        source=_BREAKS,
        one_is_enough=True,
    ),
    Rule(
        "person-to-ask",
        {"participation_prefs": one_of("named_support_person")},
        Category.COMMUNICATION,
        _l("One person is there whom you can ask"),
        14,
        SupplierKind.ASSISTANCE,
    ),
    Rule(
        "quiet-room",
        {"quiet_room": one_of("yes")},
        Category.VENUE,
        _l("A quiet room to which you can go at any time"),
        30,
        SupplierKind.VENUE,
    ),
    Rule(
        "rest-room",
        {"rest_room": one_of("yes"), "participation_prefs": one_of("own_room_only")},
        Category.VENUE,
        _l("A place where you can lie down during the day"),
        30,
        SupplierKind.VENUE,
        why=_l("The person asks for a place to rest."),
        one_is_enough=True,
    ),
    Rule(
        "light-and-noise",
        {"lighting": ANY, "noise": one_of("no_music", "small_groups", "no_clapping")},
        Category.VENUE,
        _l("Light and quiet in the training room as you told us"),
        14,
        SupplierKind.VENUE,
        why=_l("The person told which light or noise is good for them."),
        one_is_enough=True,
    ),
    Rule(
        "scent-free",
        {"scent_free": one_of("yes")},
        Category.VENUE,
        _l("Rooms without perfume and strong scents, as a rule for everybody"),
        30,
        SupplierKind.VENUE,
    ),
)
