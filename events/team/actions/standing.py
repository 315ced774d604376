"""The one place in which a participation changes where it stands."""

from flask import current_app

from events.team.following import Followers
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record


def stand(participation: Participation, to: State, by: Actor, **details: object) -> None:
    """Let somebody stand at `to` from now on, inside the caller's transaction.

    It is written into the trail with `details`, and the rooms above hear of it. Whether the way
    is allowed is known to those who call: registration/places/states.py for places.
    """
    before, participation.state = participation.state, to
    participation.state_since = clock.now()
    participation.version += 1
    event_id = participation.event_id
    record(by, "moved.participation", participation, event_id, before=before, after=to, **details)
    followers: Followers = current_app.extensions["stepfree.moved"]
    for follower in followers.concerned(participation.id, to):
        follower.hear(participation)
