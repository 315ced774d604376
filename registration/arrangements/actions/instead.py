"""What replaces something that is missing today: one arrangement for each person it touches."""

from uuid import UUID

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.actions.planning import ArrangementEdit
from registration.arrangements.actions.planning import plan
from registration.arrangements.actions.planning import update
from registration.arrangements.models import Arrangement


def arrange_instead(
    participation: Participation, key: UUID, category: Category, edit: ArrangementEdit, by: Actor
) -> None:
    """Plan it, or write it anew under the same `key`; the person is asked whether it is right.

    The same again changes nothing. Raises Refused for somebody without a place.
    """
    with transaction():
        row = db.session.get(Arrangement, key)
        if row is not None and row.category is not category:
            drop_instead(key, by)
            row = None
        if row is None:
            plan(participation, key, category, edit, by)
        else:
            update(row, edit, by, row.version)


def drop_instead(key: UUID, by: Actor) -> None:
    """It is not arranged any more. Where it is not there, nothing happens."""
    with transaction():
        row = db.session.get(Arrangement, key)
        if row is not None:
            record(by, "dropped.arrangement", row, row.participation.event_id)
            db.session.delete(row)
            db.session.flush()
