"""What the kept sheets say of a person, as they take it away with them."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from registration.needs.queries import unsealed
from registration.sheets.kinds import Entry
from registration.sheets.models import SheetEntry
from registration.sheets.queries.editions import sendings_telling_of
from registration.sheets.queries.editions import sheet_of
from registration.sheets.queries.gathering import told_categories


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Each edition with what it says of the person, and which suppliers got and opened it."""
    query = select(SheetEntry).where(SheetEntry.participation_id == participation.id)
    query = query.options(joinedload(SheetEntry.edition), joinedload(SheetEntry.participation))
    given: dict[UUID, list[str]] = {}
    for sending, _entry in sendings_telling_of(participation):
        who = f"{sending.supplier.name}: " if sending.supplier else ""
        given.setdefault(sending.edition_id, []).append(f"{who}{sending.way.label}")

    def said(row: SheetEntry) -> dict[str, Any]:
        edition, values = row.edition, unsealed(row)
        sheet = sheet_of(edition)
        told = told_categories(sheet, Entry(participation.id, values))
        return {
            "sheet": str(sheet.title),
            "number": edition.number,
            "made_at": edition.made_at,
            "given_to": given.get(row.edition_id, []),
            "about": sorted(told),
            "_values": values,
        }

    labels = {
        "sheet": _("Sheet"),
        "number": _("Number"),
        "made_at": _("When it was made"),
        "given_to": _("Who got it"),
        "about": _("About"),
    }
    title = _("What suppliers were told about you")
    yield chapter("sheets", title, all_of(query), participation.event.zone, labels=labels, add=said)
