"""Background work of the evening of arrival."""

from foundation.jobs import regularly
from registration.evening import actions

_QUARTER = 15 * 60
_DAY = 24 * 60 * 60


@regularly("evening.ask", seconds=_QUARTER)
def ask() -> None:
    """Ask whoever arrived today whether their room is right."""
    actions.ask()


@regularly("evening.erase", seconds=_DAY)
def erase() -> None:
    """Erase what people said of their rooms 30 days after the training."""
    actions.erase_what_is_over()
