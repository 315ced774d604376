"""What the worker does about sheets by itself."""

from foundation.jobs import regularly
from registration.sheets.actions import forget_what_is_over

_DAY = 24 * 60 * 60


@regularly("sheets.forget", seconds=_DAY)
def forget() -> None:
    """Once a day: erase people from sheets of trainings that were over 30 days ago."""
    forget_what_is_over()
