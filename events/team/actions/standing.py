"""The one place in which a participation changes where it stands."""

from flask import current_app

from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db


def stand(participation: Participation, to: State, by: Actor, **details: object) -> None:
    """Let somebody stand at `to` from now on, inside the caller's transaction.

    It is written into the trail with `details`, and the rooms above hear of it. Whether the way
    is allowed is known to those who call: registration/places/states.py for places.
    """
    before, participation.state = participation.state, to
    participation.state_since = clock.now()
    participation.version += 1
    db.session.flush()
    event_id = participation.event_id
    record(by, "moved.participation", participation, event_id, before=before, after=to, **details)
    # Who has only now sent a form holds nothing that could be freed, so few have to hear of it.
    sent = before is State.DRAFT
    for hear in current_app.extensions["stepfree.applied" if sent else "stepfree.moved"]:
        hear(participation)
