"""Who holds a place, and what may be done with an offer. The moves stand in states.py."""

from datetime import datetime
from datetime import timedelta

from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from registration.places.models import Offer
from registration.places.models import OfferTerms
from registration.places.states import EXTEND
from registration.places.states import NO
from registration.places.states import REGISTER
from registration.places.states import TAKE_BACK_NO
from registration.places.states import UNDO
from registration.places.states import WITHDRAW
from registration.places.states import may
from registration.places.states import time_is_over

TRIES = 2
"""So often somebody tries to reach a person before their offer is ended."""

_A_DAY = _LONGEST_WAY = timedelta(days=1)
_HAS_LEFT = (LetterState.SENT, LetterState.PASSED_ON, LetterState.TO_PASS_ON)
_HOLDING = (State.CONFIRMED, State.CONDITIONAL)
_TAKES_PART = (State.APPLIED, State.RESERVE, State.CONDITIONAL, State.CONFIRMED)


def has_lapsed(participation: Participation, now: datetime) -> bool:
    """Whether an offer's time is over: it holds no place, but may still be answered."""
    return participation.state == State.OFFERED and time_is_over(participation, now)


def has_offer_until(participation: Participation, moment: datetime) -> bool:
    """Whether somebody has an offer that runs at least until that moment."""
    until = participation.offer_until
    return participation.state == State.OFFERED and until is not None and until >= moment


def holds_place(participation: Participation, now: datetime) -> bool:
    """Whether a place is kept for this person now."""
    offered = participation.state == State.OFFERED and not has_lapsed(participation, now)
    return offered or participation.state in _HOLDING


def starts_at_once(participation: Participation) -> bool:
    """An offer's time runs at once for who reads email; others are reached by a person first."""
    return participation.channel == Channel.EMAIL and bool(participation.email)


def has_not_left(letter: OutgoingLetter, now: datetime) -> bool:
    """Whether a letter by email failed, or has waited for a day: nobody was reached by it."""
    late = letter.created_at <= now - _LONGEST_WAY
    return letter.state == LetterState.FAILED or (letter.state not in _HAS_LEFT and late)


def should_remind(offer: Offer, terms: OfferTerms, now: datetime) -> bool:
    """Whether an offer's reminder is due: once, its days before the end, never on the first day."""
    until = offer.participation.offer_until
    if not terms.remind_before or offer.reminded_at or until is None or until <= now:
        return False
    return until - timedelta(days=terms.remind_before) <= now and offer.made_at <= now - _A_DAY


def may_extend(participation: Participation, offer: Offer | None, days: int, now: datetime) -> bool:
    """Whether the invited person may take so many more days: once, while the time runs."""
    used = offer is not None and offer.extended_at is not None
    return days > 0 and not used and may(EXTEND, participation, now)


def may_answer(participation: Participation) -> bool:
    """An offer can be answered, also one that has ended; "yes, if" can become yes or no."""
    return participation.state in NO.before


def may_withdraw(participation: Participation) -> bool:
    """Everybody may withdraw at any time, from wherever they stand."""
    return participation.state in WITHDRAW.before


def takes_part(participation: Participation) -> bool:
    """Who waits or has a place withdraws; an offer is answered by "no" instead."""
    return participation.state in _TAKES_PART


def may_take_back_no(participation: Participation, now: datetime) -> bool:
    """Who said no by mistake may undo it while the offer's time runs."""
    return may(TAKE_BACK_NO, participation, now)


def may_come_back(participation: Participation, now: datetime) -> bool:
    """Who left an open registration may register again."""
    return participation.state != State.DRAFT and may(REGISTER, participation, now)


def may_undo_decision(participation: Participation, now: datetime) -> bool:
    """A decision can be undone until the person has an offer; leaving, when the person asks."""
    return may(UNDO, participation, now)
