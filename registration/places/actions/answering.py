"""A person's verbs: say yes, yes if, no; leave; register; come back."""

from sqlalchemy import update

from events.call.models import WayIn
from events.pools.queries import pool_of
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.actions import send
from registration.places import states
from registration.places.actions.moving import Details
from registration.places.actions.moving import carry_out
from registration.places.actions.telling import letter_of
from registration.places.queries import Room
from registration.places.queries import places_free
from registration.places.queries import room_in
from registration.places.queries import stands_in
from registration.places.rules import holds_place
from registration.places.rules import may_answer
from registration.places.rules import may_come_back
from registration.places.rules import may_take_back_no
from registration.places.states import Move
from registration.places.states import not_from

IN_PERSON = "own link"
"""How an answer came when the person gave it themselves."""


def answer(participation: Participation, given: str, by: Actor, how: str = IN_PERSON) -> bool:
    """Carry out an answer: "yes", "yes-if", "no" or "withdraw". False as `confirm` says it."""
    if given == "yes":
        return confirm(participation, by, how)
    if given == "yes-if":
        return confirm_if(participation, by, how)
    leave = say_no if given == "no" else withdraw
    leave(participation, by, how)
    return True


def confirm(participation: Participation, by: Actor, how: str = IN_PERSON) -> bool:
    """Say yes to an offer. False when its time was over and all places are taken by now.

    The person then stands on the reserve list, before those who never had an offer. Saying yes
    twice is saying it once. Raises Refused where there is no offer.
    """
    return _say_yes(participation, states.YES, by, how)


def confirm_if(participation: Participation, by: Actor, how: str = IN_PERSON) -> bool:
    """Say "yes, if these things can be arranged": the place is held and no clock runs.

    The answer is that of `confirm`.
    """
    return _say_yes(participation, states.YES_IF, by, how)


def say_no(participation: Participation, by: Actor, how: str = IN_PERSON) -> None:
    """Say no to an offer. Raises Refused where there is none."""
    _leave(states.NO, participation, by, how)


def withdraw(participation: Participation, by: Actor, how: str = IN_PERSON) -> None:
    """Leave the training or its list. Leaving twice is leaving once. Raises Refused."""
    _leave(states.WITHDRAW, participation, by, how)


def take_back_no(participation: Participation, by: Actor) -> None:
    """Undo a no while the offer's time runs. Raises Refused when it is over or no place is free."""
    with transaction():
        hold(participation.event)
        if not may_take_back_no(participation, now()):
            raise Refused(_("The time of the offer is over. Please talk to the organisers."))
        if not places_free(participation.event, pool_of(participation)):
            raise Refused(_("All places are taken now. Please talk to the organisers."))
        carry_out(states.TAKE_BACK_NO, participation, by)


def receive(participation: Participation, by: Actor) -> None:
    """Take in an application to a selection: organisers read it. Called while it is sent.

    Raises Refused elsewhere.
    """
    carry_out(states.SEND, participation, by)


def settle(participation: Participation, by: Actor) -> None:
    """Take in an application in the way of its training. Called while it is sent."""
    if participation.event.way_in == WayIn.SELECTION:
        receive(participation, by)
    else:
        _place_or_list(participation, by)


def take_place_now(participation: Participation) -> None:
    """Send the form of an open registration: a place at once, or the waiting list.

    Raises what sending raises (registration/apply), and Refused in a selection.
    """
    send(participation, _place_or_list)


def come_back(participation: Participation, by: Actor) -> None:
    """Register again after leaving an open registration. Raises Refused elsewhere."""
    with transaction():
        hold(participation.event)
        if not may_come_back(participation, now()):
            raise not_from(participation.state)
        _place_or_list(participation, by)


def _leave(way: Move, participation: Participation, by: Actor, how: str) -> None:
    with transaction():
        hold(participation.event)
        if participation.state != way.after:
            carry_out(way, participation, by, Details(how))


def _say_yes(participation: Participation, way: Move, by: Actor, how: str) -> bool:
    event = participation.event
    told = letter_of(_yes_or_late(way, participation)[0], participation)
    with transaction():
        hold(event)
        if participation.state == way.after:
            return True
        if not may_answer(participation):
            raise not_from(participation.state)
        move, room = _yes_or_late(way, participation)
        rank = None if room is None else _make_room_on_list(participation, room)
        carry_out(move, participation, by, Details(how, rank=rank, told=told))
        return move is way


def _yes_or_late(way: Move, participation: Participation) -> tuple[Move, Room | None]:
    """What a yes leads to: that `way`, or the reserve list beside which stands how long it is."""
    if holds_place(participation, now()):
        return way, None
    room = room_in(participation.event, pool_of(participation))
    return (way, None) if room.free else (states.LATE_YES, room)


def _make_room_on_list(participation: Participation, room: Room) -> int:
    """Let those who had no offer move up by one; the rank before them."""
    rank = room.late + 1
    if rank <= room.waiting:
        db.session.execute(
            update(Participation)
            .where(
                stands_in(participation.event, pool_of(participation)),
                Participation.state == State.RESERVE,
                Participation.rank >= rank,
            )
            .values(rank=Participation.rank + 1)
        )
    return rank


def _place_or_list(participation: Participation, by: Actor) -> None:
    event = participation.event
    if event.way_in != WayIn.OPEN:
        raise Refused(_("This training chooses its participants. Load the page again."))
    room = room_in(event, pool_of(participation))
    # Who comes now does not pass those who wait.
    if room.free and not room.waiting:
        carry_out(states.REGISTER, participation, by)
        return
    carry_out(states.WAIT, participation, by, Details(rank=room.waiting + 1))
