"""Who may have a calendar of their own, and how sure its dates are."""

from events.team.models import Participation
from events.team.models import State

_LEFT = (State.NOT_CHOSEN, State.DECLINED, State.WITHDRAWN)


def may_have_calendar(participation: Participation) -> bool:
    """Whoever has sent an application; a draft has no dates yet."""
    return participation.state != State.DRAFT


def has_sessions(participation: Participation) -> bool:
    """Sessions stand in the calendar of those who have a place, or may have one by saying yes."""
    return participation.state in (State.OFFERED, State.CONDITIONAL, State.CONFIRMED)


def status_of(participation: Participation) -> str:
    """How sure it is that the person will be there, in the words of iCalendar."""
    if participation.state in _LEFT:
        return "CANCELLED"
    return "CONFIRMED" if participation.state == State.CONFIRMED else "TENTATIVE"
