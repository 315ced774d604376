"""Background work of arranging."""

from foundation.jobs import regularly
from registration.arrangements.actions import remind

_DAY = 24 * 60 * 60


@regularly("arrangements.remind", seconds=_DAY)
def remind_people() -> None:
    """Ask about arrangements on which people have said nothing yet."""
    remind()
