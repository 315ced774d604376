"""How a training makes offers, and erasing what was kept of them."""

from collections.abc import Mapping

from sqlalchemy import delete

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places.models import ContactTry
from registration.places.models import Offer
from registration.places.models import PlaceReason
from registration.places.queries import terms_of


def change_terms(event: Event, values: Mapping[str, object], seen: int, by: Actor) -> None:
    """Change how offers of this training run; offers that were made keep what their letter said.

    Raises Conflict when somebody else changed it since version `seen` was shown.
    """
    with transaction():
        hold(event)
        terms = terms_of(event)
        check_version(terms, seen)
        changed = sorted(name for name in values if getattr(terms, name) != values[name])
        for name in changed:
            setattr(terms, name, values[name])
        db.session.add(terms)
        db.session.flush()
        record(by, "changed.offer_terms", terms, event.id, fields=changed)


def erase(participation: Participation, by: Actor) -> None:
    """Erase offers, tries and reasons, inside the caller's transaction."""
    del by
    for table in (Offer, ContactTry, PlaceReason):
        db.session.execute(delete(table).where(table.participation_id == participation.id))
