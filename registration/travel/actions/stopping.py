"""When somebody no longer comes, what was held for their journey is free again."""

from sqlalchemy import delete

from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from registration.travel import queries
from registration.travel.models import Leg
from registration.travel.models import PassportData
from registration.travel.models import RunPlace
from registration.travel.rules import may_travel

_MACHINE = Actor("worker")


def free_what_was_held(participation: Participation) -> None:
    """Free the person's places in vehicles and erase their passport.

    It runs inside the transaction in which their state changed. The legs stay: they are shown to
    nobody until the person comes again.
    """
    if may_travel(participation):
        return
    for place in queries.places_of(participation):
        details = {"participation": str(participation.id)}
        record(_MACHINE, "took_back.run_place", place.run, participation.event_id, **details)
        db.session.delete(place)
    passport = queries.passport_of(participation)
    if passport is not None:
        db.session.delete(passport)
        record(_MACHINE, "erased.passport", participation, participation.event_id)


def erase(participation: Participation, by: Actor) -> None:
    """Erase journey and places in vehicles, inside the caller's transaction."""
    del by
    for model in (Leg, RunPlace):
        db.session.execute(delete(model).where(model.participation_id == participation.id))


def erase_passport(participation: Participation, by: Actor) -> None:
    """Erase data of the passport, inside the caller's transaction."""
    del by
    theirs = PassportData.participation_id == participation.id
    db.session.execute(delete(PassportData).where(theirs))
