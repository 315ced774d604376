"""How long the words of an application are kept."""

from datetime import date
from datetime import timedelta

from events.team.models import Participation
from events.team.models import State

_KEPT, _KEPT_OF_OTHERS = timedelta(days=365), timedelta(days=183)


def time_of_words(participation: Participation) -> date:
    """The last day on which the words of an application are kept.

    A year after the training; half a year for people who did not take part.
    """
    took_part = participation.state is State.CONFIRMED
    return participation.event.ends_on + (_KEPT if took_part else _KEPT_OF_OTHERS)
