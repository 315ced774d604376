"""Offers and their time, tries to reach somebody, reasons, and how a training makes offers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.store import Model
from foundation.store import Versioned

DAYS, REMIND_BEFORE, EXTRA_DAYS = 10, 2, 3
"""Days to answer an offer, days from its reminder to its end, days of one extension."""


class OfferTerms(Versioned, Model):
    """How offers of one training run. Without a row, as the defaults here say."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    days: Mapped[int] = mapped_column(default=DAYS)
    #: Days before the end on which a reminder goes out; 0 for none.
    remind_before: Mapped[int] = mapped_column(default=REMIND_BEFORE)
    #: Days by which the invited person may make the time longer, once; 0 for none.
    extra_days: Mapped[int] = mapped_column(default=EXTRA_DAYS)
    #: An offer without an answer ends by itself; the letter says so.
    lapses: Mapped[bool] = mapped_column(default=False)


class Offer(Model):
    """An offer to somebody: for them and the assistants they bring, for so many days.

    The end of its time stands in `participation.offer_until`.
    """

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    made_at: Mapped[datetime]
    #: Days to answer, counted from when the person was reached.
    days: Mapped[int]
    #: Its letter in the outbox, which is erased before the offer is.
    letter_id: Mapped[UUID | None]
    #: Whether the letter said that the offer ends by itself.
    lapses: Mapped[bool] = mapped_column(default=False)
    reminded_at: Mapped[datetime | None]
    #: When the person made the time longer.
    extended_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()


class ContactTry(Model):
    """A member of the team tried to reach somebody who has an offer."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    tried_at: Mapped[datetime]
    #: Key of forms.WAYS: "phone", "text" …
    how: Mapped[str]
    reached: Mapped[bool]


class PlaceReason(Model):
    """Why a move was made, in the words of an organiser."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: Key of the move: "not_eligible" …
    move: Mapped[str]
    words: Mapped[str]
    written_at: Mapped[datetime]
