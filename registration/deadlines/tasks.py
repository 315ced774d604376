"""Background work of deadlines."""

from foundation.jobs import regularly
from registration.deadlines import actions

_HOUR = 60 * 60


@regularly("deadlines.remind", seconds=_HOUR)
def remind() -> None:
    """Remind those with a draft, and forget late links that nobody used."""
    actions.remind()
    actions.forget_unused()
