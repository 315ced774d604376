"""Venues."""

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model
from foundation.store import Versioned


class Venue(Versioned, Model):
    """Where a training takes place. An empty text means "not known", which is said openly."""

    __texts__ = (
        "name",
        "address",
        "city",
        "access_statement",
        "getting_there",
        "assistance",
        "rooms",
    )

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
