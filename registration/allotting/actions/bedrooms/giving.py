"""Giving bedrooms, never a bed twice: by hand here, by what was proposed in proposing.py."""

from collections.abc import Collection
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy import select

from events.call.models import Event
from events.survey.models import SurveyedObject
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.allotting import queries
from registration.allotting.actions.bedrooms.telling import tell
from registration.allotting.actions.plans import drop
from registration.allotting.actions.plans import leave
from registration.allotting.bedrooms import Consent
from registration.allotting.bedrooms import Nights
from registration.allotting.bedrooms import consent
from registration.allotting.models import BedroomNight
from registration.allotting.models import BedroomStay
from registration.allotting.models import Subject
from registration.allotting.queries import Asked
from registration.allotting.rules import MOST_BEDS
from registration.allotting.rules import may_sleep


def give(participation: Participation, room: SurveyedObject, nights: Nights, by: Actor) -> None:
    """Give somebody a room for these nights by hand; what they had in those nights is free.

    Whether it fits is a warning, for people know more than measures. Raises Refused where every
    bed of it is given, where not both said yes to sharing, and for somebody who does not come.
    """
    event = participation.event
    with transaction():
        hold(event)
        before = {one.id for stay in queries.given_to(participation) for one in stay.together}
        put(queries.asked_in(event), participation, room, nights)
        drop(participation, Subject.BEDROOMS)
        record(by, "gave.bedroom", participation, event.id, room=str(room.id))
        tell_all(event, [participation.id, *before], by)


def take_back(participation: Participation, by: Actor) -> None:
    """Free what somebody has; the person reads that a room is looked for again. Twice is once."""
    event = participation.event
    with transaction():
        hold(event)
        stays = queries.given_to(participation)
        if not stays:
            return
        _free(participation, None)
        leave(participation, Subject.BEDROOMS)
        record(by, "took_back.bedroom", participation, event.id)
        beside = {one.id for stay in stays for one in stay.together}
        tell_all(event, [participation.id, *beside], by)


def set_nights(
    participation: Participation, nights: Nights | None, by: Actor, *, needs_none: bool = False
) -> None:
    """Set for which nights somebody needs a bed; None counts by the journey again.

    With `needs_none` they sleep elsewhere, and what was proposed for them goes.
    """
    with transaction():
        hold(participation)
        stay = stay_row(participation)
        before = (stay.first_night, stay.last_night, stay.needs_none)
        stay.first_night = nights.first if nights else None
        stay.last_night = nights.last if nights else None
        stay.needs_none = needs_none
        if (stay.first_night, stay.last_night, stay.needs_none) != before:
            stay.version += 1
            drop(participation, Subject.BEDROOMS)
            record(by, "set.bedroom_nights", participation, participation.event_id)


def looked_again(participation: Participation, by: Actor) -> None:
    """Somebody looked at the given room after a change, and it stays."""
    with transaction():
        hold(participation)
        stay = stay_row(participation)
        if stay.look_again_at is not None:
            stay.look_again_at = None
            record(by, "kept.bedroom", participation, participation.event_id)


def stay_row(participation: Participation) -> BedroomStay:
    """The row of this person's nights, a new one where there is none yet."""
    stay = queries.stay_of(participation)
    if stay is None:
        stay = BedroomStay(participation_id=participation.id, version=1, needs_none=False)
        db.session.add(stay)
    return stay


def put(asked: Asked, participation: Participation, room: SurveyedObject, nights: Nights) -> None:
    """Write down the nights, inside the caller's transaction. Raises Refused as `give` does."""
    if not may_sleep(participation):
        raise Refused(_("This person no longer comes."))
    if room.removed_at is not None or room.kind != "bedroom":
        raise Refused(_("This room is no longer among the measured places."), "room_id")
    _free(participation, nights)
    query = select(BedroomNight).where(BedroomNight.room_id == room.id)
    there = [one for one in all_of(query) if nights.first <= one.night <= nights.last]
    most = MOST_BEDS.get(asked.beds.get(room.id, ""), max(MOST_BEDS.values()))
    taken = {one.bed for one in there}
    bed = next((one for one in range(1, most + 1) if one not in taken), None)
    if bed is None:
        message = _("Room %(room)s is given already in these nights.", room=room.name)
        raise Refused(message, "room_id")
    _refuse_unasked_sharing(asked, participation, {one.participation_id for one in there})
    for night in nights.days():
        row = BedroomNight(event_id=participation.event_id, room_id=room.id, bed=bed, night=night)
        row.participation_id, row.given_at = participation.id, clock.now()
        db.session.add(row)
    stay_row(participation).look_again_at = None
    db.session.flush()


def _refuse_unasked_sharing(
    asked: Asked, participation: Participation, others: Collection[UUID]
) -> None:
    own = asked.guest_or_none(participation.id)
    for key in others:
        other = asked.guest_or_none(key)
        if own is None or other is None or consent(own, other) is Consent.NO:
            message = _("Nobody shares a room unless both said yes. Ask them first.")
            raise Refused(message, "room_id")


def _free(participation: Participation, nights: Nights | None) -> None:
    """Free the beds of this person, all or those of some nights."""
    query = delete(BedroomNight).where(BedroomNight.participation_id == participation.id)
    if nights is not None:
        query = query.where(BedroomNight.night.between(nights.first, nights.last))
    db.session.execute(query)


def tell_all(event: Event, people: Iterable[UUID], by: Actor) -> None:
    """Tell them, and those who sleep beside them now, which room they have."""
    given = queries.given_in(event)
    keys = list(dict.fromkeys(people))
    keys += [one.id for key in keys for stay in given.get(key, ()) for one in stay.together]
    for key in dict.fromkeys(keys):
        participation = db.session.get_one(Participation, key)
        tell(participation, stay_row(participation), given.get(key, []), by)
