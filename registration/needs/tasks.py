"""Background work of needs."""

from foundation.jobs import regularly
from registration.needs import actions

_DAY = 24 * 60 * 60


@regularly("needs.ask_about_journeys", seconds=_DAY)
def ask_about_journeys() -> None:
    """Ask people about their journeys when it is time."""
    actions.ask_about_journeys()
