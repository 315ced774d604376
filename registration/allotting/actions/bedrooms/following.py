"""What follows when somebody's state or answers change, inside that transaction."""

from collections.abc import Collection

from sqlalchemy import delete

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from registration.allotting import queries
from registration.allotting.actions.bedrooms.giving import tell_all
from registration.allotting.actions.plans import drop
from registration.allotting.models import BedroomNight
from registration.allotting.models import Subject
from registration.allotting.rules import may_sleep
from registration.allotting.rules import touches_bedrooms
from registration.arrangements import actions as arrangements

_MACHINE = Actor("worker")


def free_bedroom(participation: Participation) -> None:
    """Whoever no longer comes has no room; others can have it."""
    if not may_sleep(participation) and _free(participation):
        record(_MACHINE, "freed.bedroom", participation, participation.event_id)


def erase(participation: Participation, by: Actor) -> None:
    """Erase the person's nights, inside the caller's transaction."""
    del by
    _free(participation)
    stay = queries.stay_of(participation)
    if stay is not None:
        db.session.delete(stay)
        db.session.flush()


def answers_changed(participation: Participation, categories: Collection[Category]) -> None:
    """What was arranged is open again, and a room that was given has to be looked at again."""
    arrangements.answers_changed(participation, categories)
    if not any(map(touches_bedrooms, categories)):
        return
    drop(participation, Subject.BEDROOMS)
    stay = queries.stay_of(participation)
    if stay is not None and queries.own_nights(participation):
        stay.look_again_at = clock.now()


def forget(participation: Participation, category: str) -> None:
    """Where a person takes a category back, the room that was given is looked at again.

    It stays, for they have to sleep somewhere.
    """
    if category in Subject.BEDROOMS.rests_on:
        stay = queries.stay_of(participation)
        if stay is not None:
            stay.arrangement_id = None if category == Category.VENUE else stay.arrangement_id
            stay.look_again_at = clock.now()


def _free(participation: Participation) -> bool:
    """Free their beds, and tell those who shared the room; whether there was one."""
    rooms = {night.room_id for night in queries.own_nights(participation)}
    if not rooms:
        return False
    query = delete(BedroomNight).where(BedroomNight.participation_id == participation.id)
    db.session.execute(query)
    given = queries.given_in(participation.event)
    left = [key for key, stays in given.items() if rooms & {stay.room.id for stay in stays}]
    tell_all(participation.event, left, _MACHINE)
    return True
