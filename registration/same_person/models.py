"""What organisers said about two applications that look alike."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from events.team.models import State
from foundation.store import Model


class Said(StrEnum):
    """Whether two applications are from one person."""

    #: The first stands for both (`participation.merged_into_id` of the other).
    SAME = "same"
    DIFFERENT = "different"


class SamePerson(Model):
    """What was said about a pair. Taking it back removes the row; the trail keeps both."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("lower_id", "higher_id"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: The pair in the order of its keys, so that it is judged once.
    lower_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"))
    higher_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    said: Mapped[Said]
    said_at: Mapped[datetime]
    #: Of a merging: where the closed one stood, and since when the other had stood where it did.
    was: Mapped[State | None]
    stood_since: Mapped[datetime | None]

    lower: Mapped[Participation] = relationship(foreign_keys=lower_id)
    higher: Mapped[Participation] = relationship(foreign_keys=higher_id)

    @property
    def pair(self) -> tuple[Participation, Participation]:
        """Both applications, the earlier one first; of a merging the one that stays."""
        first, second = sorted((self.lower, self.higher), key=lambda row: row.created_at)
        return (second, first) if first.merged_into_id == second.id else (first, second)
