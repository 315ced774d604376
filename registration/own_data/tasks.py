"""What the worker does about people's data by itself."""

from foundation.jobs import regularly
from registration.own_data.actions import erase_in_time

_DAY = 24 * 60 * 60


@regularly("own_data.erase_in_time", seconds=_DAY)
def erase_what_is_over() -> None:
    """Once a day: erase what the pages promised to erase by now."""
    erase_in_time()
