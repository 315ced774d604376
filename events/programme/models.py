"""Sessions of the programme."""

from datetime import date
from datetime import datetime
from datetime import time
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model
from foundation.store import Versioned


class Kind(StrEnum):
    """What a stretch of time is for."""

    SESSION = "session"
    BREAK = "break"
    MEAL = "meal"
    SOCIAL = "social"
    TRAVEL = "travel"


class ProgrammeItem(Versioned, Model):
    """A stretch of one day, in the event's zone."""

    __table_args__ = (CheckConstraint("ends > starts", name="times_in_order"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    day: Mapped[date]
    starts: Mapped[time]
    ends: Mapped[time]
    title: Mapped[str]
    kind: Mapped[Kind] = mapped_column(default=Kind.SESSION)
    room: Mapped[str] = mapped_column(default="")
    led_by: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]
