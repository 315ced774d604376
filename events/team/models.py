"""Participation (a person in a training, in a state), personal links, trainers, emergencies."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship
from sqlalchemy.orm import validates

from events.call.models import Event
from events.call.models import WayIn
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import SORT_KEY
from foundation.store import Model
from foundation.store import Versioned
from foundation.store import search_key
from foundation.store import sort_key
from foundation.wording import TextLabels


class State(StrEnum):
    """Where a participation stands. The ways between states: registration/places/states.py."""

    DRAFT = "draft"
    APPLIED = "applied"
    NOT_ELIGIBLE = "not_eligible"
    RESERVE = "reserve"
    NOT_CHOSEN = "not_chosen"
    OFFERED = "offered"
    CONDITIONAL = "conditional"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    #: Comes without a place of a participant: as an assistant, trainer, or on the team.
    COMING = "coming"
    NO_LONGER_COMING = "no_longer_coming"

    @property
    def label(self) -> str:
        """The state in words."""
        return str(_STATES[self])


class Part(StrEnum):
    """As what somebody comes. Only participants take places."""

    PARTICIPANT = "participant"
    ASSISTANT = "assistant"
    TRAINER = "trainer"
    FACILITATOR = "facilitator"
    STAFF = "staff"
    #: Engaged on site; personal assistants come with somebody.
    LOCAL_ASSISTANT = "local_assistant"
    VOLUNTEER = "volunteer"

    @property
    def label(self) -> str:
        """The part in words."""
        return str(_PARTS[self])


class Channel(StrEnum):
    """How a person wants to be reached. Email is one channel among several."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"
    POST = "post"
    ORGANISATION = "organisation"
    #: Of assistants who have told no way of their own.
    BESIDE = "beside"

    @property
    def label(self) -> str:
        """The channel in words."""
        return str(_CHANNELS[self])


_STATES = {
    State.DRAFT: _l("Not sent yet"),
    State.APPLIED: _l("Applied"),
    State.NOT_ELIGIBLE: _l("Conditions not met"),
    State.RESERVE: _l("On the reserve list"),
    State.NOT_CHOSEN: _l("Not chosen"),
    State.OFFERED: _l("Place offered"),
    State.CONDITIONAL: _l("Yes, if"),
    State.CONFIRMED: _l("Has a place"),
    State.DECLINED: _l("Said no"),
    State.EXPIRED: _l("Offer ended"),
    State.WITHDRAWN: _l("Withdrew"),
    State.COMING: _l("Comes"),
    State.NO_LONGER_COMING: _l("No longer comes"),
}
_PARTS = {
    Part.PARTICIPANT: _l("Participant"),
    Part.ASSISTANT: _l("Assistant"),
    Part.TRAINER: _l("Trainer"),
    Part.FACILITATOR: _l("Facilitator"),
    Part.STAFF: _l("On the team"),
    Part.LOCAL_ASSISTANT: _l("Assistant on site"),
    Part.VOLUNTEER: _l("Volunteer"),
}
_CHANNELS = {
    Channel.EMAIL: _l("Email"),
    Channel.PHONE: _l("Phone call"),
    Channel.TEXT: _l("Text message"),
    Channel.POST: _l("Letter by post"),
    Channel.ORGANISATION: _l("Through an organisation"),
    Channel.BESIDE: _l("Through the person they come with"),
}


class Participation(Versioned, Model):
    """One person in one training: their name as they write it, how to reach them, their state."""

    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        CheckConstraint("state = 'draft' OR person_id IS NOT NULL", name="sent_by_somebody"),
        Index("ix_participation_event_state_country", "event_id", "state", "country"),
        Index("ix_participation_event_pool", "event_id", "pool_id", "state"),
        Index("ix_participation_event_name", "event_id", "name_sorts", "id", "state"),
        Index("ix_participation_event_sent", "event_id", "submitted_at", "id", "state"),
    )

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: None while the application is a draft.
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    #: What people tell each other on the phone; given when the application is sent.
    reference: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    #: Made from the name, so that long lists sort and find alike on every store.
    name_sorts: Mapped[str] = mapped_column(SORT_KEY, default="")
    #: Each word of the name after a space.
    name_finds: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    #: BCP 47 code of the language for letters.
    language: Mapped[str] = mapped_column(default="en")
    channel: Mapped[Channel] = mapped_column(default=Channel.EMAIL)
    email: Mapped[str] = mapped_column(default="")
    #: Phone number, postal address, or the organisation that passes messages on.
    contact_detail: Mapped[str] = mapped_column(default="")
    part: Mapped[Part] = mapped_column(default=Part.PARTICIPANT, server_default="participant")
    #: Key of the kind of place that they apply for or hold (events/pools); None: of the training
    #: itself. No kind is ever deleted.
    pool_id: Mapped[UUID | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    state_since: Mapped[datetime]
    #: Place on the reserve list, 1 is next.
    rank: Mapped[int | None]
    #: Until when an offer holds its place; None while the clock stands ("yes, if").
    offer_until: Mapped[datetime | None]
    #: Until when this person may apply after the deadline.
    late_until: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    #: Key of the application of the same person that stands for this one, and whose page opens.
    merged_into_id: Mapped[UUID | None] = mapped_column(index=True)

    event: Mapped[Event] = relationship()
    person: Mapped[Person | None] = relationship()

    def is_on_page(self) -> bool:
        """Only where places are given at once does the page tell whether some are left."""
        if self.state is State.DRAFT:
            return False
        # A row just added has not met its training yet.
        event: Event | None = self.event
        return event is None or event.way_in is WayIn.OPEN

    @validates("name")
    def _make_keys(self, _column: str, name: str) -> str:
        self.name_sorts = sort_key(name)
        self.name_finds = f" {search_key(name)}"
        return name


class PersonalLink(Model):
    """A way to one's own pages without an account. The store keeps the token's hash."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()


class BreakGlass(Model):
    """A site administrator opened the needs of a training for a short time, and wrote why."""

    __on_page__ = False

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: {"reason": …}, bound to this row and its person.
    sealed: Mapped[bytes]
    opened_at: Mapped[datetime]
    #: An hour later at most; earlier when they ended it.
    ends_at: Mapped[datetime]

    person: Mapped[Person] = relationship()


class Trainer(Versioned, Model):
    """Somebody who leads the training; shown on its page."""

    __heading__ = _l("Trainers")
    __texts__: ClassVar[TextLabels] = {"biography": _l("Who they are")}

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    name: Mapped[str]
    country: Mapped[str]
    biography: Mapped[str] = mapped_column(default="")
    position: Mapped[int]
    #: Taken off by an organiser; can be put back.
    removed_at: Mapped[datetime | None]
