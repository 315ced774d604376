"""Journeys and vehicles for tests: Maria flies to Sofia, a van with a lift takes her on."""

from datetime import datetime
from datetime import timedelta
from typing import Any
from uuid import uuid4

from events.call.models import Event
from events.survey.models import PlaceKind as Kind
from events.survey.models import SurveyedObject
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.store import db
from registration.travel import actions
from registration.travel.models import Booking
from registration.travel.models import Details
from registration.travel.models import Leg
from registration.travel.models import Mode
from registration.travel.models import Run
from registration.travel.models import Way
from registration.travel.queries import passport_of
from tests.support.survey import a_place
from tests.support.survey import an_object

TEAM = Actor("organiser")
SELF = Actor("participant")
GIVEN = {
    "name": "MARIA DIMITROVA",
    "born_on": "1971-03-02",
    "nationality": "BG",
    "number": "P1234567",
    "valid_until": "2030-01-31",
}
"""What an invitation letter needs."""


def in_days(days: float) -> datetime:
    """So many days from now."""
    return clock.now() + timedelta(days=days)


def details(**values: Any) -> Details:
    """A flight from Brussels to Sofia in fifty-nine days, three hours long."""
    leaves = values.pop("leaves_at", in_days(59))
    flight = {
        "mode": Mode.PLANE,
        "from_place": "Brussels Airport",
        "to_place": "Sofia Airport, terminal 2",
        "leaves_at": leaves,
        "leaves_zone": "Europe/Brussels",
        "arrives_at": leaves + timedelta(hours=3),
        "arrives_zone": "Europe/Sofia",
        "number": "XX 123",
    }
    return Details(**{**flight, **values})


def a_leg(
    participation: Participation,
    way: Way = Way.THERE,
    progress: Booking = Booking.BOOKED,
    **values: Any,
) -> Leg:
    """A part of the person's journey, as the team wrote it."""
    key = uuid4()
    actions.add_leg(participation, key, ((way, progress), details(**values)), TEAM)
    return db.session.get_one(Leg, key)


def a_passport(participation: Participation) -> None:
    """An invitation letter needs the person's passport, and they gave it; twice is once."""
    actions.ask_for_passport(participation, TEAM)
    row = passport_of(participation)
    if row is not None and row.sealed is None:
        actions.give_passport(participation, row.version, GIVEN, SELF)


def a_vehicle(event: Event, name: str = "Van with a lift") -> SurveyedObject:
    """A vehicle with six seats and two places for wheelchairs."""
    place = a_place(event, "Vans", Kind.VEHICLES)
    return an_object(place, "vehicle", name, {"seats": 6, "wheelchair_places": 2})


def a_run(event: Event, seats: int = 3, wheelchair_places: int = 1, **values: Any) -> Run:
    """A ride from the airport to the hotel after the flight."""
    vehicle = values.pop("vehicle", None) or a_vehicle(event)
    key = uuid4()
    columns = {
        "vehicle_id": vehicle.id,
        "leaves_at": in_days(59.2),
        "from_place": "Sofia Airport",
        "to_place": "Hotel",
        "seats": seats,
        "wheelchair_places": wheelchair_places,
    }
    actions.add_run(event, key, {**columns, **values}, TEAM)
    return db.session.get_one(Run, key)
