"""The time, asked for in one place, so that tests and the demo can live on another day."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import timedelta
from zoneinfo import ZoneInfo

_shift: ContextVar[timedelta] = ContextVar("_shift", default=timedelta())


def now() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC) + _shift.get()


def today(zone: str) -> date:
    """The calendar day in the IANA `zone`."""
    return now().astimezone(ZoneInfo(zone)).date()


def moved(moment: datetime, by: timedelta, zone: str) -> datetime:
    """`moment` so many days later at the same time of day in the IANA `zone`; in UTC.

    A time that the clocks jump over in spring becomes the one an hour later.
    """
    return (moment.astimezone(ZoneInfo(zone)) + by).astimezone(UTC)


@contextmanager
def travelling_to(moment: datetime) -> Iterator[None]:
    """Let the clock run on from `moment` (aware) while the block lasts."""
    token = _shift.set(moment - datetime.now(UTC))
    try:
        yield
    finally:
        _shift.reset(token)
