"""Wishes for help with the form as tasks, and applications that somebody else wrote down."""

from datetime import date
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned


class CameBy(StrEnum):
    """How the words of an application, or the yes to them, came to the team."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    PAPER = "paper"
    VOICE = "voice"
    SIGNED = "signed"

    @property
    def label(self) -> str:
        """The way in words."""
        return str(_WAYS[self])


_WAYS = {
    CameBy.PHONE: _l("By phone"),
    CameBy.IN_PERSON: _l("Face to face"),
    CameBy.PAPER: _l("On paper"),
    CameBy.VOICE: _l("By voice message"),
    CameBy.SIGNED: _l("By sign language video"),
}


class HelpTask(Versioned, Model):
    """Somebody wants help with the form, or a call: what the team does about it, until when."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    asked_at: Mapped[datetime]
    #: The last day on which the team contacts them, in the zone of the training.
    due_on: Mapped[date]
    #: When it suits the person, in their words.
    best_time: Mapped[str] = mapped_column(default="")
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: How they were helped, in the words of whoever did it.
    how: Mapped[str] = mapped_column(default="")


class WrittenDown(Versioned, Model):
    """An application that staff typed. It counts once the person has said yes to it.

    Reviewers never learn of it: only the organisers' page of one application reads this table.
    """

    __on_page__ = False

    __table_args__ = (
        CheckConstraint(
            "(yes_by IS NULL) = (heard_at IS NULL) AND (yes_by IS NULL) = (heard_by = '')",
            name="a_spoken_yes_is_whole",
        ),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    came_by: Mapped[CameBy]
    written_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    written_at: Mapped[datetime]
    #: When the letter went out that asks "is this what you said?".
    asked_at: Mapped[datetime | None]
    #: A spoken or signed yes: how it came, who heard or saw it, when. None after a yes by the link.
    yes_by: Mapped[CameBy | None]
    heard_by: Mapped[str] = mapped_column(default="")
    heard_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")

    participation: Mapped[Participation] = relationship(lazy="joined", innerjoin=True)
    written_by: Mapped[Person] = relationship()
