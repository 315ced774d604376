"""Assistants, supporters, people engaged on site. What a person wrote is sealed."""

from datetime import date
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
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Companion(Versioned, Model):
    """Somebody who comes as the assistant of another person, in a participation of their own."""

    __on_page__ = False

    #: Of the assistant.
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: Of the person with whom they come.
    beside_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: Days in ISO 8601 on which they assist; [] for all days.
    days: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: False while the person does not know yet who comes.
    is_named: Mapped[bool] = mapped_column(default=False)
    #: When the assistant agreed to keep to themselves what they learn, to which wording.
    agreed_at: Mapped[datetime | None]
    confidentiality_wording: Mapped[str] = mapped_column(default="")
    confidentiality_language: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship(foreign_keys=[participation_id])
    beside: Mapped[Participation] = relationship(foreign_keys=[beside_id])


class Share(StrEnum):
    """A part of somebody's own pages and letters that they may let a supporter read."""

    PLACE = "place"
    ARRANGEMENTS = "arrangements"
    CERTIFICATE = "certificate"

    @property
    def label(self) -> str:
        """The part in words."""
        return str(_SHARES[self])


_SHARES = {
    Share.PLACE: _l("My application and my place"),
    Share.ARRANGEMENTS: _l("What is arranged for me"),
    Share.CERTIFICATE: _l("My certificate"),
}


class Supporter(Versioned, Model):
    """Somebody who helps a person to read, write or decide, as far as that person wants."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: {"name": …, "email": …}
    sealed: Mapped[bytes]
    #: BCP 47 code of the language in which they read.
    language: Mapped[str]
    #: Names of Share: of which letters they get copies, which parts their page shows.
    letters: Mapped[list[str]] = mapped_column(JSON, default=list)
    parts: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: Names of Category: which answers about needs they may read, and which they may write.
    needs: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    fills: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()


class SupporterLink(Model):
    """A way to a supporter's page. The store keeps the token's hash."""

    __on_page__ = False

    supporter_id: Mapped[UUID] = mapped_column(ForeignKey("supporter.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    supporter: Mapped[Supporter] = relationship()


class EngagedKind(StrEnum):
    """What somebody whom the organisers engage on site does."""

    ASSISTANT = "assistant"
    INTERPRETER = "interpreter"
    CAPTIONER = "captioner"

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(_ENGAGED[self])


class Answer(StrEnum):
    """What a person said of somebody who was suggested to them. No reason is ever asked."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    PREFERRED = "preferred"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The answer in words."""
        return str(_ANSWERS[self])


class DayPart(StrEnum):
    """A part of a day in which somebody can be booked once."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"

    @property
    def label(self) -> str:
        """The part in words."""
        return str(_DAY_PARTS[self])


_ENGAGED = {
    EngagedKind.ASSISTANT: _l("Assistant on site"),
    EngagedKind.INTERPRETER: _l("Interpreter"),
    EngagedKind.CAPTIONER: _l("Captioner"),
}
_ANSWERS = {
    Answer.WAITING: _l("Not answered yet"),
    Answer.ACCEPTED: _l("Yes"),
    Answer.PREFERRED: _l("I prefer this person"),
    Answer.REFUSED: _l("Not this one"),
}
_DAY_PARTS = {
    DayPart.MORNING: _l("in the morning"),
    DayPart.DAY: _l("during the day"),
    DayPart.EVENING: _l("in the evening"),
    DayPart.NIGHT: _l("at night"),
}


class Engaged(Versioned, Model):
    """Somebody whom the organisers engage on site: their business contact, what they offer."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[EngagedKind]
    name: Mapped[str]
    #: As they tell it: "Bulgarian, English", "Bulgarian Sign Language".
    languages: Mapped[str] = mapped_column(default="")
    #: As they state it; "" where they do not.
    gender: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    #: When they can be booked: "2016-09-24.morning" …
    hours: Mapped[list[str]] = mapped_column(JSON, default=list)
    removed_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship()


class Suggestion(Versioned, Model):
    """Somebody engaged who was suggested to a person, by name, and what the person said."""

    __on_page__ = False
    # Once refused, never suggested again: there is one row for a pair.
    __table_args__ = (UniqueConstraint("engaged_id", "participation_id"),)

    engaged_id: Mapped[UUID] = mapped_column(ForeignKey("engaged.id"))
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    answer: Mapped[Answer] = mapped_column(default=Answer.WAITING)
    answered_at: Mapped[datetime | None]
    #: {"meet": …}: when and how they meet beforehand.
    sealed: Mapped[bytes]
    #: For which hours, as in Engaged.hours.
    hours: Mapped[list[str]] = mapped_column(JSON, default=list)
    created_at: Mapped[datetime]

    engaged: Mapped[Engaged] = relationship()
    participation: Mapped[Participation] = relationship()


class Shift(Model):
    """One part of a day in which somebody engaged works: at one place, however many they serve."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("engaged_id", "day", "part"),)

    engaged_id: Mapped[UUID] = mapped_column(ForeignKey("engaged.id"))
    day: Mapped[date]
    part: Mapped[DayPart]
    #: Who was booked before them for this part and cannot come.
    instead_of_id: Mapped[UUID | None] = mapped_column(ForeignKey("engaged.id"))

    engaged: Mapped[Engaged] = relationship(foreign_keys=[engaged_id])
    instead_of: Mapped[Engaged | None] = relationship(foreign_keys=[instead_of_id])
    people: Mapped[list["Served"]] = relationship(
        viewonly=True, primaryjoin="Shift.id == Served.shift_id"
    )

    @property
    def hour(self) -> str:
        """The part, written as in Engaged.hours."""
        return f"{self.day.isoformat()}.{self.part.value}"


class Served(Model):
    """A person for whom somebody works in one shift: assistants for one, interpreters for more."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("shift_id", "suggestion_id"),)

    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"))
    suggestion_id: Mapped[UUID] = mapped_column(ForeignKey("suggestion.id"), index=True)
    #: The shift once more where nobody else may join: so the store refuses a second person.
    alone_in_id: Mapped[UUID | None] = mapped_column(ForeignKey("shift.id"), unique=True)

    shift: Mapped[Shift] = relationship(foreign_keys=[shift_id])
    suggestion: Mapped[Suggestion] = relationship()
