"""The one way in which somebody's place changes its state, and what the reserve list then needs."""

from datetime import datetime

from sqlalchemy import update

from events.team.actions import new_link
from events.team.actions import stand
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import now
from foundation.mail import post
from foundation.store import db
from registration.places import letters
from registration.places.states import Move
from registration.places.states import is_of
from registration.places.states import may
from registration.places.states import not_from


def carry_out(
    way: Move,
    participation: Participation,
    by: Actor,
    how: str = "",
    until: datetime | None = None,
    **words: str,
) -> None:
    """Make that move under hold(event), with its letter and its line in the trail.

    `until` is the new end of an offer's time, `how` tells how a person's answer came, and `words`
    go into the letter. Raises Refused where the move is not open.
    """
    if not may(way, participation, now()) or not is_of(way, by):
        raise not_from(participation.state)
    _leave_list(participation)
    if until is not None or way.ends_offer:
        participation.offer_until = until
    stand(participation, way.after, by, move=way.act, **({"how": how} if how else {}))
    if way.letter:
        post(letters.of_move(participation, way.letter, new_link(participation), **words))


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
