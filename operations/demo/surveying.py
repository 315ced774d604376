"""Measuring the hotel and the vans of the Sofia training, as its content file tells."""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any
from uuid import uuid4

from events.call.models import Event
from events.survey import actions
from events.survey.actions import Survey
from events.survey.actions import Value
from events.survey.catalogue import KINDS
from events.survey.catalogue import Unit
from events.survey.catalogue import read
from events.survey.models import Method
from events.survey.models import Place
from events.survey.models import PlaceKind
from foundation.audit import Actor
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.content import picture
from operations.demo.hosts import Hosts


def play_survey(
    event: Event, name: str, hosts: Hosts, when: Callable[[str], str] = lambda said: said
) -> None:
    """Measure all places that the content file of that name tells; all is invented and says so."""
    told = content(name)
    by = hosts.acting(told["by"])
    day = when(told["measured_on"]).partition(" ")[0]
    with on(when(told["on"])):
        for row in told["places"]:
            values = {name: row.get(name, "") for name in ("name", "address", "directions")}
            place = actions.add_place(
                event, uuid4(), {**values, "kind": PlaceKind(row["kind"])}, by
            )
            for each in row["objects"]:
                _add(place, told | each | {"measured_on": day}, by)


def _add(place: Place, told: Told, by: Actor) -> None:
    values = {name: told[name] for name in ("kind", "name", "notes", "on_route") if name in told}
    day = date.fromisoformat(told["measured_on"])
    survey = Survey(_found(told), Method(told["method"]), day, told["measured_by"])
    row = actions.add_object(place, uuid4(), values, survey, by)
    if "picture" in told:
        actions.add_photo(row, uuid4(), BytesIO(picture(told["picture"])), (told["alt"], day), by)


def _found(told: Told) -> Mapping[str, Value | None]:
    kind = KINDS[told["kind"]]
    return {key: _value(kind.of(key).unit, said) for key, said in told["values"].items()}


def _value(unit: Unit, said: Any) -> Value:  # noqa: ANN401 - as JSON has it
    if unit is Unit.YES_NO:
        return Value(value_si=int(said))
    if unit is Unit.TEXT:
        return Value(text=said)
    reading = read(said, unit) if unit not in (Unit.CHOICE, Unit.SEVERAL, Unit.DAY) else None
    if reading is None:
        return Value(chosen=said)
    return Value(reading.si, reading.typed, reading.unit)
