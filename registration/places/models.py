"""Offers and their time, tries to reach somebody, reasons, and how a training makes offers."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import false
from sqlalchemy import true
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.store import Model
from foundation.store import Versioned

UNCHOSEN: dict[str, Any] = {
    "days": 10,
    "remind_before": 2,
    "extra_days": 3,
    "lapses": False,
    "keeps_targets": True,
    "offers_itself": False,
    "version": 1,
}
"""How offers run where nobody chose anything."""


class OfferTerms(Versioned, Model):
    """How offers of one training run. Without a row, as UNCHOSEN says."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: Days to answer.
    days: Mapped[int]
    #: Days before the end on which a reminder goes out; 0 for none.
    remind_before: Mapped[int]
    #: Days by which the invited person may make the time longer, once; 0 for none.
    extra_days: Mapped[int]
    #: An offer without an answer ends by itself; the letter says so.
    lapses: Mapped[bool] = mapped_column(default=False)
    #: The next on the reserve list is the next who keeps the targets of the group.
    keeps_targets: Mapped[bool] = mapped_column(default=True, server_default=true())
    #: A free place is offered to the next on the reserve list without a press.
    offers_itself: Mapped[bool] = mapped_column(default=False, server_default=false())


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
