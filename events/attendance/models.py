"""How a training marks who was there, the marks, and the assistants who were present."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned

USUAL_HALF_DAY = Decimal(3)


class Way(StrEnum):
    """What is marked. Only marks made in the training's way count."""

    HALF_DAYS = "half_days"
    SESSIONS = "sessions"
    TOTAL = "total"

    @property
    def label(self) -> str:
        """The way in words."""
        return str(_WAYS[self])


class Presence(StrEnum):
    """Whether somebody was there. Why not is nobody's business and is not asked."""

    NOT_MARKED = "not_marked"
    PRESENT = "present"
    REMOTE = "remote"
    PARTLY = "partly"
    AWAY = "away"
    DID_NOT_COME = "did_not_come"

    @property
    def label(self) -> str:
        """The presence in words."""
        return str(_PRESENCES[self])


class Cause(StrEnum):
    """Why a mark was corrected: about the mark, never about the person."""

    TYPED_WRONG = "typed_wrong"
    SHEET = "sheet"
    TOLD_LATER = "told_later"
    UNDONE = "undone"

    @property
    def label(self) -> str:
        """The cause in words."""
        return str(_CAUSES[self])


_WAYS = {
    Way.HALF_DAYS: _l("Half-days: each morning and each afternoon"),
    Way.SESSIONS: _l("Each session of the programme"),
    Way.TOTAL: _l("One number of hours for each person"),
}
_PRESENCES = {
    Presence.NOT_MARKED: _l("Not marked"),
    Presence.PRESENT: _l("Present"),
    Presence.REMOTE: _l("Joined remotely"),
    Presence.PARTLY: _l("Partly there"),
    Presence.AWAY: _l("Away, as agreed"),
    Presence.DID_NOT_COME: _l("Did not come"),
}
_CAUSES = {
    Cause.TYPED_WRONG: _l("It was typed wrong"),
    Cause.SHEET: _l("The sign-in sheet says otherwise"),
    Cause.TOLD_LATER: _l("We learned later how it was"),
    Cause.UNDONE: _l("It was undone"),
}


class AttendanceSetup(Versioned, Model):
    """How one training marks. Before its first mark a training may have none: half-days."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    way: Mapped[Way] = mapped_column(default=Way.HALF_DAYS)
    #: Hours of a half-day on days for which the programme has no sessions.
    half_day_hours: Mapped[Decimal] = mapped_column(default=USUAL_HALF_DAY)
    #: Whether "partly" asks for minutes; otherwise it counts as half.
    counts_minutes: Mapped[bool] = mapped_column(default=False)


class AttendanceMark(Model):
    """Whether somebody was there in one part of the training. The newest mark counts.

    Marks are never changed: a correction is a new mark, and the older ones are its history.
    """

    __on_page__ = False

    __table_args__ = (
        CheckConstraint("minutes >= 0", name="minutes_not_negative"),
        UniqueConstraint("participation_id", "part", "number"),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: The key of a half-day ("2016-09-24.am") or of a session (its id).
    part: Mapped[str] = mapped_column(index=True)
    presence: Mapped[Presence]
    #: How long, where somebody was there partly and the training counts minutes.
    minutes: Mapped[int | None]
    #: Counts up for each participation and part; the highest counts.
    number: Mapped[int]
    #: Why an earlier mark was corrected; None for a first mark.
    cause: Mapped[Cause | None]
    #: Marks made by one press of "everybody else is present" share it.
    batch_id: Mapped[UUID | None]
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

    marked_by: Mapped[Person] = relationship()


class HoursMark(Model):
    """How many hours somebody attended in all, as an organiser marked it. The newest mark counts.

    Marks are never changed: a correction is a new mark, and the older ones are its history.
    """

    __on_page__ = False

    __table_args__ = (
        CheckConstraint("hours >= 0", name="hours_not_negative"),
        UniqueConstraint("participation_id", "number"),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    hours: Mapped[Decimal]
    #: Counts up for each participation; the highest counts.
    number: Mapped[int]
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

    marked_by: Mapped[Person] = relationship()


class AssistantPresence(Versioned, Model):
    """A personal assistant who was there: a name and when, never whom they assist.

    Who uses assistance is an access need with its own wall (registration/needs); this list tells
    nothing of it. Assistants who are named as companions are taken over from there; a room above
    tells who they are (queries.FromAbove).
    """

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    name: Mapped[str]
    #: The assistant's own participation; None for a name that somebody typed.
    participation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("participation.id"), unique=True
    )
    #: Keys of the parts in which they were there.
    parts: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: Taken off by an organiser; can be put back.
    removed_at: Mapped[datetime | None]
