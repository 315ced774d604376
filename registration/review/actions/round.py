"""The round: opened, closed, opened again with a reason."""

from sqlalchemy import delete
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.review.models import ReadingResult
from registration.review.models import ReviewRound
from registration.review.queries import criteria_of
from registration.review.queries import disagreements
from registration.review.queries import readings_in
from registration.review.queries import round_of
from registration.review.rules import is_closed
from registration.review.rules import is_open


def open_round(event: Event, by: Actor, *, is_blind: bool) -> None:
    """Let readers give points. Raises Refused without criteria; opening twice is opening once."""
    with transaction():
        hold(event)
        if not criteria_of(event):
            raise Refused(_("Write the criteria first."))
        one = round_of(event)
        if one is not None:
            return
        one = ReviewRound(event_id=event.id, is_blind=is_blind, opened_at=now())
        db.session.add(one)
        record(by, "opened.review", one, event.id, blind=is_blind)


def close(event: Event, by: Actor) -> None:
    """End the reading: from now on readers see all points. Raises Refused where none is open."""
    with transaction():
        hold(event)
        one = round_of(event)
        if one is None or not is_open(one):
            raise Refused(_("No round is open."))
        one.closed_at = now()
        one.version += 1
        for told in disagreements(event, readings_in(event)):
            if told.mean is not None:
                key = told.participation.id
                db.session.add(ReadingResult(participation_id=key, mean=told.mean))
        record(by, "closed.review", one, event.id)


def reopen(event: Event, reason: str, by: Actor) -> None:
    """Let readers change points once more; the reason is kept. Raises Refused."""
    with transaction():
        hold(event)
        one = round_of(event)
        if one is None or not is_closed(one):
            raise Refused(_("The round is not closed."))
        one.closed_at = None
        one.version += 1
        held = select(Participation.id).where(Participation.event_id == event.id)
        db.session.execute(delete(ReadingResult).where(ReadingResult.participation_id.in_(held)))
        record(by, "reopened.review", one, event.id, reason=reason)
