"""Who may have papers of a training, and the causes of letters about them."""

from datetime import date

from events.team.models import Participation
from registration.needs.rules import COMES
from registration.travel.queries import time_of_passport


def may_have(participation: Participation) -> bool:
    """Papers are for whoever has a place for sure, or comes without one."""
    return participation.state in COMES


def kept_until(participation: Participation) -> date:
    """The last day on which given papers are kept: as long as data of the passport.

    An invitation letter holds these data; any other paper can be made again.
    """
    return time_of_passport(participation)


def cause_of(kind: str) -> str:
    """How the causes of letters about a paper of the whole training begin."""
    return f"paper-for-all:{kind}:"
