"""Decisions that nobody outside knows yet, and the rounds in which they were released."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Choice(StrEnum):
    """What is prepared for somebody."""

    CHOOSE = "choose"
    RESERVE = "reserve"
    DECLINE = "decline"

    @property
    def label(self) -> str:
        """The choice in words."""
        return str(_CHOICES[self])


_CHOICES = {
    Choice.CHOOSE: _l("Chosen"),
    Choice.RESERVE: _l("Reserve list"),
    Choice.DECLINE: _l("Not chosen"),
}


class PreparedDecision(Versioned, Model):
    """What is prepared for one person. The person hears nothing of it before it is released."""

    __on_page__ = False
    __table_args__ = (
        # One that waits for its release; those of earlier rounds stay with their reasons.
        Index(
            "ix_prepared_decision_waiting",
            "participation_id",
            unique=True,
            sqlite_where=text("released_at IS NULL"),
            postgresql_where=text("released_at IS NULL"),
        ),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: None: undecided again, or only a reason is noted.
    choice: Mapped[Choice | None]
    #: The wanted place among those who go on the reserve list together; 1 goes first.
    rank: Mapped[int | None]
    #: For the team alone, and for the person when they ask for their data.
    reason: Mapped[str] = mapped_column(default="")
    #: Stands on the person's own page once it is released.
    words: Mapped[str] = mapped_column(default="")
    prepared_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    prepared_at: Mapped[datetime]
    released_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship(innerjoin=True)


class DecisionRound(Model):
    """One round: how many decisions of each kind left together. Its key comes from the form."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    released_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    released_at: Mapped[datetime]
    chosen: Mapped[int]
    reserved: Mapped[int]
    declined: Mapped[int]
