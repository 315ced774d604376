"""When hours can be marked, and how many."""

from events.call.models import Event
from foundation.clock import today

_HOURS_OF_A_DAY = 24


def may_mark_now(event: Event) -> bool:
    """Nobody can have attended before the first day, in the event's zone."""
    return today(event.zone) >= event.starts_on


def most_hours(event: Event) -> int:
    """All the hours that the days of the training have."""
    return ((event.ends_on - event.starts_on).days + 1) * _HOURS_OF_A_DAY
