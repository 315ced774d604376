"""Organisers' own words for letters, and which letters wait until somebody releases them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model


class OwnWords(Model):
    """One wording of one letter in one language. The newest counts; empty: the standard words.

    Rows are never changed: a correction is a new row, and the older ones are its history.
    """

    __on_page__ = False

    __table_args__ = (UniqueConstraint("event_id", "letter", "language", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: Key of the letter's kind: "offer", "received" …
    letter: Mapped[str]
    #: BCP 47 code.
    language: Mapped[str]
    #: Counts up for each letter and language; the highest counts.
    number: Mapped[int]
    subject: Mapped[str]
    text: Mapped[str]
    written_at: Mapped[datetime]
    written_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class HeldKind(Model):
    """Letters of this kind wait in this training until an organiser releases them."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("event_id", "letter"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: Key of the letter's kind.
    letter: Mapped[str]
