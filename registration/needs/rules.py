"""The wall around needs: who may answer, who may open what, and when."""

from datetime import date
from datetime import timedelta

from events.call.models import Event
from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from events.team.rules import NEEDS_OPEN
from events.team.rules import categories_open_to
from foundation import clock
from foundation.people import Person

WITH_A_PLACE = NEEDS_OPEN
"""Needs are asked with the offer. Before it, nobody chooses by what somebody's support costs."""

COMES = (State.CONFIRMED, State.COMING)
"""Who comes for sure. Before that nobody books a journey."""


def may_answer(participation: Participation) -> bool:
    """A person tells their needs once a place is offered to them, or when they come without one."""
    return participation.state in WITH_A_PLACE


def may_open_some(person: Person | None, participation: Participation) -> bool:
    """Whether at least one category of this person's needs is open to `person`."""
    return participation.state in WITH_A_PLACE and bool(
        categories_open_to(person, participation.event)
    )


def may_open_note(person: Person | None, participation: Participation) -> bool:
    """Who may open an emergency note: those who see to safety, helpers only on the days."""
    if participation.state not in WITH_A_PLACE:
        return False
    opened = categories_open_to(person, participation.event)
    if Category.OTHER in opened:
        return True
    return Category.SAFETY in opened and stage_of(participation.event) is Stage.RUNNING


def time_of_needs(participation: Participation) -> date:
    """As `kept_until`, for whoever holds something on a person's needs."""
    return kept_until(participation.event)


def are_kept(event: Event) -> bool:
    """Whether needs of this training are kept still; a demo of 2016 is there to be looked at."""
    return event.is_demo or clock.today(event.zone) <= kept_until(event)


def journey_asked_on(event: Event) -> date:
    """From this day on people are asked about their journeys: ten days before flights are booked.

    The calendar of registration/arrangements has them booked 60 days before the start.
    """
    return event.starts_on - timedelta(days=70)


def is_journey_due(event: Event) -> bool:
    """Whether it is time to ask people about their journeys."""
    return journey_asked_on(event) <= clock.today(event.zone) <= event.ends_on


def kept_until(event: Event) -> date:
    """The last day on which needs are kept: 30 days after the training."""
    return event.ends_on + timedelta(days=30)
