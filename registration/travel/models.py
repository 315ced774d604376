"""Legs of a journey, vehicles' runs and the places in them, data of passports."""

from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import fields
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.survey.models import SurveyedObject
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Way(StrEnum):
    """To the training, home again, or between its places."""

    THERE = "there"
    BACK = "back"
    ON_THE_SPOT = "on_the_spot"

    @property
    def label(self) -> str:
        """The way in words."""
        return str(_WAYS[self])


class Booking(StrEnum):
    """How far a leg is."""

    ASKED = "asked"
    BOOKED = "booked"
    SENT = "sent"

    @property
    def label(self) -> str:
        """How far it is, in words that both sides read."""
        return str(_BOOKINGS[self])


class Word(StrEnum):
    """What the person says of a leg."""

    RIGHT = "right"
    NOT_RIGHT = "not_right"


class Mark(StrEnum):
    """What is known of somebody who is on the way."""

    AWAITED = "awaited"
    DELAYED = "delayed"
    ARRIVED = "arrived"

    @property
    def label(self) -> str:
        """The mark in words."""
        return str(_MARKS[self])


class PlaceKind(StrEnum):
    """A seat of a vehicle, or a place for somebody who stays in their wheelchair."""

    SEAT = "seat"
    WHEELCHAIR = "wheelchair"

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(_PLACES[self])


_WAYS = {
    Way.THERE: _l("To the training"),
    Way.BACK: _l("Back home"),
    Way.ON_THE_SPOT: _l("During the training"),
}
_BOOKINGS = {
    Booking.ASKED: _l("Not booked yet"),
    Booking.BOOKED: _l("Booked"),
    Booking.SENT: _l("Ticket sent"),
}
_MARKS = {
    Mark.AWAITED: _l("Expected"),
    Mark.DELAYED: _l("Late"),
    Mark.ARRIVED: _l("Is here"),
}
_PLACES = {
    PlaceKind.SEAT: _l("Seat"),
    PlaceKind.WHEELCHAIR: _l("Place for a wheelchair"),
}


class Leg(Versioned, Model):
    """One part of somebody's journey. Where, when and with what help is sealed."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    way: Mapped[Way]
    progress: Mapped[Booking] = mapped_column(default=Booking.ASKED)
    #: The fields of Details (below), with "not_right", "expected_at" and
    #: "marked_before", bound to this row and its person.
    sealed: Mapped[bytes]
    #: None until the person has said something of the leg as it is now.
    word: Mapped[Word | None]
    mark: Mapped[Mark] = mapped_column(default=Mark.AWAITED)
    #: Taken off by somebody; can be put back.
    removed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()


class Run(Versioned, Model):
    """One ride of a vehicle: when, from where to where, who drives."""

    __on_page__ = False
    __table_args__ = (CheckConstraint("seats >= 0 AND wheelchair_places >= 0", name="no_less"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: A measured object of kind "vehicle".
    vehicle_id: Mapped[UUID] = mapped_column(ForeignKey("surveyed_object.id"))
    leaves_at: Mapped[datetime]
    from_place: Mapped[str]
    to_place: Mapped[str]
    #: A business contact.
    driver_name: Mapped[str] = mapped_column(default="")
    driver_phone: Mapped[str] = mapped_column(default="")
    #: For passengers, without the driver's.
    seats: Mapped[int]
    wheelchair_places: Mapped[int]
    removed_at: Mapped[datetime | None]

    vehicle: Mapped[SurveyedObject] = relationship(lazy="joined")


class RunPlace(Model):
    """A place in a run that was given to somebody; nobody has two, no place has two people."""

    __on_page__ = False
    __table_args__ = (
        UniqueConstraint("run_id", "kind", "number"),
        UniqueConstraint("run_id", "participation_id"),
    )

    run_id: Mapped[UUID] = mapped_column(ForeignKey("run.id"))
    kind: Mapped[PlaceKind]
    #: From 1 to as many as the run has of this kind.
    number: Mapped[int]
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    given_at: Mapped[datetime]

    run: Mapped[Run] = relationship()
    participation: Mapped[Participation] = relationship()


class PassportData(Versioned, Model):
    """What an invitation letter needs of somebody's passport; asked only then, and then erased."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: {"name", "born_on", "nationality", "number", "valid_until"}; None until they answered.
    sealed: Mapped[bytes | None]
    asked_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()


