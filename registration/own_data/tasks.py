"""What the worker does about people's data by itself."""

from foundation.jobs import regularly
from registration.own_data.actions import erase_in_time
from registration.own_data.actions import remember_erasures
from registration.own_data.actions import tell_in_time
from registration.own_data.actions import write_over_erased

_HOUR = 60 * 60
_DAY = 24 * _HOUR


@regularly("own_data.erase_in_time", seconds=_DAY)
def erase_what_is_over() -> None:
    """Once a day: erase what the pages promised to erase by now, and tell whose turn is next."""
    erase_in_time()
    tell_in_time()


@regularly("own_data.leave_nothing", seconds=_HOUR)
def leave_nothing() -> None:
    """Once an hour: what was erased is in no file of PostgreSQL, and in no restored backup."""
    remember_erasures()
    write_over_erased()
