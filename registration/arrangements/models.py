"""Arrangements, suppliers, tasks of the calendar. What is arranged for whom is sealed."""

from datetime import date
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import String
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.categories import Category
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned


class Progress(StrEnum):
    """How far an arrangement is."""

    ASKED = "asked"
    ARRANGING = "arranging"
    ARRANGED = "arranged"
    CHECKED = "checked"
    NOT_MANAGED = "not_managed"

    @property
    def label(self) -> str:
        """How far it is, in words that both sides read."""
        return str(_PROGRESS[self])


class Reply(StrEnum):
    """What the person says of an arrangement."""

    CONFIRMED = "confirmed"
    NOT_RIGHT = "not_right"


class Decision(StrEnum):
    """What a human made of something that a rule proposed."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


class SupplierKind(StrEnum):
    """What a supplier does for the training."""

    HOTEL = "hotel"
    VENUE = "venue"
    CATERER = "caterer"
    TRANSPORT = "transport"
    INTERPRETING = "interpreting"
    CAPTIONS = "captions"
    ASSISTANCE = "assistance"
    EQUIPMENT = "equipment"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(_KINDS[self])


_PROGRESS = {
    Progress.ASKED: _l("Not started yet"),
    Progress.ARRANGING: _l("Being arranged"),
    Progress.ARRANGED: _l("Arranged"),
    Progress.CHECKED: _l("Checked on the day"),
    Progress.NOT_MANAGED: _l("We have not managed this"),
}
_KINDS = {
    SupplierKind.HOTEL: _l("Hotel"),
    SupplierKind.VENUE: _l("Venue"),
    SupplierKind.CATERER: _l("Caterer"),
    SupplierKind.TRANSPORT: _l("Vehicles and drivers"),
    SupplierKind.INTERPRETING: _l("Interpreters"),
    SupplierKind.CAPTIONS: _l("Captions"),
    SupplierKind.ASSISTANCE: _l("Assistants"),
    SupplierKind.EQUIPMENT: _l("Equipment"),
    SupplierKind.OTHER: _l("Other supplier"),
}


class Supplier(Versioned, Model):
    """A business that does something for the training, and whom to contact there."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[SupplierKind]
    name: Mapped[str]
    #: BCP 47 code of the language in which it reads.
    language: Mapped[str] = mapped_column(default="en")
    contact_name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    #: Taken off the list; can be put back.
    removed_at: Mapped[datetime | None]


class Arrangement(Versioned, Model):
    """Something that is arranged for one person. What, and the notes, are sealed."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    category: Mapped[Category] = mapped_column(server_default="other")
    #: {"what": …, "note": …, "tried": …, "inside": …, "not_right": …, "rule": …, "why": …}
    sealed: Mapped[bytes]
    progress: Mapped[Progress] = mapped_column(default=Progress.ASKED)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    supplier_id: Mapped[UUID | None] = mapped_column(ForeignKey("supplier.id"), index=True)
    due_on: Mapped[date | None]
    cost_planned: Mapped[Decimal | None]
    cost_actual: Mapped[Decimal | None]
    #: ISO 4217.
    currency: Mapped[str] = mapped_column(String(3), default="EUR", server_default="EUR")
    #: The person said "yes, if this can be arranged".
    is_condition: Mapped[bool] = mapped_column(default=False)
    #: None where a human planned it.
    decision: Mapped[Decision | None]
    reply: Mapped[Reply | None]
    replied_at: Mapped[datetime | None]
    #: Since when the person's word is asked for.
    asked_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()
    owner: Mapped[Person | None] = relationship()
    supplier: Mapped[Supplier | None] = relationship()


class SettledCost(Model):
    """What was spent on somebody whose arrangements are erased; nothing leads back to them."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: Drawn by lot when the arrangements were erased: rows of one person share it, no other row.
    somebody: Mapped[UUID]
    category: Mapped[Category]
    cost_planned: Mapped[Decimal | None]
    cost_actual: Mapped[Decimal | None]
    #: ISO 4217.
    currency: Mapped[str] = mapped_column(String(3))


class ArrangingTask(Versioned, Model):
    """A task of the whole training: one of the calendar once touched, or one of the team's own."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("event_id", "key"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: The name in registration/arrangements/catalogue/calendar.py, or the row's own key.
    key: Mapped[str]
    #: What the team wrote; "" where the calendar has the words.
    title: Mapped[str] = mapped_column(default="")
    #: Set by hand; None where it is counted back from the start.
    due_on: Mapped[date | None]
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    done_by: Mapped[Person | None] = relationship()


class ArrangingTerms(Versioned, Model):
    """What holds for all arrangements of a training."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: Somebody outside the team who hears complaints, and how to reach them.
    complaints_to: Mapped[str] = mapped_column(default="")
    #: ISO 4217, for new arrangements.
    currency: Mapped[str] = mapped_column(String(3), default="EUR")


class FunderReport(Model):
    """Totals as they were given to a funder; kept so that two reports cannot be compared."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    number: Mapped[int]
    made_at: Mapped[datetime]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: {category: {"people": n, "planned": "…", "actual": "…"}}; fewer than five people never.
    cells: Mapped[dict[str, Any]] = mapped_column(JSON)
    currency: Mapped[str] = mapped_column(String(3))
