"""Needs, consents, wishes to talk, and what is kept for the next time. Words are sealed."""

from datetime import date
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from events.team.categories import Category
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
    #: A group of the dictionary, a group of 0.2.0, or a name of queries.telling.
    group: Mapped[str]
    sealed: Mapped[bytes]
    answered_at: Mapped[datetime]
    #: The consent under which it was last written, of the group's own category.
    consent_given_at: Mapped[datetime]
    consent_wording: Mapped[str]
    #: The language in which they read it.
    consent_language: Mapped[str]

    participation: Mapped[Participation] = relationship()


class NeedsConsent(Model):
    """The person agreed that one category of needs may be read and kept."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("participation_id", "category"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    category: Mapped[Category]
    #: Which wording they agreed to, and in which language they read it.
    wording: Mapped[str]
    language: Mapped[str]
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]

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


class NoteOpening(Model):
    """Somebody opened a person's emergency note."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    #: {"reason": …}, sealed.
    sealed: Mapped[bytes]

    participation: Mapped[Participation] = relationship()
    opened_by: Mapped[Person] = relationship()


class DogPaper(Model):
    """A paper of a person's assistance dog, as a file."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: {"name", "media_type", "size" in bytes}, sealed.
    sealed: Mapped[bytes]
    #: {"content": Base64 of the bytes}, sealed; read only where the file is opened.
    sealed_content: Mapped[bytes] = mapped_column(deferred=True)
    added_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()


class KeptProfile(Model):
    """A person's answers, kept for their next training because they agreed to it."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("person_id"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    #: {group: answers}, sealed for this row and person.
    sealed: Mapped[bytes]
    kept_until: Mapped[date]
    agreed_at: Mapped[datetime]
    wording: Mapped[str]
    language: Mapped[str]
    #: The key of the letter that brings them into a training, hashed; and into which.
    key_hash: Mapped[str] = mapped_column(default="")
    for_participation_id: Mapped[UUID | None] = mapped_column(ForeignKey("participation.id"))


class OwnKind(StrEnum):
    """How a question of the organisers' own is answered."""

    LINE = "line"
    TEXT = "text"
    YES_NO = "yes_no"
    CHOICE = "choice"

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(_OWN_KINDS[self])


_OWN_KINDS = {
    OwnKind.LINE: _l("One line"),
    OwnKind.TEXT: _l("Several lines"),
    OwnKind.YES_NO: _l("Yes or no"),
    OwnKind.CHOICE: _l("One of a few answers"),
}


class OwnQuestion(Versioned, Model):
    """A question about needs that the organisers of one training ask besides the dictionary."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    text: Mapped[str]
    kind: Mapped[OwnKind]
    #: The answers to choose from, for CHOICE.
    choices: Mapped[list[str]] = mapped_column(JSON, default=list)
    category: Mapped[Category]
    created_at: Mapped[datetime]
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship()


class QuestionSwitch(Model):
    """The organisers of a training ask a question of the dictionary, or leave it out."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("event_id", "question"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    question: Mapped[str]
    is_on: Mapped[bool]


Values = dict[str, Any]
"""{name of a question or of a detail: its answer}."""
