"""How long credentials are kept."""

from datetime import date
from datetime import timedelta

from events.team.models import Participation

_KEPT = timedelta(days=10 * 365)


def time_of_credentials(participation: Participation) -> date:
    """The last day on which we keep a person's credentials: as long as the name on the paper."""
    return participation.event.ends_on + _KEPT
