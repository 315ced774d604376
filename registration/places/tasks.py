"""Background work of places."""

from foundation.jobs import regularly
from registration.places.actions import watch

_HOUR = 60 * 60


@regularly("places.watch", seconds=_HOUR)
def watch_offers() -> None:
    """Remind of offers, stop the time of those that did not arrive, end those that said so."""
    watch()
