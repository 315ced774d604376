"""What is kept of the measured places of a training."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from functools import partial
from uuid import UUID

from flask import abort
from flask import current_app
from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.survey.catalogue import KINDS
from events.survey.catalogue import ObjectKind
from events.survey.catalogue import Section
from events.survey.models import Measure
from events.survey.models import Place
from events.survey.models import SurveyedObject
from events.survey.models import SurveyPhoto
from events.survey.rules import Outage
from events.survey.rules import may_measure
from foundation.people import sign_in_needed
from foundation.store import Model
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none
from foundation.store import shared

_ALWAYS = frozenset(asked.key for kind in KINDS.values() for asked in kind.asked if asked.always)


@dataclass(frozen=True)
class Surveyed:
    """An object with its place, its kind, what is known of it, and its photographs.

    With an `outage` it does not work now.
    """

    row: SurveyedObject
    place: Place
    kind: ObjectKind
    measures: dict[str, Measure] = field(default_factory=dict)
    photos: list[SurveyPhoto] = field(default_factory=list)
    outage: Outage | None = None

    @property
    def key(self) -> UUID:
        """The key of the object."""
        return self.row.id

    @property
    def values(self) -> dict[str, int | None]:
        """{key: number in the unit that we keep} of what is known."""
        return {key: measure.value_si for key, measure in self.measures.items()}


def measured_event_or_404(slug: str) -> Event:
    """The training at that address for somebody who may measure its places; others get 404.

    A visitor signs in first.
    """
    person = sign_in_needed()
    event = one_or_none(select(Event).where(Event.slug == slug))
    if event is None or not may_measure(person, event):
        abort(404)
    return event


def places_of(event: Event, *, removed: bool = False) -> Sequence[Place]:
    """The places in their order, or those that were taken out."""
    is_out = Place.removed_at.is_not(None) if removed else Place.removed_at.is_(None)
    query = select(Place).where(Place.event_id == event.id, is_out)
    return all_of(query.order_by(Place.position, Place.id))


def surveyed(event: Event) -> list[Surveyed]:
    """All objects of the places, as somebody meets them; five questions, read once for a page."""
    return shared(("surveyed", event.id), partial(_read, event))


def surveyed_in_brief(event: Event) -> list[Surveyed]:
    """The same with the values that always count alone: all that the page of a training tells."""
    return _read(event, select(Measure).where(Measure.key.in_(_ALWAYS)))


def taken_out(event: Event) -> Sequence[SurveyedObject]:
    """Objects that were taken out, of places that stand."""
    query = select(SurveyedObject).where(
        SurveyedObject.event_id == event.id, SurveyedObject.removed_at.is_not(None)
    )
    found = all_of(query.order_by(SurveyedObject.name, SurveyedObject.id))
    return [row for row in found if row.place.removed_at is None]


def photos_taken_off(event: Event) -> Sequence[SurveyPhoto]:
    """Photographs that are not shown any more."""
    query = select(SurveyPhoto).where(
        SurveyPhoto.event_id == event.id, SurveyPhoto.removed_at.is_not(None)
    )
    return all_of(query.order_by(SurveyPhoto.taken_on, SurveyPhoto.id))


def surveyed_or_404(event: Event, object_id: UUID) -> Surveyed:
    """One object with all that is known of it, also where it was taken out."""
    row = object_or_404(event, object_id)
    return Surveyed(row, row.place, KINDS[row.kind], _measures([row.id]).get(row.id, {}))


def place_or_404(event: Event, place_id: UUID) -> Place:
    """A place of this training, also one that was taken out."""
    place = get_or_404(Place, place_id)
    if place.event_id != event.id:
        abort(404)
    return place


def object_or_404(event: Event, object_id: UUID) -> SurveyedObject:
    """An object of this training, also one that was taken out."""
    row = get_or_404(SurveyedObject, object_id)
    if row.event_id != event.id:
        abort(404)
    return row


def photo_or_404(event: Event, photo_id: UUID) -> SurveyPhoto:
    """A photograph of this training, also one that was taken off."""
    photo = get_or_404(SurveyPhoto, photo_id)
    if photo.event_id != event.id:
        abort(404)
    return photo


def kind_or_404(name: str) -> ObjectKind:
    """The declared kind of that name."""
    if name not in KINDS:
        abort(404)
    return KINDS[name]


def texts_of(event: Event) -> list[Model]:
    """Names, directions, notes and texts, which are written in several languages."""
    found: list[Model] = [*places_of(event)]
    for one in surveyed(event):
        found += [one.row, *(each for each in one.measures.values() if each.text), *one.photos]
    return found


def by_section(objects: Sequence[Surveyed]) -> dict[Section, list[Surveyed]]:
    """The objects under the sections in which a place is told, none left out."""
    return {section: [one for one in objects if one.kind.section is section] for section in Section}


def _read(event: Event, values: Select[Measure] | None = None) -> list[Surveyed]:
    query = select(SurveyedObject).where(
        SurveyedObject.event_id == event.id, SurveyedObject.removed_at.is_(None)
    )
    rows = [row for row in all_of(query) if row.place.removed_at is None]
    keys = [row.id for row in rows]
    measures, photos = _measures(keys, values), _photos(keys)
    broken: Mapping[UUID, Outage] = current_app.extensions["stepfree.out_of_order"](event)
    found = [
        Surveyed(
            row,
            row.place,
            KINDS[row.kind],
            measures.get(row.id, {}),
            photos.get(row.id, []),
            broken.get(row.id),
        )
        for row in rows
    ]
    return sorted(found, key=_order)


def _order(one: Surveyed) -> tuple[object, ...]:
    # The order of the way as organisers set it; within one step, as the catalogue tells a place.
    kinds = list(KINDS)
    place, row = one.place, one.row
    return (place.position, str(place.id), row.position, kinds.index(row.kind), row.name)


def _measures(
    keys: Sequence[UUID], values: Select[Measure] | None = None
) -> dict[UUID, dict[str, Measure]]:
    found: dict[UUID, dict[str, Measure]] = {}
    query = select(Measure) if values is None else values
    for measure in all_of(query.where(Measure.object_id.in_(keys))) if keys else ():
        found.setdefault(measure.object_id, {})[measure.key] = measure
    return found


def _photos(keys: Sequence[UUID]) -> dict[UUID, list[SurveyPhoto]]:
    found: dict[UUID, list[SurveyPhoto]] = {}
    if not keys:
        return found
    query = select(SurveyPhoto).where(
        SurveyPhoto.object_id.in_(keys), SurveyPhoto.removed_at.is_(None)
    )
    for photo in all_of(query.order_by(SurveyPhoto.taken_on, SurveyPhoto.id)):
        found.setdefault(photo.object_id, []).append(photo)
    return found
