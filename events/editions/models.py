"""Series of trainings, and the trainings that are their editions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from foundation.store import Model
from foundation.store import Versioned


class Series(Versioned, Model):
    """Trainings that are held again and again; who organises one of them organises the series."""

    name: Mapped[str]
    created_at: Mapped[datetime]


class SeriesEdition(Model):
    """One training of a series. A training is in one series at most."""

    series_id: Mapped[UUID] = mapped_column(ForeignKey("series.id"), index=True)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: Taken out by an organiser; can be put back, or into another series.
    removed_at: Mapped[datetime | None]

    series: Mapped[Series] = relationship(lazy="joined")
    event: Mapped[Event] = relationship()
