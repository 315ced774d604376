"""Who holds a place, and what may be done with an offer."""

from datetime import datetime

from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State

_HOLDING = (State.CONFIRMED, State.CONDITIONAL)
_LEAVING = (State.APPLIED, State.RESERVE, State.CONDITIONAL, State.CONFIRMED)
_DECIDED = (State.RESERVE, State.NOT_CHOSEN)
_LEFT = (State.DECLINED, State.WITHDRAWN)


def has_lapsed(participation: Participation, now: datetime) -> bool:
    """Whether an offer's time is over: it holds no place, but may still be answered."""
    until = participation.offer_until
    return participation.state == State.OFFERED and until is not None and until <= now


def has_offer_until(participation: Participation, moment: datetime) -> bool:
    """Whether somebody has an offer that runs at least until that moment."""
    until = participation.offer_until
    return participation.state == State.OFFERED and until is not None and until >= moment


def holds_place(participation: Participation, now: datetime) -> bool:
    """Whether a place is kept for this person now."""
    offered = participation.state == State.OFFERED and not has_lapsed(participation, now)
    return offered or participation.state in _HOLDING


def may_answer(participation: Participation) -> bool:
    """An offer can be answered; "yes, if" can become yes or no."""
    return participation.state in (State.OFFERED, State.CONDITIONAL)


def may_withdraw(participation: Participation) -> bool:
    """Everybody may leave at any time. An offer is answered by "no" instead."""
    return participation.state in _LEAVING


def may_reserve(participation: Participation) -> bool:
    """The reserve list is for those without an offer: an offer is never taken back."""
    return participation.state in (State.APPLIED, State.NOT_CHOSEN)


def may_take_back_no(participation: Participation, now: datetime) -> bool:
    """Who said no by mistake may undo it while the offer's time runs."""
    until = participation.offer_until
    return participation.state == State.DECLINED and until is not None and until > now


def may_come_back(participation: Participation) -> bool:
    """Who left an open registration may register again."""
    open_way = participation.event.way_in == WayIn.OPEN
    return open_way and participation.state in _LEFT


def may_undo_decision(participation: Participation) -> bool:
    """A decision can be undone until the person has an offer; leaving, when the person asks."""
    selection = participation.event.way_in == WayIn.SELECTION
    return selection and participation.state in _DECIDED + _LEFT
