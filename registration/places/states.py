"""The state machine of a place: every state, every move, who makes it, its rule and its letter.

bin/draw-states draws docs/states.md from this file. Moves are carried out by
registration/places/actions/moving.py and by nothing else (tests/house/test_states.py). Each move
leaves the row "moved.participation" in the audit trail, with `move`, `before` and `after`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import gettext as _

Rule = Callable[[Participation, datetime], bool]


class Who(StrEnum):
    """Who makes a move. What a person decides, an organiser may write down for them."""

    PERSON = "the person"
    ORGANISER = "an organiser"
    TIME = "time"


_ROLES = {
    "applicant": Who.PERSON,
    "participant": Who.PERSON,
    "person": Who.PERSON,
    "worker": Who.TIME,
}


def always(participation: Participation, now: datetime) -> bool:
    """From these states at any time."""
    del participation, now
    return True


def in_selection(participation: Participation, now: datetime) -> bool:
    """Only where organisers choose."""
    del now
    return participation.event.way_in == WayIn.SELECTION


def in_open_registration(participation: Participation, now: datetime) -> bool:
    """Only where places are given at once."""
    del now
    return participation.event.way_in == WayIn.OPEN


def is_merged(participation: Participation, now: datetime) -> bool:
    """Only while another application of the same person stands for this one."""
    del now
    return participation.merged_into_id is not None


def time_is_over(participation: Participation, now: datetime) -> bool:
    """Only after the end of the offer's time."""
    until = participation.offer_until
    return until is not None and until <= now


def no_time_runs(participation: Participation, now: datetime) -> bool:
    """Only while no time runs: it is over, or the person was not reached yet."""
    return not time_runs(participation, now)


def not_reached(participation: Participation, now: datetime) -> bool:
    """Only before the person was reached: the offer's time has not begun."""
    del now
    return participation.offer_until is None


def time_runs(participation: Participation, now: datetime) -> bool:
    """Only before the end of the offer's time."""
    until = participation.offer_until
    return until is not None and until > now


@dataclass(frozen=True)
class Move:
    """One way from states to a state. `told` says it in words for docs/states.md."""

    act: str
    before: tuple[State, ...]
    after: State
    by: tuple[Who, ...]
    told: str
    #: The key of the letter that goes out; "" where none does.
    letter: str = ""
    rule: Rule = always
    #: An earlier end of the offer's time is forgotten.
    ends_offer: bool = False


_PERSON, _ORGANISER = (Who.PERSON,), (Who.ORGANISER,)
_OVER = (State.DECLINED, State.WITHDRAWN)

