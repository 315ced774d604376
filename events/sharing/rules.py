"""Who may have a calendar of their own, and how sure its dates are."""

from events.team.models import Participation
from events.team.models import State
from events.team.rules import NEEDS_OPEN

_LEFT = (
    *(State.NOT_ELIGIBLE, State.NOT_CHOSEN, State.DECLINED, State.EXPIRED, State.WITHDRAWN),
    State.NO_LONGER_COMING,
)
_SURE = (State.CONFIRMED, State.COMING)


def may_have_calendar(participation: Participation) -> bool:
    """Whoever has sent an application; a draft has no dates yet."""
    return participation.state != State.DRAFT


def has_sessions(participation: Participation) -> bool:
    """Sessions stand in the calendar of those who come, or may come by saying yes."""
    return participation.state in NEEDS_OPEN


def status_of(participation: Participation) -> str:
    """How sure it is that the person will be there, in the words of iCalendar."""
    if participation.state in _LEFT:
        return "CANCELLED"
    return "CONFIRMED" if participation.state in _SURE else "TENTATIVE"
