"""A measured place for tests: an entrance, a lift, a room, a toilet, and bedrooms."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from uuid import uuid4

from PIL import Image

from events.call.models import Event
from events.survey import actions
from events.survey.actions import Survey
from events.survey.actions import Value
from events.survey.catalogue import KINDS
from events.survey.catalogue import Unit
from events.survey.models import Method
from events.survey.models import Place
from events.survey.models import PlaceKind
from events.survey.models import SurveyedObject
from foundation.audit import Actor

BY = Actor("organiser")
DAY = date(2016, 5, 12)
_UNITS = {Unit.LENGTH: "mm", Unit.DISTANCE: "m", Unit.LOAD: "kg"}


def a_place(event: Event, name: str = "Hotel Lipa", kind: PlaceKind = PlaceKind.VENUE) -> Place:
    """A place without objects."""
    return actions.add_place(event, uuid4(), {"name": name, "kind": kind}, BY)


def an_object(
    place: Place,
    kind: str,
    name: str,
    values: Mapping[str, int | str] | None = None,
    method: Method = Method.TAPE,
) -> SurveyedObject:
    """An object; numbers are typed in the smallest unit (mm, m, kg), words are choices."""
    asked = KINDS[kind]
    found = {key: _value(asked.of(key).unit, value) for key, value in (values or {}).items()}
    survey = Survey(found, method, DAY, "Boyan Petrov")
    return actions.add_object(place, uuid4(), {"kind": kind, "name": name}, survey, BY)


def a_photograph(width: int = 40, height: int = 30) -> bytes:
    """A JPEG with the note that it was taken at a certain place."""
    picture = Image.new("RGB", (width, height), "navy")
    exif = Image.Exif()
    exif[0x010E] = "the place where it was taken"
    exif[0x0112] = 6
    out = BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def a_measured_hotel(event: Event) -> Place:
    """The way into a hotel where the training is, and three bedrooms: 204, 206 and 210."""
    place = a_place(event)
    an_object(
        place, "entrance", "Main entrance", {"steps": 0, "door_width": 1100, "door_threshold": 10}
    )
    an_object(
        place,
        "lift",
        "Lift",
        {"door_width": 900, "car_width": 1100, "car_depth": 1400, "load": 630},
    )
    an_object(place, "meeting_room", "Hall", {"door_width": 950, "door_threshold": 0})
    room = {"door_width": 900, "door_threshold": 0, "turning": 1500, "bed_height": 480}
    an_object(place, "bedroom", "204", {**room, "ensuite_width": 680})
    an_object(place, "bedroom", "210", {**room, "ensuite_width": 850})
    an_object(place, "bedroom", "206", room)
    return place


def _value(unit: Unit, value: int | str) -> Value:
    if unit is Unit.TEXT:
        return Value(text=str(value))
    if isinstance(value, str):
        return Value(chosen=value)
    if unit is Unit.YES_NO:
        return Value(value_si=value)
    return Value(value_si=value, typed=str(value), unit=_UNITS.get(unit, ""))
