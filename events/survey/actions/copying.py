"""Bringing a survey along from an earlier training."""

from uuid import UUID

from events.call.models import Event
from events.call.queries import Copying
from events.survey.queries import places_of
from events.survey.queries import surveyed
from foundation.store import copy_of
from foundation.store import db


def copy_survey(old: Event, new: Event, copying: Copying) -> dict[UUID, UUID]:
    """Copy places, objects, values and photographs, inside the caller's transaction.

    {key of a row: key of its copy}. Values keep the day on which they were measured and say that
    they were copied, so that their age shows: a place has no days to shift.
    """
    del copying
    keys: dict[UUID, UUID] = {}
    for place in places_of(old):
        copy = copy_of(place, event_id=new.id)
        db.session.add(copy)
        keys[place.id] = copy.id
    db.session.flush()
    for one in surveyed(old):
        row = copy_of(one.row, event_id=new.id, place_id=keys[one.place.id])
        db.session.add(row)
        db.session.flush()
        keys[one.key] = row.id
        for measure in one.measures.values():
            copied = copy_of(measure, event_id=new.id, object_id=row.id, is_copied=True)
            keys[measure.id] = copied.id
            db.session.add(copied)
        for photo in one.photos:
            shown = copy_of(photo, event_id=new.id, object_id=row.id)
            keys[photo.id] = shown.id
            db.session.add(shown)
    return keys
