"""Verbs of an emergency: a site administrator opens the needs of one training for an hour."""

from datetime import timedelta
from uuid import uuid4

from events.call.models import Event
from events.team import letters
from events.team.models import BreakGlass
from events.team.rules import emergency_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import Role
from foundation.people.queries import grants_in
from foundation.sealing import seal
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

LASTS = timedelta(minutes=60)
_ROLE = "site_admin"


def open_in_emergency(event: Event, reason: str, by: Person) -> BreakGlass:
    """Open all needs of the training to `by` for 60 minutes; its owners get a letter (AZ16).

    The reason is sealed: it may name somebody. Doing it twice is doing it once. Raises Refused
    for anybody but a site administrator, and without a reason.
    """
    with transaction():
        hold(event)
        if not by.is_site_admin:
            raise Refused(_("Only who runs this site can do that."))
        if not reason:
            raise Refused(_("Write why you have to open what people need."), "reason")
        earlier = emergency_of(by, event)
        if earlier is not None:
            return earlier
        row = BreakGlass(id=uuid4(), person_id=by.id, event_id=event.id, opened_at=clock.now())
        row.ends_at = row.opened_at + LASTS
        row.sealed = seal({"reason": reason}, row.__tablename__, row.id, by.id)
        db.session.add(row)
        record(Actor(_ROLE, by.id), "opened.emergency", row, event.id)
        for grant in grants_in(event.id):
            if grant.role == Role.OWNER:
                letters.emergency(row, event, by.name, grant.person)
        return row


def end_emergency(row: BreakGlass) -> None:
    """Close the needs to the site administrator again, before the hour is over."""
    with transaction():
        hold(row)
        if row.ends_at > clock.now():
            row.ends_at = clock.now()
            record(Actor(_ROLE, row.person_id), "ended.emergency", row, row.event_id)
