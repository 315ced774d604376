"""The one way in which somebody's place changes its state, and what the reserve list then needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from uuid import UUID

from sqlalchemy import update

from events.pools.queries import pool_of
from events.team.actions import stand
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import now
from foundation.store import db
from registration.places.actions.telling import Told
from registration.places.actions.telling import is_about
from registration.places.actions.telling import letter_of
from registration.places.actions.telling import tell
from registration.places.models import PlaceReason
from registration.places.queries import stands_in
from registration.places.states import Move
from registration.places.states import is_of
from registration.places.states import may
from registration.places.states import not_from


@dataclass(frozen=True)
class Details:
    """With a move: how an answer came, until when an offer runs, words for its letter, a rank.

    `told` is the letter where it was drawn before the training was held.
    """

    how: str = ""
    until: datetime | None = None
    words: Mapping[str, object] = field(default_factory=dict)
    rank: int | None = None
    told: Told | None = None


_NONE = Details()


def carry_out(
    way: Move, participation: Participation, by: Actor, details: Details = _NONE
) -> UUID | None:
    """Make that move under hold(event), with its letter and its line in the trail.

    Returns the letter's key. Raises Refused where the move is not open.
    """
    if not may(way, participation, now()) or not is_of(way, by):
        raise not_from(participation.state)
    # What a letter asks for is of others, so that all of this is written at once.
    with db.session.no_autoflush:
        told = _told(way, participation, details)
    leave_list(participation)
    participation.rank = details.rank
    if details.until is not None or way.ends_offer:
        participation.offer_until = details.until
    how = {"how": details.how} if details.how else {}
    stand(participation, way.after, by, move=way.act, **how)
    with db.session.no_autoflush:
        return tell(told) if told else None


def _told(way: Move, participation: Participation, details: Details) -> Told | None:
    ahead = details.told
    if not way.letter:
        return None
    if ahead is not None and is_about(ahead, way, participation):
        return ahead
    return letter_of(way, participation, **details.words)


def keep_reason(participation: Participation, move: str, words: str) -> None:
    """Keep why that move was made, inside the caller's transaction."""
    reason = {"move": move, "words": words, "written_at": now()}
    db.session.add(PlaceReason(participation_id=participation.id, **reason))
    db.session.flush()


def leave_list(participation: Participation) -> None:
    """Close the gap that somebody leaves on the reserve list."""
    if participation.state != State.RESERVE or participation.rank is None:
        return
    db.session.execute(
        update(Participation)
        .where(
            stands_in(participation.event, pool_of(participation)),
            Participation.state == State.RESERVE,
            Participation.rank > participation.rank,
        )
        .values(rank=Participation.rank - 1)
    )
