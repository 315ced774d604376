"""Background work of the evening of arrival."""

from foundation.jobs import regularly
from registration.evening import actions

_QUARTER = 15 * 60


@regularly("evening.ask", seconds=_QUARTER)
def ask() -> None:
    """Ask whoever arrived today whether their room is right."""
    actions.ask()
