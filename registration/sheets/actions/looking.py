"""Every look at a sheet is noted for each person on it, once a day and reader."""

from collections.abc import Iterable
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from events.call.models import Event
from foundation import clock
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.actions import note_looks_at
from registration.needs.queries import LOOKED
from registration.sheets.kinds import Entry
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetOpening
from registration.sheets.models import SheetSending
from registration.sheets.queries import entries_of
from registration.sheets.queries import sheet_of
from registration.sheets.queries import told_categories
from registration.sheets.rules import is_open

SUPPLIER = Actor("supplier")
"""Whoever opens a link: a business, which has no account."""


def note_looks(event: Event, sheet: Sheet, entries: Iterable[Entry], by: Actor) -> None:
    """Note that somebody of the team reads these entries; call it before showing them."""
    note_looks_at(event, _told(sheet, entries), by)


def open_link(sending: SheetSending, what: str) -> None:
    """Note that a supplier opened its link: the "page", a "pdf" or an "xlsx".

    Each person on the sheet can see it. Raises Refused when the link was ended meanwhile.
    """
    with transaction():
        hold(sending)
        if not is_open(sending):
            raise Refused(_("This link has ended."))
        db.session.add(SheetOpening(sending_id=sending.id, opened_at=clock.now(), what=what))
        told = _told(sheet_of(sending.edition), entries_of(sending.edition))
        supplier = sending.supplier
        _note(sending.edition.event, told, supplier.name if supplier else "")


def _told(sheet: Sheet, entries: Iterable[Entry]) -> set[tuple[UUID, str]]:
    return {
        (entry.participation_id, category.value)
        for entry in entries
        for category in told_categories(sheet, entry)
    }


def _note(event: Event, wanted: set[tuple[UUID, str]], supplier: str) -> None:
    """Record what this supplier has not been seen to read today."""
    zone, today = ZoneInfo(event.zone), clock.today(event.zone)
    of_suppliers = select(AuditEntry).where(
        AuditEntry.event_id == event.id,
        AuditEntry.act == LOOKED,
        AuditEntry.actor_role == SUPPLIER.role,
    )
    seen = {
        (entry.row_id, entry.details["group"])
        for entry in db.session.scalars(of_suppliers)
        if entry.at.astimezone(zone).date() == today and entry.details["organisation"] == supplier
    }
    for participation_id, category in sorted(wanted - seen):
        details = {"group": category, "organisation": supplier}
        record(SUPPLIER, LOOKED, participation_id, event.id, **details)
