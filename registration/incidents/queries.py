"""What is not right now, and whom it touches. Whoever shows people notes the look."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.survey.queries import Surveyed
from events.survey.queries import bedrooms_of
from events.survey.queries import route_of
from events.survey.queries import surveyed
from events.survey.queries import way_to_bed
from events.survey.rules import Outage
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.sealing import NotReadable
from foundation.sealing import unseal
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none
from registration.allotting.queries import given_in
from registration.arrangements.models import Supplier
from registration.arrangements.models import SupplierKind
from registration.arrangements.queries import arrangements_of
from registration.arrangements.queries import rows_in
from registration.arrangements.queries import suppliers_of
from registration.companions.models import Engaged
from registration.companions.queries import engaged_in
from registration.companions.queries import hours_kept_in
from registration.incidents.models import HelpLine
from registration.incidents.models import Incident
from registration.incidents.models import IncidentState
from registration.incidents.rules import ABOUT_ONE
from registration.incidents.rules import FIELDS
from registration.incidents.rules import LIFTS
from registration.incidents.rules import days_of
from registration.incidents.rules import touches
from registration.needs.queries import people_with_places
from registration.needs.queries import told_by


def incidents_in(event: Event, categories: Collection[Category]) -> list[Incident]:
    """What was told in these categories, what is not mended first, then the newest."""
    rows = [row for row in _rows(event) if row.kind.category in categories]
    return sorted(rows, key=lambda row: row.state is IncidentState.MENDED)


def incident_or_404(event: Event, incident_id: UUID, categories: Collection[Category]) -> Incident:
    """An incident of this training in one of these categories, taken back or not."""
    row = get_or_404(Incident, incident_id)
    if row.event_id != event.id or row.kind.category not in categories:
        abort(404)
    return row


def told_already(
    event: Event,
    person_id: UUID | None,
    told: tuple[object, ...],
    concerns: AbstractSet[UUID | None],
) -> UUID | None:
    """The key of what this person told alike, if it still stands and is not mended.

    `told` is (kind, measured object, words), `concerns` whom it may concern. Whoever goes back in
    the browser and sends the form again sends a new key, but nothing new.
    """
    for row in _rows(event):
        stands = row.removed_at is None and row.state is not IncidentState.MENDED
        alike = (row.kind, row.object_id, words_of(row)["words"]) == told
        if stands and alike and row.person_id == person_id and row.concerns_id in concerns:
            return row.id
    return None


def own_incident_or_404(participation: Participation, incident_id: UUID) -> Incident:
    """What this person told themselves, taken back or not."""
    row = get_or_404(Incident, incident_id)
    if row.event_id != participation.event_id or row.person_id != participation.person_id:
        abort(404)
    return row


def incidents_of(participation: Participation) -> list[Incident]:
    """What this person told, and what touches them; newest first, with what they took back."""
    needs = told_by([participation.id], FIELDS).get(participation.id, {})
    theirs = {row.supplier.kind for row in arrangements_of(participation) if row.supplier}
    return [
        row
        for row in _rows(participation.event)
        if row.person_id == participation.person_id
        or (
            row.removed_at is None
            and _touches(row, participation, needs, theirs)
            and participation.id not in _elsewhere(row)
        )
    ]


def affected_by(incident: Incident) -> list[Participation]:
    """The people whom it touches, by name; as many questions for 150 people as for one.

    A lift touches whoever needs it and may pass it, by the measured way.
    """
    people = people_with_places(incident.event)
    if incident.concerns_id is not None or incident.kind in ABOUT_ONE:
        return [one for one in people if one.id == incident.concerns_id]
    needs = told_by([one.id for one in people], FIELDS)
    suppliers: dict[UUID, set[SupplierKind]] = {}
    for row in rows_in(incident.event, [incident.kind.category]):
        if row.supplier:
            suppliers.setdefault(row.participation_id, set()).add(row.supplier.kind)
    elsewhere = _elsewhere(incident)
    return [
        one
        for one in people
        if one.id not in elsewhere
        and _touches(incident, one, needs.get(one.id, {}), suppliers.get(one.id, set()))
    ]


def replacements_for(incident: Incident) -> list[Supplier]:
    """The suppliers of the training who can replace what is missing, the nearest kind first."""
    kinds = incident.kind.replaced_by
    found = [one for one in suppliers_of(incident.event) if one.kind in kinds]
    return sorted(found, key=lambda one: kinds.index(one.kind))


def engaged_for(incident: Incident) -> list[Engaged]:
    """Whom the training has engaged on site and who does what is missing."""
    kinds = incident.kind.done_by
    return [one for one in engaged_in(incident.event) if one.kind in kinds] if kinds else []


def working_for(incident: Incident) -> list[Engaged]:
    """Those of them whose hours are kept for somebody, and who may be the one who cannot come."""
    kept = hours_kept_in(incident.event)
    return [one for one in engaged_for(incident) if kept.get(one.id)]


def lifts_of(event: Event) -> list[Surveyed]:
    """The measured lifts and platforms of a training."""
    return [one for one in surveyed(event) if one.row.kind in LIFTS]


def out_of_order(event: Event) -> dict[UUID, Outage]:
    """{measured object: since when it does not work}, until it is mended or the days are over."""
    if clock.today(event.zone) > days_of(event)[1]:
        return {}
    query = select(Incident).where(
        Incident.event_id == event.id,
        Incident.object_id.is_not(None),
        Incident.removed_at.is_(None),
        Incident.state != IncidentState.MENDED,
    )
    found: dict[UUID, Outage] = {}
    for row in all_of(query.order_by(Incident.told_at)):
        is_seen = row.state is not IncidentState.TOLD
        held = found.setdefault(_named(row), Outage(row.told_at, event.zone, is_seen))
        found[_named(row)] = held._replace(is_public=held.is_public or is_seen)
    return found


def help_line_of(event: Event) -> HelpLine:
    """How the team is reached at once; where nothing was set, the phone of the training."""
    unset = HelpLine(event_id=event.id, phone=event.contact_phone, text="", video="", version=0)
    return one_or_none(select(HelpLine).where(HelpLine.event_id == event.id)) or unset


def words_of(incident: Incident) -> dict[str, str]:
    """{"words": what was told, "answer": what the team does, "instead": what a supplier does}.

    Raises Refused.
    """
    try:
        opened = unseal(incident.sealed, incident.__tablename__, incident.id, incident.person_id)
    except NotReadable:
        message = _(
            "This cannot be opened. It may have been changed in the store. "
            "Please tell the people who run this site."
        )
        raise Refused(message) from None
    return {"words": "", "answer": "", "instead": "", **opened}


def _named(incident: Incident) -> UUID:
    assert incident.object_id is not None  # noqa: S101 - the query asks for it
    return incident.object_id


def _rows(event: Event) -> Sequence[Incident]:
    query = select(Incident).where(Incident.event_id == event.id)
    query = query.options(
        joinedload(Incident.object),
        joinedload(Incident.supplier),
        joinedload(Incident.concerns),
        joinedload(Incident.event),
    )
    return all_of(query.order_by(Incident.told_at.desc(), Incident.id))


def _touches(
    incident: Incident,
    participation: Participation,
    needs: dict[str, object],
    suppliers: AbstractSet[SupplierKind],
) -> bool:
    if incident.concerns_id is not None:
        return incident.concerns_id == participation.id
    return touches(incident.kind, needs, suppliers)


def _elsewhere(incident: Incident) -> AbstractSet[UUID]:
    """Participations whose measured way leads past the lift neither to the training nor to a bed.

    Whoever has no room yet may sleep behind it. A lift beside the way says nothing of anybody.
    """
    event = incident.event
    lift = incident.object
    if lift is None or not lift.on_route or lift.id in _keys(route_of(event)):
        return frozenset()
    apart = {one.key for one in bedrooms_of(event) if lift.id not in _keys(way_to_bed(event, one))}
    given = given_in(event).items()
    return {key for key, stays in given if all(stay.room.id in apart for stay in stays)}


def _keys(way: Sequence[Surveyed]) -> AbstractSet[UUID]:
    return {one.key for one in way}


def of_person(participation: Participation) -> Sequence[Incident]:
    """What this person told, and what concerns them alone, taken back or not; newest first."""
    told = (Incident.person_id == participation.person_id) & (
        Incident.event_id == participation.event_id
    )
    query = select(Incident).where(or_(told, Incident.concerns_id == participation.id))
    query = query.options(joinedload(Incident.supplier), joinedload(Incident.object))
    return all_of(query.order_by(Incident.told_at.desc(), Incident.id))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What was not right for them, as they take it away with them."""

    def opened(row: Incident) -> dict[str, Any]:
        return {**words_of(row), "supplier": row.supplier.name if row.supplier else ""}

    labels = {
        "words": _("What was told"),
        "answer": _("What the team does"),
        "instead": _("What a supplier does instead"),
        "supplier": _("Supplier"),
        "state": _("How far it is"),
        "told_at": _("When it was told"),
        "mended_at": _("When it was mended"),
    }
    rows, zone = of_person(participation), participation.event.zone
    yield chapter("incidents", _("What was not right"), rows, zone, labels=labels, add=opened)
