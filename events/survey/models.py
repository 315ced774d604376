"""Places, their measured objects, the measures, and photographs."""

from datetime import date
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.files import StoredFile
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class PlaceKind(StrEnum):
    """What a place is: one model for every link of the way."""

    VENUE = "venue"
    HOTEL = "hotel"
    RESTAURANT = "restaurant"
    AIRPORT = "airport"
    STATION = "station"
    OUTDOOR = "outdoor"
    VEHICLES = "vehicles"

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(_PLACES[self])


class Method(StrEnum):
    """How a value came about, the most trusted first."""

    TAPE = "tape"
    LASER = "laser"
    PHOTOS = "photos"
    STATED = "stated"

    @property
    def label(self) -> str:
        """The way in words, as it stands beside the value."""
        return str(_METHODS[self])


_PLACES = {
    PlaceKind.VENUE: _l("Place of the training"),
    PlaceKind.HOTEL: _l("Hotel"),
    PlaceKind.RESTAURANT: _l("Restaurant"),
    PlaceKind.AIRPORT: _l("Airport"),
    PlaceKind.STATION: _l("Station"),
    PlaceKind.OUTDOOR: _l("Outdoors"),
    PlaceKind.VEHICLES: _l("Vehicles"),
}
_METHODS = {
    Method.TAPE: _l("Measured there with a tape"),
    Method.LASER: _l("Measured there with a laser"),
    Method.PHOTOS: _l("Read off photographs"),
    Method.STATED: _l("Unconfirmed: the place says so, and nobody has measured it"),
}
TRUSTED = frozenset({Method.TAPE, Method.LASER})
"""Somebody was there and measured."""


class Place(Versioned, Model):
    """A place of a training whose objects are measured."""

    __heading__ = _l("Measured places")
    __texts__: ClassVar[TextLabels] = {
        "name": _l("Name of the place"),
        "directions": _l("Directions in words"),
    }

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[PlaceKind]
    name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    #: Degrees, as a map gives them: "42.6977, 23.3219".
    position_on_map: Mapped[str] = mapped_column(default="")
    directions: Mapped[str] = mapped_column(default="")
    #: Works or a new owner: after this day no value counts as fresh. None: 12 months each.
    valid_until: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]


class SurveyedObject(Versioned, Model):
    """One door, lift, toilet, bedroom or vehicle of a place."""

    __heading__ = _l("Measured objects")
    __texts__: ClassVar[TextLabels] = {
        "name": _l("Name"),
        "notes": _l("Good to know"),
    }
    __table_args__ = (Index("ix_surveyed_object_event_place", "event_id", "place_id"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"))
    place_id: Mapped[UUID] = mapped_column(ForeignKey("place.id"))
    #: A name of events/survey/catalogue.
    kind: Mapped[str]
    name: Mapped[str]
    notes: Mapped[str] = mapped_column(default="")
    #: A link of the way that people of the training take.
    on_route: Mapped[bool] = mapped_column(default=True)
    #: The order of the way, from the street inwards.
    position: Mapped[int] = mapped_column(default=0)
    removed_at: Mapped[datetime | None]

    place: Mapped[Place] = relationship(lazy="joined")


class Measure(Model):
    """One value of an object with its date, its method, and who measured."""

    __heading__ = _l("What was written on measured objects")
    __texts__: ClassVar[TextLabels] = {"text": _l("In words")}
    __table_args__ = (UniqueConstraint("object_id", "key"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    object_id: Mapped[UUID] = mapped_column(ForeignKey("surveyed_object.id"))
    #: What the catalogue asks of this kind of object.
    key: Mapped[str]
    #: mm, m, kg, m², dB, Mbit/s, tenths of a percent, a count; 1 and 0 for yes and no.
    value_si: Mapped[int | None]
    #: The number as it was typed, and the unit in which.
    typed: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    #: Values of a choice, with spaces between; a day as 2027-09-24.
    chosen: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    method: Mapped[Method]
    measured_on: Mapped[date]
    #: A person or a body, as they want to stand on the page.
    measured_by: Mapped[str] = mapped_column(default="")
    #: Brought along from an earlier training; nobody has looked at it anew.
    is_copied: Mapped[bool] = mapped_column(default=False)

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody measured it on the spot."""
        return self.method in TRUSTED


class SurveyPhoto(Versioned, Model):
    """A photograph of an object, with what it shows in words."""

    __heading__ = _l("Photographs of the place")
    __texts__: ClassVar[TextLabels] = {"alt": _l("What the photograph shows")}

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    object_id: Mapped[UUID] = mapped_column(ForeignKey("surveyed_object.id"))
    file_id: Mapped[UUID] = mapped_column(ForeignKey(StoredFile.id))
    alt: Mapped[str]
    taken_on: Mapped[date]
    removed_at: Mapped[datetime | None]
