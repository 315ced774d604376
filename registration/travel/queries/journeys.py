"""Legs of journeys, opened."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from events.call.models import Event
from events.pools.queries import on_site_in
from events.team.categories import Category
from events.team.models import Participation
from events.team.rules import NEEDS_OPEN
from foundation import clock
from foundation.audit import history_in
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import one_or_none
from registration.needs.queries import unsealed
from registration.travel.models import Details
from registration.travel.models import Leg
from registration.travel.models import Mark
from registration.travel.models import PassportData
from registration.travel.models import RunPlace
from registration.travel.models import Way
from registration.travel.models import details_of
from registration.travel.rules import Concern
from registration.travel.rules import airline_line
from registration.travel.rules import all_concerns
from registration.travel.rules import fits_days


@dataclass(frozen=True)
class Told:
    """A leg in the open: its details, the person's objection, when it is expected."""

    leg: Leg
    details: Details
    concerns: tuple[Concern, ...] = ()
    not_right: str = ""
    #: The new time of somebody who is late; None where nobody knows it.
    expected_at: datetime | None = None
    #: Whether it is on the days of the training; not where these were changed afterwards.
    fits: bool = True

    @property
    def due_at(self) -> datetime:
        """When the person is expected now."""
        return self.expected_at or self.details.arrives_at

    @property
    def airline(self) -> str:
        """The airline's line."""
        return airline_line(self.details)


def events_with_journeys() -> Sequence[Event]:
    """The trainings that may have journeys still to come."""
    # Somewhere it is still yesterday, and people travel home for some days.
    since = clock.now().date() - timedelta(days=7)
    legs = select(Leg.event_id).where(Leg.removed_at.is_(None))
    return all_of(select(Event).where(Event.ends_on >= since, Event.id.in_(legs)))


def people_who_travel(event: Event) -> Sequence[Participation]:
    """Everybody whose journey may be planned, assistants and trainers among them, by name."""
    return on_site_in(event, *NEEDS_OPEN)


def content_of(leg: Leg) -> dict[str, Any]:
    """What is sealed in a leg. Raises Refused when it does not open."""
    return unsealed(leg)


def journey_of(participation: Participation) -> list[Told]:
    """The legs of one person, in the order in which they leave. Raises Refused."""
    query = _standing().where(Leg.participation_id == participation.id)
    return _open(all_of(query))


def journeys_in(event: Event) -> dict[UUID, list[Told]]:
    """{participation: legs} of everybody who comes, in one question. Raises Refused."""
    query = _standing().where(Leg.event_id == event.id, Participation.state.in_(NEEDS_OPEN))
    found: dict[UUID, list[Leg]] = {}
    for leg in all_of(query):
        found.setdefault(leg.participation_id, []).append(leg)
    return {key: _open(legs) for key, legs in found.items()}


def has_moved(event: Event) -> bool:
    """Whether somebody changed the days of the training after it was set up."""
    changes = (set(entry.details["fields"]) for entry in history_in(event.id, "changed.event"))
    return any(fields & {"starts_on", "ends_on"} for fields in changes)


def arrivals_in(event: Event) -> list[Told]:
    """Each person's last leg to the training: who is not here yet first, by the time expected."""
    last = [_last_there(legs) for legs in journeys_in(event).values()]
    found = [each for each in last if each is not None]
    return sorted(found, key=lambda told: (told.leg.mark is Mark.ARRIVED, told.due_at))


def arrival_or_404(event: Event, participation_id: UUID, leg_id: UUID) -> Told:
    """The arrival of somebody who comes to this training."""
    found = [
        told
        for told in arrivals_in(event)
        if (told.leg.participation_id, told.leg.id) == (participation_id, leg_id)
    ]
    return found[0] if found else abort(404)


def details_in(legs: Iterable[Told]) -> list[Details]:
    """Their details."""
    return [told.details for told in legs]


def leg_or_404(participation: Participation, leg_id: UUID) -> Leg:
    """A leg of this person and of nobody else, taken off or not."""
    query = _legs().where(Leg.id == leg_id, Leg.participation_id == participation.id)
    return one_or_none(query) or abort(404)


def told_or_404(participation: Participation, leg_id: UUID) -> Told:
    """A standing leg of this person, opened."""
    found = [told for told in journey_of(participation) if told.leg.id == leg_id]
    return found[0] if found else abort(404)


def has_journey(participation: Participation) -> bool:
    """Whether a leg, taken off or not, a place in a vehicle or a passport is held of them."""
    return any(
        count_of(select(model.id).where(model.participation_id == participation.id))
        for model in (Leg, RunPlace, PassportData)
    )


def categories_travelled(participation: Participation) -> set[str]:
    """The category of journeys, where something of one is held; says nothing of what."""
    return {Category.TRANSPORT.value} if has_journey(participation) else set()


def legs_taken_off(participation: Participation) -> list[Told]:
    """The person's legs that were taken off and can be put back."""
    query = _legs().where(Leg.participation_id == participation.id, Leg.removed_at.is_not(None))
    return _open(all_of(query))


def _legs() -> Select[Leg]:
    return select(Leg).join(Leg.participation).options(contains_eager(Leg.participation))


def _standing() -> Select[Leg]:
    return _legs().where(Leg.removed_at.is_(None))


def _open(legs: Iterable[Leg]) -> list[Told]:
    held = [(leg, content_of(leg)) for leg in legs]
    opened = [(leg, details_of(content), content) for leg, content in held]
    opened.sort(key=lambda each: (each[1].leaves_at, each[0].created_at))
    ways = [(leg.way, details) for leg, details, _content in opened]
    concerns = all_concerns(ways, clock.now())
    return [
        Told(
            leg,
            details,
            tuple(warned),
            content.get("not_right", ""),
            _expected(content),
            fits_days(leg.participation.event, leg.way, details),
        )
        for (leg, details, content), warned in zip(opened, concerns, strict=True)
    ]


def _expected(content: dict[str, Any]) -> datetime | None:
    moment = content.get("expected_at")
    return datetime.fromisoformat(moment) if moment else None


def _last_there(legs: Sequence[Told]) -> Told | None:
    there = [told for told in legs if told.leg.way is Way.THERE]
    return there[-1] if there else None
