"""Until when a wish for help is answered, and what of a written application may still be done."""

from datetime import date
from datetime import timedelta

from events.team.models import Participation
from events.team.models import State

WORKING_DAYS = 2
"""Days within which the team contacts somebody who wants help."""

_SATURDAY = 5


def due_on(asked: date) -> date:
    """The second working day after the wish; Saturdays and Sundays do not count."""
    day, left = asked, WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day


def may_write_on(participation: Participation) -> bool:
    """Staff type only until the person said yes; after it the words are the person's alone."""
    return participation.state == State.DRAFT
