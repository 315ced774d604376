"""Easy-read texts and sign-language videos."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.files import StoredFile
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class Subject(StrEnum):
    """What a text or video is about."""

    CALL = "call"
    QUESTIONS = "questions"
    OFFER = "offer"


class EasyRead(Versioned, Model):
    """The easy-read text of one subject in one written language; empty when taken back."""

    __table_args__ = (UniqueConstraint("event_id", "subject", "language"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"))
    subject: Mapped[Subject]
    #: BCP 47 code.
    language: Mapped[str]
    text: Mapped[str]


class SignVideo(Versioned, Model):
    """A video in a sign language, with the same in writing. Without a file nobody sees it yet."""

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    subject: Mapped[Subject]
    #: ISO 639-3 code.
    sign_language: Mapped[str]
    title: Mapped[str]
    #: What is signed, in writing, in the language of the training's page.
    text_version: Mapped[str]
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey(StoredFile.id))
    added_at: Mapped[datetime]
    #: Taken off by an organiser; can be put back.
    removed_at: Mapped[datetime | None]

    file: Mapped[StoredFile | None] = relationship(lazy="joined")

    __heading__ = _l("Videos in sign language")
    __texts__: ClassVar[TextLabels] = {
        "title": _l("Title"),
        "text_version": _l("The same in writing"),
    }
