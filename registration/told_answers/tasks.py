"""Background work: recordings are erased once nobody needs them."""

from foundation.jobs import regularly
from registration.told_answers import actions

_HOUR = 60 * 60


@regularly("told_answers.erase", seconds=_HOUR)
def erase() -> None:
    """Erase recordings some time after their text was approved."""
    actions.erase_recordings()
