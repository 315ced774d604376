"""How long a late link opens the form, and when a draft is due for its reminder."""

from datetime import datetime
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from events.team.models import Participation
from registration.apply.rules import closes_for
from registration.deadlines.models import LateLink

DAYS = 3
MOST_DAYS = 14
_NOT_JUST_BEGUN = timedelta(days=1)
_NAMES_KEPT = timedelta(days=30)


class MoreTime(NamedTuple):
    """For whom, until when, and how the link reaches them: by `email`, or "" to pass it on.

    `key` comes from the form, so that a second press makes no second link.
    """

    key: UUID
    for_whom: str
    note: str
    until: datetime
    email: str
    language: str


def may_begin(link: LateLink, now: datetime) -> bool:
    """Whether that link opens the form: in its time, not ended by organisers."""
    return link.ended_at is None and link.until > now


def is_due(participation: Participation, days: int | None, now: datetime) -> bool:
    """Whether a draft is reminded now: in the last `days` before its own deadline.

    Who began less than a day ago is still at it.
    """
    if days is None or participation.created_at > now - _NOT_JUST_BEGUN:
        return False
    closes = closes_for(participation)
    return closes - timedelta(days=days) <= now < closes


def names_kept_since(now: datetime) -> datetime:
    """Late links that nobody used are kept when they ended after this moment."""
    return now - _NAMES_KEPT
