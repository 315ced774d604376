"""When somebody is asked whether their room is right, and who is asked."""

from datetime import datetime
from datetime import time
from datetime import timedelta
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.pools.queries import is_online
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from registration.incidents.rules import days_of

EVENING = time(19, 0)
"""By then people have seen bed and bathroom, and somebody at the desk can still change a room."""

SETTLED = timedelta(hours=1)
"""Whoever arrives later is asked so long after it."""

COMES = (State.CONFIRMED, State.COMING)
"""Whoever said yes, and who comes along or works there; nobody else has a room yet."""


def asks_at(event: Event, arrives_at: datetime | None) -> datetime:
    """The moment of the question: in the evening of the day of arrival, where the training is.

    Without a known arrival it is the evening of the first night, the one before the training.
    """
    zone = ZoneInfo(event.zone)
    if arrives_at is None:
        return datetime.combine(event.starts_on - timedelta(days=1), EVENING, zone)
    evening = datetime.combine(arrives_at.astimezone(zone).date(), EVENING, zone)
    return max(evening, arrives_at + SETTLED)


def is_asked_about(event: Event) -> bool:
    """Whether rooms are asked about now: until the last day, when the rooms are left."""
    return days_of(event)[0] <= clock.today(event.zone) <= event.ends_on


def may_say(participation: Participation) -> bool:
    """Whether this person's word on a room is still of use to somebody."""
    if is_online(participation):
        return False
    return participation.state in COMES and is_asked_about(participation.event)
