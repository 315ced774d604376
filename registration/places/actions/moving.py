"""The one way in which a participation changes its state, and what the reserve list then needs."""

from sqlalchemy import update

from events.team.actions import tell_moved
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.store import db
from registration.places.states import check_move


def move(participation: Participation, to: State, by: Actor, how: str = "") -> None:
    before = participation.state
    check_move(before, to)
    participation.state = to
    participation.state_since = now()
    participation.version += 1
    db.session.flush()
    details = {"before": before, "after": to, **({"how": how} if how else {})}
    record(by, "moved.participation", participation, participation.event_id, **details)
    tell_moved(participation)


def leave_list(participation: Participation) -> None:
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
