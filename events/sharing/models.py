"""Secret addresses of people's own calendars."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.store import Model


class CalendarLink(Model):
    """An address that a person gave to their calendar program. The store keeps its token's hash.

    It opens the person's days and deadlines and nothing else, so it is not the personal link.
    """

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()
