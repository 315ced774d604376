"""Late links, when those with a draft are reminded, and who was."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.store import Model
from foundation.store import Versioned


class LateLink(Model):
    """More time for one person, whatever the deadline is. The store keeps its token's hash."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    for_whom: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    #: Where the link was sent; "" where an organiser passes it on.
    email: Mapped[str] = mapped_column(default="")
    until: Mapped[datetime]
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    #: What was begun by it; a link begins one application.
    participation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("participation.id"), index=True
    )

    participation: Mapped[Participation | None] = relationship()


class ReminderTime(Versioned, Model):
    """When a training reminds those with a draft; without a row, 3 days before."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: None: nobody is reminded.
    days: Mapped[int | None]


class DraftReminder(Model):
    """Somebody with a draft was reminded, or wants no reminder."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    sent_at: Mapped[datetime | None]
    off_at: Mapped[datetime | None]
