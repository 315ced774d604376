"""Needs, arrangements, and wishes to talk. What people wrote is sealed."""

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
from foundation.people import Person
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


class Progress(StrEnum):
    """How far an arrangement is."""

    ASKED = "asked"
    ARRANGING = "arranging"
    ARRANGED = "arranged"
    NOT_MANAGED = "not_managed"

    @property
    def label(self) -> str:
        """How far it is, in words that both sides read."""
        return str(_PROGRESS[self])


class Reply(StrEnum):
    """What the person says of an arrangement."""

    CONFIRMED = "confirmed"
    NOT_RIGHT = "not_right"


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


_PROGRESS = {
    Progress.ASKED: _l("Not started yet"),
    Progress.ARRANGING: _l("Being arranged"),
    Progress.ARRANGED: _l("Arranged"),
    Progress.NOT_MANAGED: _l("Not possible like this"),
}
_WAYS = {
    Way.CALL: _l("Call me"),
    Way.TEXT: _l("Send me a text message"),
    Way.WRITE: _l("Write to me"),
    Way.VIDEO: _l("Meet me by video, with an interpreter"),
    Way.OTHER: _l("In another way"),
}


class Arrangement(Versioned, Model):
    """Something that is arranged for one person. What, and the notes, are sealed."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    group: Mapped[str]
    #: {"what": …, "note": …, "not_right": …}
    sealed: Mapped[bytes]
    progress: Mapped[Progress] = mapped_column(default=Progress.ASKED)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: The person said "yes, if this can be arranged".
    is_condition: Mapped[bool] = mapped_column(default=False)
    reply: Mapped[Reply | None]
    replied_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()
    owner: Mapped[Person | None] = relationship()


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
