"""Sheets as they were given away, to whom, and when they were opened. Words are sealed."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from registration.arrangements.models import Supplier


class SheetKind(StrEnum):
    """Which sheet it is; registration/sheets/kinds/ has one file for each."""

    ROOMING = "rooming"
    CATERING = "catering"
    DRIVERS = "drivers"
    INTERPRETERS = "interpreters"
    ASSISTANTS = "assistants"
    TRAINERS = "trainers"
    SAFETY = "safety"
    FIRST_AID = "first_aid"


class Way(StrEnum):
    """How a sheet was given."""

    LINK = "link"
    PDF = "pdf"
    XLSX = "xlsx"

    @property
    def label(self) -> str:
        """The way in words."""
        return str(_WAYS[self])


_WAYS = {
    Way.LINK: _l("By link"),
    Way.PDF: _l("By hand, as PDF"),
    Way.XLSX: _l("By hand, as a spreadsheet"),
}


class SheetEdition(Model):
    """A sheet as it was given away: numbered, dated, never changed afterwards."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("event_id", "kind", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[SheetKind]
    number: Mapped[int]
    made_at: Mapped[datetime]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: What it said of nobody, such as the times of meals.
    frame: Mapped[dict[str, Any]] = mapped_column(JSON)

    event: Mapped[Event] = relationship()


class SheetEntry(Model):
    """What one edition says of one person, sealed for that person."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("edition_id", "participation_id"),)

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("sheet_edition.id"), index=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: kinds.declaring.Entry.values
    sealed: Mapped[bytes]

    edition: Mapped[SheetEdition] = relationship()
    participation: Mapped[Participation] = relationship()


class SheetSending(Model):
    """An edition given to a supplier by an expiring link, or handed over by the team."""

    __on_page__ = False

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("sheet_edition.id"), index=True)
    #: None where somebody of the team took it for themselves.
    supplier_id: Mapped[UUID | None] = mapped_column(ForeignKey("supplier.id"), index=True)
    way: Mapped[Way]
    #: BCP 47 code of the language in which it reads.
    language: Mapped[str]
    sent_at: Mapped[datetime]
    sent_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: Of a link: the hash of its token, its last moment, and when somebody ended it before.
    token_hash: Mapped[str | None] = mapped_column(unique=True)
    ends_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    edition: Mapped[SheetEdition] = relationship()
    supplier: Mapped[Supplier | None] = relationship()
    sent_by: Mapped[Person | None] = relationship()
    openings: Mapped[list["SheetOpening"]] = relationship(
        viewonly=True, order_by="SheetOpening.opened_at"
    )


class SheetOpening(Model):
    """Somebody opened a link: the page, or a file of it."""

    __on_page__ = False

    sending_id: Mapped[UUID] = mapped_column(ForeignKey("sheet_sending.id"), index=True)
    opened_at: Mapped[datetime]
    #: "page", "pdf" or "xlsx".
    what: Mapped[str]
