"""Giving a sheet away: by a link that ends, or by hand. What was given is kept sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.models import Supplier
from registration.needs.actions import sealed
from registration.needs.rules import kept_until
from registration.sheets import letters
from registration.sheets.actions.looking import note_looks
from registration.sheets.kinds import Entry
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetEdition
from registration.sheets.models import SheetEntry
from registration.sheets.models import SheetSending
from registration.sheets.models import Way
from registration.sheets.queries import differing
from registration.sheets.queries import entries_of
from registration.sheets.queries import gathered
from registration.sheets.queries import latest_of
from registration.sheets.queries import sendings_of
from registration.sheets.rules import DAYS


@dataclass(frozen=True)
class Gift:
    """How a sheet is given: to whom, which way, in which language, for how many days a link."""

    supplier: Supplier | None
    way: Way
    language: str
    days: int = DAYS[1]
    by_email: bool = False


def give(event: Event, sheet: Sheet, gift: Gift, by: Actor) -> tuple[SheetSending, str]:
    """Give the sheet as it is now; it gets a new number unless nothing has changed.

    Returns what is kept of it, and the path of the link ("" by hand). The token leaves this
    function only here. An earlier link of the same sheet for the same supplier ends. Raises
    Refused for a link without a supplier or after needs are kept, and for a letter without an
    address.
    """
    with transaction():
        hold(event)
        _refuse_unreachable(event, gift)
        edition, entries = _edition_now(event, sheet, by)
        note_looks(event, sheet, entries, by)
        row = SheetSending(
            edition_id=edition.id,
            supplier_id=gift.supplier.id if gift.supplier else None,
            way=gift.way,
            language=gift.language,
            sent_at=clock.now(),
            sent_by_id=by.person_id,
        )
        token = _with_link(row, event, sheet, gift.days) if gift.way is Way.LINK else ""
        db.session.add(row)
        db.session.flush()
        told = {"sheet": sheet.kind.value, "number": edition.number, "way": gift.way.value}
        record(by, "gave.sheet", row, event.id, supplier_id=str(row.supplier_id), **told)
        if gift.by_email and gift.supplier:
            letters.sheet(row, gift.supplier, event, f"/sheets/{token}")
        return row, f"/sheets/{token}" if token else ""


def end_link(sending: SheetSending, by: Actor) -> None:
    """End a link at once. Doing it twice is doing it once."""
    with transaction():
        hold(sending)
        if sending.token_hash and sending.ended_at is None:
            sending.ended_at = clock.now()
            record(by, "ended.sheet_link", sending, sending.edition.event_id)


def _refuse_unreachable(event: Event, gift: Gift) -> None:
    if gift.way is Way.LINK and gift.supplier is None:
        raise Refused(_("Choose for whom the link is."), "supplier")
    if gift.way is Way.LINK and clock.today(event.zone) > kept_until(event):
        message = _("The training was more than 30 days ago. A link would open nothing any more.")
        raise Refused(message, "way")
    if gift.by_email and gift.supplier and not gift.supplier.email:
        message = _("We have no email address of this supplier. Choose another way.")
        raise Refused(message, "way")


def _edition_now(event: Event, sheet: Sheet, by: Actor) -> tuple[SheetEdition, Sequence[Entry]]:
    entries = gathered(event, sheet, sheet.categories)
    latest, frame = latest_of(event, sheet.kind), sheet.frame(event)
    if latest and latest.frame == frame and not differing(entries_of(latest), entries):
        return latest, entries
    edition = SheetEdition(
        event_id=event.id,
        kind=sheet.kind,
        number=latest.number + 1 if latest else 1,
        made_at=clock.now(),
        made_by_id=by.person_id,
        frame=frame,
    )
    db.session.add(edition)
    db.session.flush()
    people = _people(entries)
    for entry in entries:
        row = SheetEntry(edition_id=edition.id, participation_id=entry.participation_id)
        row.participation = people[entry.participation_id]
        row.sealed = sealed(dict(entry.values), row, row.participation)
        db.session.add(row)
    db.session.flush()
    return edition, entries


def _people(entries: Sequence[Entry]) -> dict[object, Participation]:
    ids = [entry.participation_id for entry in entries]
    return {one.id: one for one in all_of(select(Participation).where(Participation.id.in_(ids)))}


def _with_link(row: SheetSending, event: Event, sheet: Sheet, days: int) -> str:
    for earlier in sendings_of(event, sheet.kind):
        same = earlier.supplier_id == row.supplier_id
        if same and earlier.token_hash and earlier.ended_at is None:
            earlier.ended_at = row.sent_at
    token = new_token()
    row.token_hash = hash_of(token)
    row.ends_at = row.sent_at + timedelta(days=days)
    return token
