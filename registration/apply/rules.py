"""When an application may be begun, changed and sent."""

from datetime import datetime

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State

_PLACE_OR_LIST = (State.CONFIRMED, State.RESERVE)


def has_opened(event: Event, now: datetime) -> bool:
    """Whether applications have been open at some time up to `now`."""
    return event.published_at is not None and (event.opens_at is None or event.opens_at <= now)


def has_closed(event: Event, now: datetime) -> bool:
    """Whether the deadline is over."""
    return event.closes_at is not None and event.closes_at <= now


def may_change(participation: Participation, now: datetime) -> bool:
    """A draft may be changed at any time, so that nothing is lost; a sent one until the deadline.

    A decision ends changing in a selection: it was made on what was written.
    """
    if participation.state == State.DRAFT:
        return True
    event = participation.event
    changeable = _PLACE_OR_LIST if event.way_in == WayIn.OPEN else (State.APPLIED,)
    return participation.state in changeable and not has_closed(event, now)
