"""Sheets as they were given away: what they said, to whom, until when."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm import selectinload

from events.call.models import Event
from events.team.models import Participation
from foundation.people.tokens import hash_of
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.store import shared
from registration.needs.queries import unsealed
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds import Entry
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetEdition
from registration.sheets.models import SheetEntry
from registration.sheets.models import SheetKind
from registration.sheets.models import SheetSending


def event_or_404(slug: str) -> Event:
    """The training at that address; who may read what of it, the sheets decide."""
    return one_or_none(select(Event).where(Event.slug == slug)) or abort(404)


def sheet_of(edition: SheetEdition) -> Sheet:
    """The declaration of that edition's sheet."""
    return SHEETS[edition.kind]


def latest_of(event: Event, kind: SheetKind) -> SheetEdition | None:
    """The newest edition of that sheet, whoever got it."""
    query = select(SheetEdition).where(SheetEdition.event_id == event.id)
    newest = query.order_by(SheetEdition.number.desc())
    found = shared((latest_of, event.id), lambda: all_of(newest))
    return next((one for one in found if one.kind == kind), None)


def latest_to(sending: SheetSending) -> SheetEdition | None:
    """The edition that the same supplier was given before this one."""
    edition = sending.edition
    query = (
        select(SheetEdition)
        .join(SheetSending, SheetSending.edition_id == SheetEdition.id)
        .where(
            SheetEdition.event_id == edition.event_id,
            SheetEdition.kind == edition.kind,
            SheetEdition.number < edition.number,
            SheetSending.supplier_id == sending.supplier_id,
        )
    )
    found = all_of(query.order_by(SheetEdition.number.desc()).limit(1))
    return found[0] if found else None


def entries_of(edition: SheetEdition) -> list[Entry]:
    """What the edition says of each person, by name. Raises Refused."""
    query = select(SheetEntry).where(SheetEntry.edition_id == edition.id)
    rows = all_of(query.options(joinedload(SheetEntry.participation)))
    rows = sorted(rows, key=lambda row: (row.participation.name_sorts, row.participation_id))
    return [Entry(row.participation_id, unsealed(row)) for row in rows]


def sendings_of(event: Event, kind: SheetKind | None = None) -> Sequence[SheetSending]:
    """To whom sheets of this training were given, the last first."""
    query = (
        select(SheetSending)
        .join(SheetSending.edition)
        .where(SheetEdition.event_id == event.id)
        .options(
            joinedload(SheetSending.edition),
            joinedload(SheetSending.supplier),
            joinedload(SheetSending.sent_by),
            selectinload(SheetSending.openings),
        )
    )
    newest = query.order_by(SheetSending.sent_at.desc(), SheetSending.id)
    found = shared((sendings_of, event.id), lambda: all_of(newest))
    return [one for one in found if kind is None or one.edition.kind == kind]


def sendings_telling_of(participation: Participation) -> Sequence[tuple[SheetSending, Entry]]:
    """Each time a sheet that tells of this person was given away, with what it says of them."""
    query = select(SheetEntry).where(SheetEntry.participation_id == participation.id)
    rows = all_of(query.options(joinedload(SheetEntry.participation)))
    entries = {row.edition_id: Entry(participation.id, unsealed(row)) for row in rows}
    given = sendings_of(participation.event) if entries else []
    return [(one, entries[one.edition_id]) for one in given if one.edition_id in entries]


def sending_or_404(event: Event, kind: SheetKind, sending_id: UUID) -> SheetSending:
    """One giving of that sheet of this training."""
    found = [one for one in sendings_of(event, kind) if one.id == sending_id]
    return found[0] if found else abort(404)


def sending_of_token_or_404(token: str) -> SheetSending:
    """The giving whose link it is, over or not."""
    query = select(SheetSending).where(SheetSending.token_hash == hash_of(token))
    return one_or_none(query.options(joinedload(SheetSending.edition))) or abort(404)
