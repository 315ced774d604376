"""Noting who read what on a page that shows many people."""

from collections.abc import Iterable
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from events.call.models import Event
from foundation import clock
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.audit import record
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from registration.needs.queries import LOOKED
from registration.needs.queries import organisation_of


def note_looks(event: Event, rows: Iterable[Arrangement], by: Actor) -> None:
    """Note for each person and category of `rows` that somebody reads them, once in a day.

    The page is opened again and again while one works through it; the person sees one line a day
    anyway. Call it before showing the words, and read the rows afresh: a transaction ends what was
    read before it.
    """
    note_looks_at(event, {(row.participation_id, row.category.value) for row in rows}, by)


def note_looks_at(event: Event, wanted: set[tuple[UUID, str]], by: Actor) -> None:
    """The same for (participation, category), where something else than arrangements is read."""
    wanted = set(wanted)
    today = clock.today(event.zone)
    entries = select(AuditEntry).where(
        AuditEntry.event_id == event.id,
        AuditEntry.act == LOOKED,
        AuditEntry.actor_id == by.person_id,
    )
    with transaction():
        zone = ZoneInfo(event.zone)
        for entry in db.session.scalars(entries):
            if entry.at.astimezone(zone).date() == today:
                wanted.discard((entry.row_id, entry.details["group"]))
        organisation = organisation_of(by.person_id, event)
        for participation_id, category in sorted(wanted):
            details = {"group": category, "organisation": organisation}
            record(by, LOOKED, participation_id, event.id, **details)
