"""Whether somebody's room is right, as they were asked on the evening of their arrival."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class RoomWord(StrEnum):
    """What a person says of their room."""

    RIGHT = "right"
    NOT_RIGHT = "not_right"
    ELSEWHERE = "elsewhere"

    @property
    def label(self) -> str:
        """The answer in words."""
        return str(_WORDS[self])


_WORDS = {
    RoomWord.RIGHT: _l("Yes, it is right"),
    RoomWord.NOT_RIGHT: _l("Something is not right"),
    RoomWord.ELSEWHERE: _l("I sleep somewhere else"),
}


class RoomQuestion(Versioned, Model):
    """Somebody was asked once; what they said, if they said something."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    asked_at: Mapped[datetime]
    #: None until they answered, or after they took their answer back.
    word: Mapped[RoomWord | None]
    said_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()
