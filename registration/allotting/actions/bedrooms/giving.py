"""Giving bedrooms, never a bed twice: by hand here, by what was proposed in proposing.py."""

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
from registration.allotting.actions.bedrooms.telling import rooms_in
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
from registration.companions.queries import companions_in


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
    _free(participation, nights)
    there = _put(asked, participation, room, nights)
    _refuse_unasked_sharing(asked, participation, room, there)
    stay_row(participation).look_again_at = None


def keep_bed(participation: Participation, room: SurveyedObject, nights: Nights, by: Actor) -> None:
    """Keep a bed for whoever is engaged on site to be near this person at night.

    What was kept for them before is free. Raises Refused where every bed of the room is given,
    and where somebody else sleeps in it, or the person has not said that they share it.
    """
    event = participation.event
    with transaction():
        hold(event)
        _free(participation, None, for_assistant=True)
        asked = queries.asked_in(event)
        there = _put(asked, participation, room, nights, for_assistant=True)
        told = asked.told.get(participation.id, {})
        if any(
            row.participation_id != participation.id or told.get("pa_room") != "same_room_twin"
            for row in there
        ):
            names = ", ".join(sorted({row.participation.name for row in there}))
            message = _(
                "%(names)s has room %(room)s, and has not said that an assistant may sleep there.",
                names=names,
                room=room.name,
            )
            raise Refused(message, "room_id")
        record(by, "kept_for_assistant.bedroom", participation, event.id, room=str(room.id))
        tell_all(event, [participation.id], by)


def give_bed_up(participation: Participation, by: Actor) -> None:
    """The bed for the assistant at night is free again. Twice is once."""
    event = participation.event
    with transaction():
        hold(event)
        if participation.id in queries.kept_in(event):
            _free(participation, None, for_assistant=True)
            record(by, "gave_up.bedroom", participation, event.id)
            tell_all(event, [participation.id], by)


def _put(
    asked: Asked,
    participation: Participation,
    room: SurveyedObject,
    nights: Nights,
    *,
    for_assistant: bool = False,
) -> list[BedroomNight]:
    """Write down the nights; who sleeps in the room in one of them."""
    if not may_sleep(participation):
        raise Refused(_("This person no longer comes."))
    if room.removed_at is not None or room.kind != "bedroom":
        raise Refused(_("This room is no longer among the measured places."), "room_id")
    query = select(BedroomNight).where(BedroomNight.room_id == room.id)
    there = [one for one in all_of(query) if nights.first <= one.night <= nights.last]
    most = MOST_BEDS.get(asked.beds.get(room.id, ""), max(MOST_BEDS.values()))
    taken = {one.bed for one in there}
    bed = next((one for one in range(1, most + 1) if one not in taken), None)
    if bed is None:
        message = _("Room %(room)s is given already in these nights.", room=room.name)
        raise Refused(message, "room_id")
    for night in nights.days():
        row = BedroomNight(event_id=participation.event_id, room_id=room.id, bed=bed, night=night)
        row.participation_id, row.given_at = participation.id, clock.now()
        row.is_for_assistant = for_assistant
        db.session.add(row)
    db.session.flush()
    return there


def _refuse_unasked_sharing(
    asked: Asked, participation: Participation, room: SurveyedObject, there: list[BedroomNight]
) -> None:
    own = asked.guest_or_none(participation.id)
    for row in there:
        other = asked.guest_or_none(row.participation_id)
        if row.participation_id == participation.id:
            said = Consent.YES
        elif own is None or other is None or row.is_for_assistant:
            said = Consent.NO
        else:
            said = consent(own, other)
        if said is Consent.NO:
            message = _(
                "Nobody shares a room unless both said yes. %(name)s has room %(room)s: "
                "ask both first.",
                name=row.participation.name,
                room=room.name,
            )
            raise Refused(message, "room_id")


def _free(
    participation: Participation, nights: Nights | None, *, for_assistant: bool = False
) -> None:
    """Free the beds of this person, or of who is near them at night: all, or of some nights."""
    query = delete(BedroomNight).where(BedroomNight.participation_id == participation.id)
    query = query.where(BedroomNight.is_for_assistant.is_(for_assistant))
    if nights is not None:
        query = query.where(BedroomNight.night.between(nights.first, nights.last))
    db.session.execute(query)


def tell_all(event: Event, people: Iterable[UUID], by: Actor) -> None:
    """Tell them, those who sleep beside them now, and those whom they assist, of the rooms."""
    rooms, keys = rooms_in(event), list(dict.fromkeys(people))
    keys += [one.id for key in keys for stay in rooms(key).given for one in stay.together]
    assisted = {
        one.participation_id: person.id
        for person, companions in companions_in(event).items()
        for one in companions
    }
    keys += [assisted[key] for key in keys if key in assisted]
    for key in dict.fromkeys(keys):
        participation = db.session.get_one(Participation, key)
        tell(participation, stay_row(participation), rooms(key), by)
