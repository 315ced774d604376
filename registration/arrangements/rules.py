"""Until when points can be set, and when the person's word is asked for."""

from events.team.models import Participation
from events.team.models import State
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress

WAITING = (Progress.ASKED, Progress.ARRANGING)
"""The organisers have not answered yet."""


def may_set_conditions(participation: Participation) -> bool:
    """Points can be added while the person has not said a last yes or no."""
    return participation.state in (State.OFFERED, State.CONDITIONAL)


def awaits_reply(arrangement: Arrangement) -> bool:
    """The person's word is asked for what has an answer, not for what is still being arranged."""
    return arrangement.reply is None and arrangement.progress not in WAITING
