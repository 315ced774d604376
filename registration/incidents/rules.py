"""Whom it touches when something is not right, and when people tell it here."""

from collections.abc import Set as AbstractSet
from datetime import date
from datetime import timedelta

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from registration.arrangements.models import SupplierKind
from registration.incidents.models import IncidentKind
from registration.matching.rules import Needs
from registration.matching.rules.person import Told
from registration.needs.rules import may_answer

LIFTS = ("lift", "platform")
"""The kinds of measured objects that carry people up and down."""

ABOUT_ONE = (
    *(IncidentKind.WHEELCHAIR, IncidentKind.ILL, IncidentKind.ROOM),
    IncidentKind.OTHER,
)
"""What concerns one person, whoever tells it."""

FIELDS = (
    *("device", "steps_max", "power_critical", "charging"),
    *("sign_language", "deafblind", "language_interp"),
    "pa_mode",
)
"""The fields of the dictionary of needs that decide whom an incident touches.

Each belongs to the category of its incident, so that a list of names tells nobody more.
"""

_MOTORS = frozenset({"powered_chair", "power_assist", "scooter"})

_BY_SUPPLIER = {
    SupplierKind.TRANSPORT: Category.TRANSPORT,
    SupplierKind.ASSISTANCE: Category.ASSISTANCE,
    SupplierKind.INTERPRETING: Category.COMMUNICATION,
    SupplierKind.CAPTIONS: Category.COMMUNICATION,
}
"""Others replace what is missing in the category of the incident itself."""

_ARRIVING = timedelta(days=3)
"""Who has a long way, or a wheelchair that may be damaged on it, comes days before."""


def arranged_in(kind: IncidentKind, supplier: SupplierKind) -> Category:
    """The category in which a replacement is arranged: that of the supplier's own sheet."""
    return _BY_SUPPLIER.get(supplier, kind.category)


def touches(kind: IncidentKind, needs: Needs, suppliers: AbstractSet[SupplierKind]) -> bool:
    """Whether it touches somebody who told `needs` and for whom such suppliers do something.

    `needs` are {field of FIELDS: answer}. What concerns one person touches nobody else.
    """
    told = Told(needs)
    if kind is IncidentKind.LIFT:
        return bool(told.needs_lift)
    if kind is IncidentKind.POWER:
        # Who moves with a battery gets no further than its last charge.
        needs_power = told.words("power_critical") | told.words("charging")
        return bool(needs_power or told.words("device") & _MOTORS)
    if kind is IncidentKind.INTERPRETER:
        signs = told.words("sign_language") | told.words("deafblind")
        spoken = told.words("language_interp") - {"written_translation"}
        return bool(signs or spoken or SupplierKind.INTERPRETING in suppliers)
    if kind is IncidentKind.ASSISTANT:
        return bool(told.words("pa_mode") - {"none"} or SupplierKind.ASSISTANCE in suppliers)
    return False


def days_of(event: Event) -> tuple[date, date]:
    """From the days of arrival to the day of the journey home."""
    return event.starts_on - _ARRIVING, event.ends_on + timedelta(days=1)


def is_now(event: Event) -> bool:
    """Whether it is one of these days where the training is."""
    first, last = days_of(event)
    return first <= clock.today(event.zone) <= last


def may_tell(participation: Participation) -> bool:
    """People with a place, and those who come along, tell it here during the days."""
    return may_answer(participation) and is_now(participation.event)
