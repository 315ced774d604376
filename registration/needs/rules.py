"""The wall around needs: who may answer, and who may open them when."""

from events.call.rules import may_manage
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from registration.needs.models import Arrangement
from registration.needs.models import Progress

WITH_A_PLACE = (State.OFFERED, State.CONDITIONAL, State.CONFIRMED)
"""Needs are asked with the offer. Before it, nobody chooses by what somebody's support costs."""

WAITING = (Progress.ASKED, Progress.ARRANGING)
"""The organisers have not answered yet."""


def may_answer(participation: Participation) -> bool:
    """A person tells their needs once a place is offered to them."""
    return participation.state in WITH_A_PLACE


def may_open(person: Person | None, participation: Participation) -> bool:
    """Organisers may read the needs of people who were offered a place, and of nobody else."""
    return participation.state in WITH_A_PLACE and may_manage(person, participation.event)


def may_set_conditions(participation: Participation) -> bool:
    """Points can be added while the person has not said a last yes or no."""
    return participation.state in (State.OFFERED, State.CONDITIONAL)


def awaits_reply(arrangement: Arrangement) -> bool:
    """The person's word is asked for what has an answer, not for what is still being arranged."""
    return arrangement.reply is None and arrangement.progress not in WAITING
