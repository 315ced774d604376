"""A round of reading, its criteria, who reads which application, and the points given."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
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
from foundation.store import Versioned
from foundation.wording import TextLabels

MOST_POINTS = 3
MOST_WEIGHT = 5


class ReviewRound(Versioned, Model):
    """The reading of one training: without names or with them, open, closed."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: Readers meet a pseudonym in place of a name, and no personal answers.
    is_blind: Mapped[bool] = mapped_column(default=True)
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship(innerjoin=True)


class Criterion(Versioned, Model):
    """One thing that readers look for, and what each number of points means in words."""

    __on_page__ = False

    __heading__ = _l("Criteria for choosing")
    __texts__: ClassVar[TextLabels] = {
        "name": _l("Criterion"),
        "points_0": _l("0 points"),
        "points_1": _l("1 point"),
        "points_2": _l("2 points"),
        "points_3": _l("3 points"),
    }
    __table_args__ = (CheckConstraint(f"weight BETWEEN 1 AND {MOST_WEIGHT}", name="weight"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    name: Mapped[str]
    weight: Mapped[int] = mapped_column(default=1)
    points_0: Mapped[str]
    points_1: Mapped[str]
    points_2: Mapped[str]
    points_3: Mapped[str]
    position: Mapped[int]
    #: Taken off by an organiser; can be put back. Points that were given stay.
    removed_at: Mapped[datetime | None]

    @property
    def anchors(self) -> tuple[str, str, str, str]:
        """What 0, 1, 2 and 3 points mean."""
        return self.points_0, self.points_1, self.points_2, self.points_3


class Reading(Versioned, Model):
    """One person reads one application."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("participation_id", "reader_id"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    reader_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime]
    #: The reader said that they are too close to this person; no reason is asked.
    conflict_at: Mapped[datetime | None]
    #: For colleagues, once the round is closed.
    comment: Mapped[str] = mapped_column(default="")
    scored_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship(innerjoin=True)
    reader: Mapped[Person] = relationship(innerjoin=True)
    points: Mapped[list["Points"]] = relationship(cascade="all, delete-orphan")


class Points(Model):
    """The points of one reader for one criterion, 0 to 3."""

    __on_page__ = False

    __table_args__ = (
        UniqueConstraint("reading_id", "criterion_id"),
        CheckConstraint(f"given BETWEEN 0 AND {MOST_POINTS}", name="given"),
    )

    reading_id: Mapped[UUID] = mapped_column(ForeignKey("reading.id"), index=True)
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criterion.id"), index=True)
    given: Mapped[int]


class ReadingResult(Model):
    """What all readers of one application gave together; written when the round is closed."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: Weighted, 0 to 3.
    mean: Mapped[float]
