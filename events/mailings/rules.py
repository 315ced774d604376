"""When a letter to a group goes, and whether its day has passed."""

from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.models import Stage
from foundation.clock import now
from foundation.clock import today

_MORNING = time(9)
"""Reminders arrive when people are awake, in the zone of the training."""
_LATE = timedelta(days=2)
"""A reminder that could not go on its day may still go so much later."""


MOST_FILES = 5
"""How many files can come with one letter."""


def may_change(mailing: Mailing) -> bool:
    """Whether its group, words and time can still be changed."""
    return mailing.stage is Stage.DRAFT


def day_of(event: Event, anchor: Anchor) -> date | None:
    """The day from which a reminder counts; None while the training does not tell it."""
    if anchor is Anchor.CLOSES:
        closes = event.closes_at
        return closes.astimezone(ZoneInfo(event.zone)).date() if closes else None
    return event.starts_on if anchor is Anchor.STARTS else event.ends_on


def due_at(mailing: Mailing) -> datetime | None:
    """When it goes; None where the training does not tell the day. It moves with the training."""
    if mailing.anchor is None:
        return mailing.moment or mailing.created_at
    day = day_of(mailing.event, mailing.anchor)
    if day is None:
        return None
    there = datetime.combine(day + timedelta(days=mailing.days), _MORNING)
    return there.replace(tzinfo=ZoneInfo(mailing.event.zone)).astimezone(UTC)


def is_too_late(mailing: Mailing) -> bool:
    """Whether a reminder makes no sense any more: its day, or what it reminds of, is over."""
    due = due_at(mailing)
    if mailing.anchor is None or due is None:
        return False
    day = day_of(mailing.event, mailing.anchor)
    over = day is not None and today(mailing.event.zone) > day
    return (mailing.days <= 0 and over) or (mailing.days > 0 and due + _LATE < now())


def is_due(mailing: Mailing) -> bool:
    """Whether it goes now."""
    due = due_at(mailing)
    planned = mailing.stage is Stage.PLANNED and due is not None and due <= now()
    return planned and not is_too_late(mailing)
