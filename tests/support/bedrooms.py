"""Bedrooms for tests: a hotel with rooms, and a training of three nights in it."""

from datetime import timedelta
from typing import Any

from events.call.models import Event
from events.survey.models import Place
from events.survey.models import PlaceKind
from events.survey.models import SurveyedObject
from events.team.models import Participation
from foundation import clock
from foundation.jobs import work_off
from foundation.people import Person
from registration.allotting import queries
from registration.allotting.actions import plans
from registration.allotting.actions.bedrooms import BEDROOMS
from registration.allotting.bedrooms import Nights
from registration.allotting.models import Subject
from registration.allotting.queries.plans import plan_or_404
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.survey import a_place
from tests.support.survey import an_object

TALL = {"door_width": 950, "door_threshold": 0, "turning": 1600}


def three_nights() -> tuple[Person, Event]:
    """Alice's training in sixty days: three nights in the hotel."""
    day = clock.today("Europe/Sofia") + timedelta(days=60)
    return a_coming_training(starts_on=day, ends_on=day + timedelta(days=3))


def a_hotel(event: Event, *names: str, beds: str = "single") -> tuple[Place, list[SurveyedObject]]:
    """A hotel with these rooms, each with a bath."""
    place = a_place(event, kind=PlaceKind.HOTEL)
    return place, [a_bedroom(place, name, beds=beds) for name in names]


def a_bedroom(place: Place, name: str, **values: Any) -> SurveyedObject:
    """A bedroom of which this is known."""
    return an_object(place, "bedroom", name, {"beds": "single", "shower": "bath", **TALL, **values})


def nights_of(event: Event) -> Nights:
    """All nights of the training."""
    return Nights(event.starts_on, event.ends_on - timedelta(days=1))


def proposed(event: Event) -> dict[str, str]:
    """{name: the room that the solver proposes, "" for none}."""
    plans.ask(event, Subject.BEDROOMS, plans.Limits(), TEAM)
    work_off()
    rows = queries.proposed_in(event)
    return {row.participation.name: row.room.name if row.room else "" for row in rows}


def accept(event: Event, *people: Participation) -> None:
    """Take over the rooms that are proposed for these people, or for all."""
    chosen = {one.id for one in people}
    rows = [row for row in queries.proposed_in(event) if row.room]
    keys = {row.told.row.id for row in rows if not chosen or row.participation.id in chosen}
    plans.take_over(plan_or_404(event, Subject.BEDROOMS), keys, BEDROOMS, TEAM)


def rooms_of(participation: Participation) -> list[str]:
    """The numbers of the rooms that somebody has."""
    return [stay.room.name for stay in queries.given_to(participation)]
