"""A letter to a group: to whom, in which words, and when it goes."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from foundation.files import StoredFile
from foundation.store import Model
from foundation.store import Versioned


class Stage(StrEnum):
    """How far a letter to a group is."""

    DRAFT = "draft"
    PLANNED = "planned"
    SENT = "sent"


class Anchor(StrEnum):
    """The day of the training from which the days of a reminder are counted."""

    CLOSES = "closes"
    STARTS = "starts"
    ENDS = "ends"


class Mailing(Versioned, Model):
    """A letter to a group. It goes at `moment`, or `days` after `anchor` (before: negative).

    With neither it goes as soon as it is planned. Lists that are empty leave nobody out.
    """

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    states: Mapped[list[str]] = mapped_column(JSON, default=list)
    parts: Mapped[list[str]] = mapped_column(JSON, default=list)
    countries: Mapped[list[str]] = mapped_column(JSON, default=list)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: Only those of MailingPerson, whatever the lists say.
    is_for_ticked: Mapped[bool] = mapped_column(default=False)
    #: {BCP 47 code: {"subject": …, "text": …}}.
    texts: Mapped[dict[str, dict[str, str]]] = mapped_column(JSON, default=dict)
    moment: Mapped[datetime | None]
    anchor: Mapped[Anchor | None]
    days: Mapped[int] = mapped_column(default=0)
    stage: Mapped[Stage] = mapped_column(default=Stage.DRAFT)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship()


class MailingPerson(Model):
    """Somebody whom organisers ticked for a letter."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("mailing_id", "participation_id"),)

    mailing_id: Mapped[UUID] = mapped_column(ForeignKey("mailing.id"), index=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)

    mailing: Mapped[Mailing] = relationship()


class MailingFile(Model):
    """A file that stands on the page of everybody to whom the letter went; never in the letter."""

    __on_page__ = False

    mailing_id: Mapped[UUID] = mapped_column(ForeignKey("mailing.id"), index=True)
    file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))
    added_at: Mapped[datetime]

    mailing: Mapped[Mailing] = relationship()
    file: Mapped[StoredFile] = relationship(lazy="joined", innerjoin=True)
