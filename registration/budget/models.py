"""The budget of a training: last time's cost, sealed ticks of applicants, and totals of them."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import String
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class Tick(StrEnum):
    """What an applicant may tick. It is never a column and never leaves the sealed row."""

    ASSISTANT = "assistant"
    INTERPRETATION = "interpretation"
    TRANSPORT_OR_ROOM = "transport_or_room"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The tick in words."""
        return str(_TICKS[self])


_TICKS = {
    Tick.ASSISTANT: _l("An assistant who comes with me"),
    Tick.INTERPRETATION: _l("Sign language interpretation, or captions"),
    Tick.TRANSPORT_OR_ROOM: _l("Accessible transport, or an accessible room"),
    Tick.OTHER: _l("Another extra cost"),
}


class BudgetPlan(Versioned, Model):
    """What the owner writes down about the budget of one training."""

    __on_page__ = False
    __heading__ = _l("Budget")
    __texts__: ClassVar[TextLabels] = {"reason": _l("Why the budget must be known before")}

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: The real cost of last time, in `currency` (ISO 4217).
    amount: Mapped[Decimal | None]
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    per_cent: Mapped[int] = mapped_column(default=0)
    #: Whether applicants are asked for the four ticks, and why, in words that they read.
    asks: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")


class BudgetTicks(Model):
    """The ticks of one applicant. Everybody who applied while asked has a row, of one length.

    It has no time and no version, so that nobody sees in the store who came back to tick. The key
    is a file of its own (envelope.py); each saving makes a new row with a new key.
    """

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: None once it is added up: the person is in no second total.
    sealed: Mapped[bytes | None]

    participation: Mapped[Participation] = relationship()


class BudgetTotal(Model):
    """One adding up: whole euros for a group of applicants whose ticks were destroyed with it."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    number: Mapped[int]
    people: Mapped[int]
    low: Mapped[int]
    high: Mapped[int]
    made_at: Mapped[datetime]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
