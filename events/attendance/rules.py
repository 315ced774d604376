"""When attendance can be marked, and how much each mark counts."""

from datetime import date
from decimal import Decimal

from events.attendance.models import Presence
from events.call.models import Event
from foundation.clock import today

_HOURS_OF_A_DAY = 24
_WHOLE = (Presence.PRESENT, Presence.REMOTE)
THERE = (*_WHOLE, Presence.PARTLY)


def may_mark_now(event: Event) -> bool:
    """Nobody can have attended before the first day, in the event's zone."""
    return may_mark_day(event, event.starts_on)


def may_mark_day(event: Event, day: date) -> bool:
    """Nobody can have attended a day that has not begun, in the event's zone."""
    return today(event.zone) >= day


def most_hours(event: Event) -> int:
    """All the hours that the days of the training have."""
    return ((event.ends_on - event.starts_on).days + 1) * _HOURS_OF_A_DAY


def counted_minutes(presence: Presence, minutes: int | None, whole: int) -> Decimal:
    """How many of a part's `whole` minutes count.

    Present and remote count whole (rest, care, help and what organisers failed to provide are
    marked as present); partly counts its minutes, or half where none were asked.
    """
    if presence in _WHOLE:
        return Decimal(whole)
    if presence != Presence.PARTLY:
        return Decimal(0)
    return Decimal(whole) / 2 if minutes is None else Decimal(min(minutes, whole))
