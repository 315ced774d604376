"""The wall around needs: who may answer, and who may open them when."""

from datetime import date
from datetime import timedelta

from events.call.models import Event
from events.call.rules import may_manage
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person

WITH_A_PLACE = (State.OFFERED, State.CONDITIONAL, State.CONFIRMED)
"""Needs are asked with the offer. Before it, nobody chooses by what somebody's support costs."""


def may_answer(participation: Participation) -> bool:
    """A person tells their needs once a place is offered to them."""
    return participation.state in WITH_A_PLACE


def may_open(person: Person | None, participation: Participation) -> bool:
    """Organisers may read the needs of people who were offered a place, and of nobody else."""
    return participation.state in WITH_A_PLACE and may_manage(person, participation.event)


def kept_until(event: Event) -> date:
    """The last day on which needs are kept: 30 days after the training."""
    return event.ends_on + timedelta(days=30)
