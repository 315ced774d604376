"""Verbs of places: offer, reserve, decline, answer, withdraw, undo. Never more than capacity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update

from events.call.models import Event
from events.call.models import WayIn
from events.team.actions import new_link
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.mail import post
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.actions import send
from registration.places import letters
from registration.places.queries import late_yes_count
from registration.places.queries import length_of_reserve
from registration.places.queries import places_free
from registration.places.queries import places_held
from registration.places.queries import reserves_of
from registration.places.rules import has_offer_until
from registration.places.rules import holds_place
from registration.places.rules import may_answer
from registration.places.rules import may_come_back
from registration.places.rules import may_reserve
from registration.places.rules import may_take_back_no
from registration.places.rules import may_undo_decision
from registration.places.rules import may_withdraw
from registration.places.states import check_move
from registration.places.states import not_from

IN_PERSON = "own link"
"""How an answer came when the person gave it themselves."""


@dataclass(frozen=True)
class Decision:
    """What an organiser decided about some people, and the versions of them that they saw.

    `kind` is "offer", which alone has an `until`, "reserve" or "decline".
    """

    kind: str
    people: Sequence[Participation]
    seen: tuple[int, ...]
    until: datetime | None = None


def decide(event: Event, decision: Decision, by: Actor) -> None:
    """Carry out a decision about all of its people, or about none.

    Raises Conflict when one of them changed after the organiser looked, and what the verb raises.
    """
    with transaction():
        hold(event)
        if tuple(participation.version for participation in decision.people) != decision.seen:
            raise Conflict(_("Something has changed since you looked. Please look again."))
        if decision.until is not None:
            offer(event, decision.people, decision.until, by)
        elif decision.kind == "reserve":
            reserve(event, decision.people, by)
        else:
            decline(event, decision.people, by)


def offer(event: Event, people: Sequence[Participation], until: datetime, by: Actor) -> None:
    """Offer a place to each of `people` until that moment, or to none of them.

    Whose offer still runs gets more time, never less. Raises Refused when there are fewer free
    places, or when one of them cannot get an offer.
    """
    with transaction():
        hold(event)
        free = places_free(event)
        wanted = sum(not holds_place(participation, now()) for participation in people)
        if wanted > free:
            raise Refused(_too_few(free, wanted), "chosen")
        for participation in people:
            if has_offer_until(participation, until):
                raise Refused(_("%(name)s already has an offer.", name=participation.name))
            _offer_one(participation, until, by)


def offer_next_reserve(event: Event, expected: Participation, until: datetime, by: Actor) -> None:
    """Offer a place to the first on the reserve list, who must be the one that was shown.

    Raises Conflict when somebody else is first by now, Refused when no place is free.
    """
    with transaction():
        hold(event)
        waiting = reserves_of(event)
        if not waiting or waiting[0].id != expected.id:
            raise Conflict(_("The reserve list has changed. Look at it again."))
        offer(event, [expected], until, by)


def reserve(event: Event, people: Sequence[Participation], by: Actor) -> None:
    """Put `people` at the end of the reserve list, in their order. Raises Refused."""
    with transaction():
        hold(event)
        for participation in people:
            if not may_reserve(participation):
                raise not_from(participation.state)
            _move(participation, State.RESERVE, by)
            participation.rank = length_of_reserve(event)
            post(letters.about_state(participation, "reserve", new_link(participation)))


def decline(event: Event, people: Sequence[Participation], by: Actor) -> None:
    """Tell `people` that they are not chosen. Raises Refused."""
    with transaction():
        hold(event)
        for participation in people:
            _leave_list(participation)
            _move(participation, State.NOT_CHOSEN, by)
            post(letters.about_state(participation, "not_chosen", new_link(participation)))


def undo_decision(participation: Participation, by: Actor) -> None:
    """Let an application stand as before it was decided. Raises Refused. No letter goes out."""
    with transaction():
        hold(participation.event)
        if not may_undo_decision(participation):
            raise not_from(participation.state)
        _leave_list(participation)
        _move(participation, State.APPLIED, by)
        participation.offer_until = None


def change_rank(participation: Participation, step: int, by: Actor) -> None:
    """Move somebody on the reserve list up (-1) or down (1); at its ends nothing changes."""
    with transaction():
        event = participation.event
        hold(event)
        waiting = list(reserves_of(event))
        if participation not in waiting:
            raise not_from(participation.state)
        here = waiting.index(participation)
        there = min(max(here + step, 0), len(waiting) - 1)
        waiting.insert(there, waiting.pop(here))
        for rank, row in enumerate(waiting, start=1):
            row.rank = rank
        record(by, "moved.reserve", participation, event.id, rank=there + 1)


def confirm(participation: Participation, by: Actor, how: str = IN_PERSON) -> bool:
    """Say yes to an offer. False when its time was over and all places are taken by now.

    The person then stands on the reserve list, before those who never had an offer. Saying yes
    twice is saying it once. Raises Refused where there is no offer.
    """
    return _say_yes(participation, State.CONFIRMED, by, how)


def confirm_if(participation: Participation, by: Actor, how: str = IN_PERSON) -> bool:
    """Say "yes, if these things can be arranged": the place is held and no clock runs.

    The answer is that of `confirm`.
    """
    return _say_yes(participation, State.CONDITIONAL, by, how)


def say_no(participation: Participation, by: Actor, how: str = IN_PERSON) -> None:
    """Say no to an offer. Raises Refused where there is none."""
    with transaction():
        hold(participation.event)
        if participation.state == State.DECLINED:
            return
        _move(participation, State.DECLINED, by, how)
        post(letters.about_state(participation, "said_no", new_link(participation)))


def take_back_no(participation: Participation, by: Actor) -> None:
    """Undo a no while the offer's time runs. Raises Refused when it is over or no place is free."""
    with transaction():
        hold(participation.event)
        if not may_take_back_no(participation, now()):
            raise Refused(_("The time of the offer is over. Please talk to the organisers."))
        if not places_free(participation.event):
            raise Refused(_("All places are taken now. Please talk to the organisers."))
        _move(participation, State.OFFERED, by)


