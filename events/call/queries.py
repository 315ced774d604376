"""Questions about trainings."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.call.rules import may_manage
from events.call.rules import may_see
from foundation.people import Person
from foundation.people import current_person
from foundation.people import sign_in_needed
from foundation.people.queries import scopes_of
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none


def event_or_404(event_id: UUID) -> Event:
    """The training with that key."""
    return get_or_404(Event, event_id)


def visible_event_or_404(slug: str) -> Event:
    """The training at that address, if the reader may see it; else as if it did not exist."""
    event = one_or_none(_at(slug))
    if event is None or not may_see(current_person(), event):
        abort(404)
    return event


def managed_event_or_404(slug: str) -> Event:
    """The training at that address for one of its organisers; a visitor signs in first.

    To everybody else it does not exist: others' objects and no objects look the same.
    """
    person = sign_in_needed()
    event = one_or_none(_at(slug))
    if event is None or not may_manage(person, event):
        abort(404)
    return event


def published_events() -> Sequence[Event]:
    """All published trainings, the next first."""
    return all_of(
        select(Event).where(Event.published_at.is_not(None)).order_by(Event.starts_on.desc())
    )


def events_managed_by(person: Person) -> Sequence[Event]:
    """The trainings that `person` organises, the latest first."""
    keys = scopes_of(person, *ORGANISERS)
    return all_of(select(Event).where(Event.id.in_(keys)).order_by(Event.starts_on.desc()))


def _at(slug: str) -> Select[Event]:
    return select(Event).where(Event.slug == slug)
