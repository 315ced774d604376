"""Answers that were told, and translations beside answers."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.files import StoredFile
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned


class Way(StrEnum):
    """How an answer was told."""

    AUDIO = "audio"
    VIDEO = "video"
    CONVERSATION = "conversation"

    @property
    def label(self) -> str:
        """The way in words."""
        return str(_WAYS[self])


_WAYS = {
    Way.AUDIO: _l("Audio recording"),
    Way.VIDEO: _l("Video"),
    Way.CONVERSATION: _l("Conversation"),
}


class ToldAnswer(Versioned, Model):
    """One long answer told in another way than writing, from its telling to the person's yes.

    Reviewers never learn of it: they read the text once it stands in the application itself.
    """

    __on_page__ = False

    __table_args__ = (
        UniqueConstraint("participation_id", "answer"),
        CheckConstraint(
            "way <> 'conversation' OR file_id IS NULL", name="a_conversation_has_no_file"
        ),
        CheckConstraint("approved_at IS NULL OR text <> ''", name="a_text_is_approved"),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: The column of the application, or the name of the question's field: "q-<key>".
    answer: Mapped[str]
    way: Mapped[Way]
    told_at: Mapped[datetime]
    #: The recording; None of a conversation, and once it was erased.
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey("stored_file.id"))
    #: When a conversation suits the person, in their words.
    best_time: Mapped[str] = mapped_column(default="")
    #: What staff typed, in the words and the language of the person.
    text: Mapped[str] = mapped_column(default="")
    typed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    typed_at: Mapped[datetime | None]
    #: What the person wants changed in the text.
    wanted_change: Mapped[str] = mapped_column(default="")
    #: Since then the text stands in the application.
    approved_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship(lazy="joined", innerjoin=True)
    file: Mapped[StoredFile | None] = relationship()
    typed_by: Mapped[Person | None] = relationship()

    @property
    def waits_for_typing(self) -> bool:
        """Whether staff have to type it, or to change what they typed."""
        return self.approved_at is None and (not self.text or bool(self.wanted_change))

    @property
    def waits_for_yes(self) -> bool:
        """Whether the person has to read what was typed."""
        return self.approved_at is None and bool(self.text) and not self.wanted_change


class AnswerTranslation(Versioned, Model):
    """The translation of one long answer, which readers see beside it, marked as one."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("participation_id", "answer"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: As ToldAnswer.answer.
    answer: Mapped[str]
    #: BCP 47 code.
    language: Mapped[str]
    text: Mapped[str]
    #: What was translated; the translation of an answer that was changed since is not shown.
    original: Mapped[str]
    translated_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    translated_at: Mapped[datetime]

    translated_by: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