SEND = Move(
    *("send", (State.DRAFT,), State.APPLIED, _PERSON, "sends the application"),
    letter="received",
    rule=in_selection,
)
REGISTER = Move(
    *("register", (State.DRAFT, *_OVER), State.CONFIRMED, _PERSON),
    "registers, or registers again, while places are free and nobody waits",
    letter="confirmed_open",
    rule=in_open_registration,
)
WAIT = Move(
    *("wait", (State.DRAFT, *_OVER), State.RESERVE, _PERSON),
    "registers, or registers again, when all places are taken",
    letter="waiting_list",
    rule=in_open_registration,
)
NOT_ELIGIBLE = Move(
    *("not_eligible", (State.APPLIED, State.RESERVE), State.NOT_ELIGIBLE, _ORGANISER),
    "decides that a condition of the call is not met, with a reason that the person reads",
    letter="not_eligible",
    rule=in_selection,
)
RESERVE = Move(
    *("reserve", (State.APPLIED, State.NOT_CHOSEN), State.RESERVE, _ORGANISER),
    "puts the person at the end of the reserve list",
    letter="reserve",
)
DECLINE = Move(
    *("decline", (State.APPLIED, State.RESERVE), State.NOT_CHOSEN, _ORGANISER),
    "tells the person that they are not chosen",
    letter="not_chosen",
)
UNDO = Move(
    "undo",
    (State.NOT_ELIGIBLE, State.RESERVE, State.NOT_CHOSEN, State.EXPIRED, *_OVER),
    *(State.APPLIED, _ORGANISER, "lets the application stand as before it was decided"),
    rule=in_selection,
    ends_offer=True,
)
OFFER = Move(
    *("offer", (State.APPLIED, State.NOT_CHOSEN, State.EXPIRED, *_OVER), State.OFFERED),
    *(_ORGANISER, "offers a place, while one is free"),
    letter="offer",
    ends_offer=True,
)
OFFER_TO_NEXT = Move(
    *("offer_to_next", (State.RESERVE,), State.OFFERED, (Who.ORGANISER, Who.TIME)),
    "offers a place to somebody on the reserve list, while one is free; time does so only where "
    "the training chose it",
    letter="offer_to_next",
    ends_offer=True,
)
MORE_TIME = Move(
    *("more_time", (State.OFFERED,), State.OFFERED, _ORGANISER),
    "gives more time to answer, or offers the place again when the time is over and one is free",
    letter="offer",
    ends_offer=True,
)
YES = Move(
    *("yes", (State.OFFERED, State.CONDITIONAL, State.EXPIRED), State.CONFIRMED, _PERSON),
    "says yes; after the time is over, while a place is free",
    letter="confirmed",
    ends_offer=True,
)
YES_IF = Move(
    *("yes_if", (State.OFFERED, State.EXPIRED), State.CONDITIONAL, _PERSON),
    "says yes, if these things can be arranged; after the time is over, while a place is free",
    letter="yes_if",
    ends_offer=True,
)
LATE_YES = Move(
    *("late_yes", (State.OFFERED, State.EXPIRED), State.RESERVE, _PERSON),
    "says yes too late, when all places are taken: comes before those who had no offer",
    letter="reserve",
    rule=time_is_over,
)
NO = Move(
    *("no", (State.OFFERED, State.CONDITIONAL, State.EXPIRED), State.DECLINED, _PERSON),
    "says no",
    letter="said_no",
)
TAKE_BACK_NO = Move(
    *("take_back_no", (State.DECLINED,), State.OFFERED, _PERSON),
    "takes the no back, while a place is free",
    rule=time_runs,
)
REACHED = Move(
    *("reached", (State.OFFERED,), State.OFFERED, _ORGANISER),
    "notes that the person was reached: the time to answer begins",
    rule=not_reached,
)
NOT_ARRIVED = Move(
    *("not_arrived", (State.OFFERED,), State.OFFERED, (Who.ORGANISER, Who.TIME)),
    "finds that the letter did not arrive: no time runs until the person is reached",
    rule=time_runs,
    ends_offer=True,
)
EXTEND = Move(
    *("extend", (State.OFFERED,), State.OFFERED, _PERSON),
    "takes more time to answer, once, without a reason",
    letter="more_time",
    rule=time_runs,
)
EXPIRE = Move(
    *("expire", (State.OFFERED,), State.EXPIRED, (Who.ORGANISER, Who.TIME)),
    "ends an offer without an answer, after two tries to reach the person; time does so only where "
    "the training chose it and the letter said it",
    letter="expired",
    rule=no_time_runs,
)
WITHDRAW = Move(
    "withdraw",
    tuple(
        each
        for each in State
        if each not in (State.DRAFT, State.WITHDRAWN, State.COMING, State.NO_LONGER_COMING)
    ),
    *(State.WITHDRAWN, _PERSON, "withdraws, from wherever they stand"),
    letter="withdrawn",
    ends_offer=True,
)
MERGE = Move(
    *("merge", (State.APPLIED, State.RESERVE), State.WITHDRAWN, _ORGANISER),
    "closes one of two applications of the same person; the other one stands for both",
)
PART = Move(
    *("part", (State.WITHDRAWN,), State.APPLIED, _ORGANISER),
    "takes back that two applications were put together: the closed one stands as before",
    rule=is_merged,
)
PART_TO_LIST = Move(
    *("part_to_list", (State.WITHDRAWN,), State.RESERVE, _ORGANISER),
    "takes it back for somebody who waited: to the end of the reserve list",
    rule=is_merged,
)

MOVES = (
    *(SEND, REGISTER, WAIT, NOT_ELIGIBLE, RESERVE, DECLINE, UNDO, OFFER, OFFER_TO_NEXT),
    *(MORE_TIME, REACHED, NOT_ARRIVED, EXTEND, YES, YES_IF, LATE_YES, NO, TAKE_BACK_NO),
    *(EXPIRE, WITHDRAW, MERGE, PART, PART_TO_LIST),
)
"""All moves. Who comes along without a place only comes, or no longer does (events/team)."""


def may(move: Move, participation: Participation, now: datetime) -> bool:
    """Whether that move is open to this person now, whoever makes it.

    For a merged application another one stands; it is parted from that first.
    """
    if participation.merged_into_id is not None and move.rule is not is_merged:
        return False
    return participation.state in move.before and move.rule(participation, now)


def is_of(move: Move, by: Actor) -> bool:
    """Whether `by` may make that move: organisers also what a person told them."""
    who = _ROLES.get(by.role, Who.ORGANISER)
    return who in move.by or (who is Who.ORGANISER and Who.PERSON in move.by)


def not_from(state: State) -> Refused:
    """The words for an act that is not possible where somebody stands."""
    return Refused(
        _(
            "This cannot be done now: it stands at “%(state)s”. "
            "Somebody may have been faster. Load the page again.",
            state=state.label,
        )
    )
