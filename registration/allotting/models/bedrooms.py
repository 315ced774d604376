"""Bedrooms that are given, night by night."""

from datetime import date
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy import false
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.survey.models import SurveyedObject
from events.team.models import Participation
from foundation.store import Model
from foundation.store import Versioned


class BedroomStay(Versioned, Model):
    """What is settled about one person's nights, whichever room they have."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: Set by hand; None where the nights follow from the journey or the days of the training.
    first_night: Mapped[date | None]
    last_night: Mapped[date | None]
    #: They sleep somewhere else.
    needs_none: Mapped[bool] = mapped_column(default=False)
    #: Since then what they told has changed, and nobody has looked at the given room again.
    look_again_at: Mapped[datetime | None]
    #: Through which the person says whether the room is right; it may be erased on its own.
    arrangement_id: Mapped[UUID | None]

    participation: Mapped[Participation] = relationship()


class BedroomNight(Model):
    """One night in one bed, for one person or their assistant: no bed twice, nobody in two."""

    __on_page__ = False
    __table_args__ = (
        UniqueConstraint("room_id", "bed", "night"),
        UniqueConstraint("participation_id", "night", "is_for_assistant"),
    )

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("surveyed_object.id"))
    #: From 1; a room for one has bed 1 alone.
    bed: Mapped[int]
    #: The day on which the night begins.
    night: Mapped[date]
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"))
    given_at: Mapped[datetime]
    #: Kept for whoever is engaged on site and near this person at night: they come as nobody.
    is_for_assistant: Mapped[bool] = mapped_column(default=False, server_default=false())

    room: Mapped[SurveyedObject] = relationship()
    participation: Mapped[Participation] = relationship()
