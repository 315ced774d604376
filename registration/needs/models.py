"""Needs, and wishes to talk. What people wrote is sealed."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class NeedsAnswer(Versioned, Model):
    """What a person answered in one group of needs."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("participation_id", "group"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: The name of a file in registration/needs/groups/.
    group: Mapped[str]
    sealed: Mapped[bytes]
    answered_at: Mapped[datetime]
    consent_given_at: Mapped[datetime]
    #: Which wording the person agreed to.
    consent_wording: Mapped[str]
    #: The language in which they read it.
    consent_language: Mapped[str]

    participation: Mapped[Participation] = relationship()


class Way(StrEnum):
    """How a person would like to talk."""

    CALL = "call"
    TEXT = "text"
    WRITE = "write"
    VIDEO = "video"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The way in words."""
        return str(_WAYS[self])


_WAYS = {
    Way.CALL: _l("Call me"),
    Way.TEXT: _l("Send me a text message"),
    Way.WRITE: _l("Write to me"),
    Way.VIDEO: _l("Meet me by video, with an interpreter"),
    Way.OTHER: _l("In another way"),
}


class TalkRequest(Model):
    """Somebody would rather talk than fill in a form: a task for the organisers."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: {"way": …, "more": …}, sealed.
    sealed: Mapped[bytes]
    asked_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    participation: Mapped[Participation] = relationship()
