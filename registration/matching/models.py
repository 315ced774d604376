"""What people say of the measured way themselves. Sealed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.store import Model
from foundation.store import Versioned


class OwnWord(Versioned, Model):
    """The person's own word on the way and the bedrooms; it counts above what we calculate."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: {"works": "yes", "no" or "not_sure", "manages": [keys of objects]}, sealed.
    sealed: Mapped[bytes]
    said_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()
