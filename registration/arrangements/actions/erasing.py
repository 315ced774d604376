"""Erasing what is arranged for a person. Money that was spent stays in the accounts, nameless."""

from collections.abc import Sequence
from uuid import uuid4

from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from registration.arrangements.models import Arrangement
from registration.arrangements.models import SettledCost
from registration.arrangements.queries import all_of_person
from registration.arrangements.rules import counts_for_accounts


def erase(participation: Participation, by: Actor) -> None:
    """Erase every arrangement and proposal of a person, inside the caller's transaction."""
    rows = all_of_person(participation)
    settle(participation, rows)
    if rows:
        record(by, "erased.arrangements", participation, participation.event_id)


def settle(participation: Participation, rows: Sequence[Arrangement]) -> None:
    """Erase these arrangements of one person.

    Amounts go over into rows that name nobody, so that the accounts of the training stay whole,
    as funders and tax law ask (reference: domain.md B, retention of grants 3 to 5 years).
    """
    somebody = uuid4()
    for row in rows:
        if counts_for_accounts(row):
            db.session.add(
                SettledCost(
                    event_id=participation.event_id,
                    somebody=somebody,
                    category=row.category,
                    cost_planned=row.cost_planned,
                    cost_actual=row.cost_actual,
                    currency=row.currency,
                )
            )
        db.session.delete(row)
    db.session.flush()
