"""When an application may be begun, changed and sent."""

from datetime import datetime
from datetime import time
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State

_PLACE_OR_LIST = (State.CONFIRMED, State.RESERVE)


def has_opened(event: Event, now: datetime) -> bool:
    """Whether applications have been open at some time up to `now`."""
    return event.published_at is not None and (event.opens_at is None or event.opens_at <= now)


def deadline_of(event: Event) -> datetime:
    """When applications end: the deadline; without one, when the first day begins there."""
    first_day = datetime.combine(event.starts_on, time(), ZoneInfo(event.zone))
    return event.closes_at or first_day


def closes_for(participation: Participation) -> datetime:
    """When the time of this person ends: the deadline, or the later one that they were given."""
    closes = deadline_of(participation.event)
    return max(closes, participation.late_until or closes)


def has_closed(event: Event, now: datetime) -> bool:
    """Whether the time for applications is over."""
    return deadline_of(event) <= now


def may_change(participation: Participation, now: datetime) -> bool:
    """A draft may be changed at any time, so that nothing is lost; a sent one until the deadline.

    A decision ends changing in a selection: it was made on what was written.
    """
    if participation.state == State.DRAFT:
        return True
    event = participation.event
    changeable = _PLACE_OR_LIST if event.way_in == WayIn.OPEN else (State.APPLIED,)
    return participation.state in changeable and closes_for(participation) > now
