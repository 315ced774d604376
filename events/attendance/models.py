"""Hours of attendance."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.people import Person
from foundation.store import Model


class HoursMark(Model):
    """How many hours somebody attended, as an organiser marked it. The newest mark counts.

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
