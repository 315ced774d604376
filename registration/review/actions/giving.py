"""Applications given to readers, by hand or evenly, and taken from them."""

from collections.abc import Collection
from uuid import UUID

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
from registration.review.models import Reading
from registration.review.queries import applications_to_read
from registration.review.queries import readers_of
from registration.review.queries import readings_in
from registration.review.queries import readings_of
from registration.review.rules import counts
from registration.review.rules import shared_evenly


def give(participation: Participation, readers: Collection[UUID], by: Actor) -> None:
    """Let exactly these people read the application. Points of others are kept while they stand.

    Raises Refused for somebody who may not read here, for one who is too close to the person,
    and for taking it from one who has given points.
    """
    event = participation.event
    with transaction():
        hold(event)
        allowed = {person.id for person in readers_of(event)}
        held = {reading.reader_id: reading for reading in readings_of(participation)}
        for reader in readers:
            if reader not in allowed or (reader in held and not counts(held[reader])):
                raise Refused(_("Choose among the readers of this training."), "readers")
        for reader, reading in held.items():
            if reader not in readers and counts(reading):
                take_away(reading, by)
        for reader in readers:
            if reader not in held:
                _add(participation.id, reader, event, by)


def give_evenly(event: Event, by: Actor) -> int:
    """Give each application to two readers, so that all read about as many; how many were given.

    Organisers read only what they are given by hand. Those who read already stay. Raises Refused
    with fewer than two readers.
    """
    with transaction():
        hold(event)
        readers = [person.id for person in readers_of(event, invited_only=True)]
        if len(readers) < 2:  # noqa: PLR2004 - two people read each application
            raise Refused(_("Invite at least two readers first."))
        held: dict[UUID, set[UUID]] = {}
        closed_to: dict[UUID, set[UUID]] = {}
        for reading in readings_in(event):
            where = held if counts(reading) else closed_to
            where.setdefault(reading.participation_id, set()).add(reading.reader_id)
        applications = [row.id for row in applications_to_read(event)]
        added = shared_evenly(applications, readers, held, closed_to)
        for application, reader in added:
            _add(application, reader, event, by)
        return len(added)


def take_away(reading: Reading, by: Actor) -> None:
    """Take an application from its reader. Raises Refused once they have given points."""
    with transaction():
        if reading.points:
            name = reading.reader.name
            raise Refused(_("%(name)s has given points already, which stay.", name=name), "readers")
        record(by, "took_away.reading", reading.participation, reading.participation.event_id)
        db.session.delete(reading)


def _add(application: UUID, reader: UUID, event: Event, by: Actor) -> None:
    reading = Reading(participation_id=application, reader_id=reader, given_at=now())
    db.session.add(reading)
    record(by, "gave.reading", reading, event.id)
