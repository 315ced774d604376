"""Who may read a sheet, in which categories, and who may give it away."""

from datetime import timedelta

from events.call.models import Event
from events.team.categories import Category
from events.team.models import State
from events.team.rules import categories_open_to
from foundation import clock
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds
from registration.needs.rules import kept_until
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetSending

COMES = (State.CONFIRMED, State.CONDITIONAL, State.COMING)
"""Whoever only has an offer is not told to suppliers: they may still say no."""

DAYS = (3, 7, 14, 30)
"""For how many days a link may open."""

FILE_LASTS = timedelta(hours=24)
"""How long a file can be fetched after it was taken (security-bars AZ8)."""


def opened_for(person: Person | None, event: Event, sheet: Sheet) -> frozenset[Category]:
    """The categories in which this person may read this sheet.

    Trainers read what people share with them; facilitators of it what is about communication.
    """
    opened = categories_open_to(person, event) & sheet.categories
    if not sheet.only_shared or person is None:
        return opened
    if holds(person, event.id, Role.TRAINER):
        return sheet.categories
    if holds(person, event.id, Role.FACILITATOR):
        return opened | {Category.COMMUNICATION}
    return opened


def may_open(person: Person | None, event: Event, sheet: Sheet) -> bool:
    """Whether this person may read the sheet, at least in its own category."""
    return sheet.category in opened_for(person, event, sheet)


def may_give(person: Person | None, event: Event, sheet: Sheet) -> bool:
    """Only who may read all of a sheet gives it away, so that nothing of it is missing."""
    return sheet.categories <= categories_open_to(person, event)


def is_open(sending: SheetSending) -> bool:
    """Whether its link still opens."""
    if sending.ends_at is None or sending.ended_at is not None:
        return False
    event = sending.edition.event
    return clock.now() < sending.ends_at and clock.today(event.zone) <= kept_until(event)


def may_fetch(person: Person, sending: SheetSending) -> bool:
    """A file belongs to the one who took it."""
    return sending.sent_by_id == person.id


def is_fresh(sending: SheetSending) -> bool:
    """Whether its file can still be fetched."""
    return clock.now() - sending.sent_at < FILE_LASTS
