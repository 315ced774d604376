"""Acts on measured objects and their values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func
from sqlalchemy import select

from events.call.actions import differing
from events.survey.models import Measure
from events.survey.models import Method
from events.survey.models import Place
from events.survey.models import SurveyedObject
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import count_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

_MOST_OBJECTS = 300
EARLIEST_ZONE = "Pacific/Kiritimati"
"""Where a day begins first: what is to come there is to come everywhere."""


class Value(NamedTuple):
    """What was found: a number in the unit that we keep and as it was typed, a choice, a text."""

    value_si: int | None = None
    typed: str = ""
    unit: str = ""
    chosen: str = ""
    text: str = ""


@dataclass(frozen=True)
class Survey:
    """What somebody found on one object, how, when, and who.

    `values` are {key of the catalogue: value, or None for not known}; keys that are missing stay
    as they are. With `all_anew` values that stayed the same were looked at again, too.
    """

    values: Mapping[str, Value | None]
    method: Method | None = None
    measured_on: date | None = None
    measured_by: str = ""
    all_anew: bool = False


def add_object(
    place: Place, object_id: UUID, values: Mapping[str, Any], survey: Survey, by: Actor
) -> SurveyedObject:
    """Add an object with its values; the same key again changes nothing.

    `values` are its kind, name, notes and whether it is on the way. Raises Refused where values
    come without method or day, and where the training has as many objects as it can.
    """
    with transaction():
        hold(place)
        earlier = db.session.get(SurveyedObject, object_id)
        if earlier is not None:
            return earlier
        position = _next_position(place)
        row = SurveyedObject(
            id=object_id,
            event_id=place.event_id,
            place_id=place.id,
            **{"position": position, **values},
        )
        db.session.add(row)
        db.session.flush()
        _write(row, survey)
        record(by, "added.surveyed_object", row, row.event_id)
    return row


def change_object(
    row: SurveyedObject, seen: int, values: Mapping[str, Any], survey: Survey, by: Actor
) -> None:
    """Write `values` and what was measured into the object.

    Raises Conflict when somebody else saved in between, Refused where values come without
    method or day. The same again changes nothing.
    """
    with transaction():
        hold(row)
        fields = differing(row, values)
        for name in fields:
            setattr(row, name, values[name])
        fields += _write(row, survey)
        if fields:
            check_version(row, seen)
            record(by, "changed.surveyed_object", row, row.event_id, fields=fields)


def move_object(row: SurveyedObject, step: int, by: Actor) -> None:
    """Let the way lead past the object one step earlier (-1) or later (+1)."""
    with transaction():
        hold(row.place)
        order = list(_standing_in(row.place))
        at = order.index(row) if row in order else 0
        if row not in order or not 0 <= at + step < len(order):
            return
        order.insert(at + step, order.pop(at))
        for position, each in enumerate(order, 1):
            each.position = position
        record(by, "moved.surveyed_object", row, row.event_id, step=step)


def take_out_object(row: SurveyedObject, by: Actor) -> None:
    """Show the object no more; it can be put back."""
    take_out(row, "took_out.surveyed_object", by)


def put_back_object(row: SurveyedObject, by: Actor) -> None:
    """Show the object again."""
    put_back(row, "put_back.surveyed_object", by)


def _write(row: SurveyedObject, survey: Survey) -> list[str]:
    """Keep the values that differ; the keys of those."""
    held = {one.key: one for one in all_of(select(Measure).where(Measure.object_id == row.id))}
    changed = [
        key for key, value in survey.values.items() if _differs(held.get(key), value, survey)
    ]
    kept = [key for key in changed if survey.values[key] is not None]
    origin = _origin(survey) if kept else {}
    for key in changed:
        if key in held:
            db.session.delete(held[key])
    # The store knows one value for each key: the old one has to be gone first.
    db.session.flush()
    for key in kept:
        value = survey.values[key] or Value()
        said = value._asdict() | origin
        db.session.add(Measure(event_id=row.event_id, object_id=row.id, key=key, **said))
    return changed


def _differs(held: Measure | None, value: Value | None, survey: Survey) -> bool:
    if held is None or value is None:
        return (held is None) != (value is None)
    return survey.all_anew or differing(held, value._asdict()) != []


def _origin(survey: Survey) -> dict[str, object]:
    """How, when and by whom, for the columns. Raises Refused where it is not said."""
    if survey.method is None:
        raise Refused(_("Choose how you know the values that you changed"), "method")
    if survey.measured_on is None:
        raise Refused(_("Enter the day on which the values were measured"), "measured_on")
    if survey.measured_on > clock.today(EARLIEST_ZONE):
        message = _("This day is still to come. Enter the day of the measuring.")
        raise Refused(message, "measured_on")
    return {name: getattr(survey, name) for name in ("method", "measured_on", "measured_by")}


def _next_position(place: Place) -> int:
    of_event = select(SurveyedObject.id).where(SurveyedObject.event_id == place.event_id)
    if count_of(of_event) >= _MOST_OBJECTS:
        message = _("A training can have %(most)d measured objects at most.", most=_MOST_OBJECTS)
        raise Refused(message)
    query = select(func.max(SurveyedObject.position)).where(SurveyedObject.place_id == place.id)
    return int(db.session.scalar(query) or 0) + 1


def _standing_in(place: Place) -> list[SurveyedObject]:
    query = select(SurveyedObject).where(
        SurveyedObject.place_id == place.id, SurveyedObject.removed_at.is_(None)
    )
    return list(all_of(query.order_by(SurveyedObject.position, SurveyedObject.name)))
