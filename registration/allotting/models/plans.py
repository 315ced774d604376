"""Bedrooms, seats and hours: what the solver proposes, until people decide on each row."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Subject(StrEnum):
    """What is proposed together. Each opens with one category of needs."""

    BEDROOMS = "bedrooms"
    SEATS = "seats"
    ASSISTANTS = "assistants"
    INTERPRETERS = "interpreters"
    CAPTIONERS = "captioners"

    @property
    def label(self) -> str:
        """The subject in words."""
        return str(_SUBJECTS[self])

    @property
    def category(self) -> Category:
        """Whoever may open this may ask, read and take over."""
        return _CATEGORIES[self][0]

    @property
    def rests_on(self) -> tuple[Category, ...]:
        """Of which categories something is said in the reasons."""
        return _CATEGORIES[self]


class Stage(StrEnum):
    """How far a plan is."""

    ASKED = "asked"
    READY = "ready"
    FAILED = "failed"


class Choice(StrEnum):
    """What people decided about one part of a plan."""

    OPEN = "open"
    TAKEN = "taken"
    #: Dropped, or taken back: it may still be taken over while the proposal holds.
    LEFT = "left"


_SUBJECTS = {
    Subject.BEDROOMS: _l("Bedrooms"),
    Subject.SEATS: _l("Seats in vehicles"),
    Subject.ASSISTANTS: _l("Hours of assistants"),
    Subject.INTERPRETERS: _l("Hours of interpreters"),
    Subject.CAPTIONERS: _l("Hours of captioners"),
}
_CATEGORIES = {
    Subject.BEDROOMS: (Category.VENUE, Category.ASSISTANCE),
    Subject.SEATS: (Category.TRANSPORT,),
    Subject.ASSISTANTS: (Category.ASSISTANCE,),
    Subject.INTERPRETERS: (Category.COMMUNICATION,),
    Subject.CAPTIONERS: (Category.COMMUNICATION,),
}


class Plan(Versioned, Model):
    """What the solver was last asked about one subject of a training."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("event_id", "subject"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"))
    subject: Mapped[Subject]
    #: How often it was asked: an answer to an earlier question is thrown away.
    number: Mapped[int] = mapped_column(default=0)
    stage: Mapped[Stage] = mapped_column(default=Stage.ASKED)
    asked_at: Mapped[datetime]
    solved_at: Mapped[datetime | None]
    #: False where time was over before the solver was sure that nothing better exists.
    is_best: Mapped[bool] = mapped_column(default=True)
    #: Seats: nobody waits longer; and a vehicle needs that long to be back. In minutes.
    longest_wait: Mapped[int] = mapped_column(default=45)
    turnaround: Mapped[int] = mapped_column(default=90)
    #: What the proposal rests on, as a keyed digest: it is taken over only while that holds.
    basis: Mapped[str] = mapped_column(default="")

    event: Mapped[Event] = relationship()


class PlanPart(Model):
    """What a plan says about one person: a room, a ride, a booking, or what cannot be met."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    #: In the order in which the page tells them.
    number: Mapped[int]
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    choice: Mapped[Choice] = mapped_column(default=Choice.OPEN, server_default="open")
    #: queries/plans.py says what is in it.
    sealed: Mapped[bytes]

    plan: Mapped[Plan] = relationship()
    participation: Mapped[Participation] = relationship()
