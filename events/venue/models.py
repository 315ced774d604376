"""Venues and their rooms."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class Known(StrEnum):
    """Whether something is there. What nobody has looked at is said to be not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Venue(Versioned, Model):
    """Where a training takes place. An empty text means "not known", which is said openly."""

    __heading__ = _l("Place")
    __texts__: ClassVar[TextLabels] = {
        "name": _l("Name of the place"),
        "address": _l("Address"),
        "city": _l("Town or city"),
        "access_statement": _l("Access at the place"),
        "getting_there": _l("Getting there"),
        "assistance": _l("Personal assistance"),
        "rooms": _l("Rooms to sleep in"),
    }

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    name: Mapped[str]
    address: Mapped[str]
    city: Mapped[str]
    country: Mapped[str]
    access_statement: Mapped[str] = mapped_column(default="")
    #: What the organisers offer, told before each group of needs is asked about.
    getting_there: Mapped[str] = mapped_column(default="")
    assistance: Mapped[str] = mapped_column(default="")
    rooms: Mapped[str] = mapped_column(default="")


class Room(Versioned, Model):
    """A room of the venue, told in plain words. An empty text means "not known"."""

    __heading__ = _l("Rooms of the training")
    __texts__: ClassVar[TextLabels] = {
        "name": _l("Name of the room"),
        "floor": _l("Floor"),
        "way_in": _l("Way in"),
        "notes": _l("Good to know"),
    }

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    name: Mapped[str]
    floor: Mapped[str] = mapped_column(default="")
    #: How people get in: steps, lift, width of the door.
    way_in: Mapped[str] = mapped_column(default="")
    seats: Mapped[int | None]
    hearing_loop: Mapped[Known] = mapped_column(default=Known.UNKNOWN)
    notes: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]
