"""The categories of access needs: each opens apart, to those whose role holds it."""

from enum import StrEnum

from foundation.i18n import lazy_gettext as _l


class Category(StrEnum):
    """What a need is about. A helper's right names categories; a coordinator's opens all."""

    TRANSPORT = "transport"
    VENUE = "venue"
    ASSISTANCE = "assistance"
    COMMUNICATION = "communication"
    FOOD = "food"
    SAFETY = "safety"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The category in words."""
        return str(_LABELS[self])


def category_label(name: str) -> str:
    """The category of that name in words; "" for a name that is none."""
    return Category(name).label if name in set(Category) else ""


def role_on_needs(role: str) -> str:
    """As what somebody looked at needs, in words; `role` as the trail names it."""
    return str(_ROLES.get(role, _l("organiser")))


_ROLES = {
    "coordinator": _l("access coordinator"),
    "helper": _l("helper"),
    "trainer": _l("trainer"),
    "facilitator": _l("facilitator"),
    "supplier": _l("supplier"),
    "supporter": _l("your supporter"),
    "site_admin": _l("site administrator, in an emergency"),
}
_LABELS = {
    Category.TRANSPORT: _l("Getting there and back"),
    Category.VENUE: _l("Rooms and moving around"),
    Category.ASSISTANCE: _l("Personal assistance"),
    Category.COMMUNICATION: _l("Language and communication"),
    Category.FOOD: _l("Food and drink"),
    Category.SAFETY: _l("Safety"),
    Category.OTHER: _l("Everything else"),
}