class Mode(StrEnum):
    """How somebody travels."""

    PLANE = "plane"
    TRAIN = "train"
    BUS = "bus"
    CAR = "car"
    FERRY = "ferry"
    TAXI = "taxi"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The mode in words."""
        return str(_MODES[self])


class Booker(StrEnum):
    """Who books. The organisers, unless the person would rather."""

    ORGANISER = "organiser"
    PERSON = "person"

    @property
    def label(self) -> str:
        """Who books, in words that both sides read."""
        return str(_BOOKERS[self])


class Payer(StrEnum):
    """Who pays."""

    ORGANISER = "organiser"
    REFUNDED = "refunded"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Who pays, in words that both sides read."""
        return str(_PAYERS[self])


_MODES = {
    Mode.PLANE: _l("By plane"),
    Mode.TRAIN: _l("By train"),
    Mode.BUS: _l("By bus"),
    Mode.CAR: _l("By car"),
    Mode.FERRY: _l("By ferry"),
    Mode.TAXI: _l("By taxi or hired van"),
    Mode.OTHER: _l("In another way"),
}
_BOOKERS = {
    Booker.ORGANISER: _l("The organisers"),
    Booker.PERSON: _l("The person who travels"),
}
_PAYERS = {
    Payer.ORGANISER: _l("The organisers pay the ticket themselves"),
    Payer.REFUNDED: _l("The person pays and gets the money back"),
    Payer.OTHER: _l("Somebody else pays"),
}
_TYPES = {"mode": Mode, "books": Booker, "pays": Payer, "cap": Decimal}


@dataclass(frozen=True)
class Details:
    """What is sealed in a leg; both moments are aware, each with the IANA zone of its place."""

    mode: Mode
    from_place: str
    to_place: str
    leaves_at: datetime
    leaves_zone: str
    arrives_at: datetime
    arrives_zone: str
    #: Of the flight, train or bus.
    number: str = ""
    #: Where somebody meets the person, and who.
    met_at: str = ""
    met_by: str = ""
    #: Words of catalogue/assistance.py.
    assistance: tuple[str, ...] = ()
    #: Help was asked for at the airline or railway.
    is_asked_for: bool = False
    carried: tuple[str, ...] = ()
    #: Make, model, weight, number of bags: in the person's words.
    carried_more: str = ""
    #: The airline has its form about the battery.
    has_battery_form: bool = False
    books: Booker = Booker.ORGANISER
    pays: Payer = Payer.ORGANISER
    #: The most that is paid, in `currency` (ISO 4217).
    cap: Decimal | None = None
    currency: str = "EUR"
    note: str = ""

    def to_seal(self) -> dict[str, Any]:
        """JSON values."""
        held = asdict(self)
        for name in ("leaves_at", "arrives_at"):
            held[name] = held[name].isoformat()
        for name in ("assistance", "carried"):
            held[name] = list(held[name])
        return held | {"cap": None if self.cap is None else str(self.cap)}


def details_of(sealed: Mapping[str, Any]) -> Details:
    """The leg out of what was sealed."""
    held = {each.name: sealed[each.name] for each in fields(Details)}
    for name in ("leaves_at", "arrives_at"):
        held[name] = datetime.fromisoformat(held[name])
    for name in ("assistance", "carried"):
        held[name] = tuple(held[name])
    for name, kind in _TYPES.items():
        held[name] = None if held[name] is None else kind(held[name])
    return Details(**held)