def withdraw(participation: Participation, by: Actor, how: str = IN_PERSON) -> None:
    """Leave the training or its list. Leaving twice is leaving once. Raises Refused."""
    with transaction():
        hold(participation.event)
        if participation.state == State.WITHDRAWN:
            return
        if not may_withdraw(participation):
            raise not_from(participation.state)
        _leave_list(participation)
        _move(participation, State.WITHDRAWN, by, how)
        participation.offer_until = None
        post(letters.about_state(participation, "withdrawn", new_link(participation)))


def take_place_now(participation: Participation) -> None:
    """Send the form of an open registration: a place at once, or the waiting list.

    Raises what sending raises (registration/apply), and Refused in a selection.
    """
    send(participation, _place_or_list)


def come_back(participation: Participation, by: Actor) -> None:
    """Register again after leaving an open registration. Raises Refused elsewhere."""
    with transaction():
        hold(participation.event)
        if not may_come_back(participation):
            raise not_from(participation.state)
        _place_or_list(participation, by)


def check_capacity(event: Event, capacity: int) -> None:
    """Raise Refused when `capacity` is below the places held. Call it under hold(event)."""
    held = places_held(event)
    if capacity < held:
        message = _(
            "%(held)d places are already given or offered. Enter %(held)d or more.", held=held
        )
        raise Refused(message, "capacity")


def _offer_one(participation: Participation, until: datetime, by: Actor) -> None:
    check_move(participation.state, State.OFFERED)
    rank = participation.rank
    _leave_list(participation)
    _move(participation, State.OFFERED, by)
    participation.offer_until = until
    link = new_link(participation)
    post(letters.offer(participation, link, until, from_list=rank is not None))


def _say_yes(participation: Participation, to: State, by: Actor, how: str) -> bool:
    with transaction():
        event = participation.event
        hold(event)
        if participation.state == to:
            return True
        if not may_answer(participation):
            raise not_from(participation.state)
        if not holds_place(participation, now()) and not places_free(event):
            _put_first(participation, by, how)
            return False
        _move(participation, to, by, how)
        participation.offer_until = None
        kind = "confirmed" if to == State.CONFIRMED else "yes_if"
        post(letters.about_state(participation, kind, new_link(participation)))
        return True


def _put_first(participation: Participation, by: Actor, how: str) -> None:
    event = participation.event
    rank = late_yes_count(event) + 1
    db.session.execute(
        update(Participation)
        .where(
            Participation.event_id == event.id,
            Participation.state == State.RESERVE,
            Participation.rank >= rank,
        )
        .values(rank=Participation.rank + 1)
    )
    _move(participation, State.RESERVE, by, how)
    participation.rank = rank
    post(letters.about_state(participation, "reserve", new_link(participation)))


def _place_or_list(participation: Participation, by: Actor) -> None:
    event = participation.event
    if event.way_in != WayIn.OPEN:
        raise Refused(_("This training chooses its participants. Load the page again."))
    # Who comes now does not pass those who wait.
    if places_free(event) and not length_of_reserve(event):
        _move(participation, State.CONFIRMED, by)
        kind = "confirmed_open"
    else:
        _move(participation, State.RESERVE, by)
        participation.rank = length_of_reserve(event)
        kind = "waiting_list"
    post(letters.about_state(participation, kind, new_link(participation)))


def _move(participation: Participation, to: State, by: Actor, how: str = "") -> None:
    before = participation.state
    check_move(before, to)
    participation.state = to
    participation.state_since = now()
    participation.version += 1
    db.session.flush()
    details = {"before": before, "after": to, **({"how": how} if how else {})}
    record(by, "moved.participation", participation, participation.event_id, **details)


def _leave_list(participation: Participation) -> None:
    """Close the gap that somebody leaves on the reserve list."""
    if participation.state != State.RESERVE or participation.rank is None:
        return
    db.session.execute(
        update(Participation)
        .where(
            Participation.event_id == participation.event_id,
            Participation.state == State.RESERVE,
            Participation.rank > participation.rank,
        )
        .values(rank=Participation.rank - 1)
    )
    participation.rank = None


def _too_few(free: int, wanted: int) -> str:
    return ngettext(
        "There is only %(num)d free place, and you chose %(wanted)d people. Nobody got an offer.",
        "There are only %(num)d free places, and you chose %(wanted)d people. Nobody got an offer.",
        free,
        wanted=wanted,
    )
