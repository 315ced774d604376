"""Somebody would rather talk than fill in a form."""

from uuid import UUID

from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import add_once
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.actions.sealing import refuse_before_offer
from registration.needs.actions.sealing import sealed
from registration.needs.models import TalkRequest


def ask_to_talk(
    participation: Participation, request_id: UUID, wish: dict[str, str], by: Actor
) -> None:
    """The person would rather talk: a task for the organisers. `wish` has "way" and "more".

    Raises Refused before an offer.
    """
    with transaction():
        hold(participation)
        refuse_before_offer(participation)
        if queries.talk_request_of(participation) is not None:
            return
        row = TalkRequest(id=request_id, participation_id=participation.id, asked_at=clock.now())
        row.sealed = sealed(wish, row, participation)
        if add_once(row) is row:
            record(by, "asked_to_talk.needs", participation, participation.event_id)
            letters.wants_to_talk(participation, row)


def no_longer_talk(participation: Participation, by: Actor) -> None:
    """The person takes their wish to talk back; what they wrote is erased."""
    with transaction():
        hold(participation)
        row = queries.talk_request_of(participation)
        if row is not None:
            db.session.delete(row)
            record(by, "called_off.talk", participation, participation.event_id)


def talked(participation: Participation, by: Actor) -> None:
    """The organisers talked with the person. Noting it twice is noting it once."""
    with transaction():
        hold(participation)
        row = queries.talk_request_of(participation)
        if row is not None:
            row.done_at = clock.now()
            row.done_by_id = by.person_id
            record(by, "talked_about.needs", participation, participation.event_id)
