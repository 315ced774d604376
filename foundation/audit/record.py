"""Writing the trail."""

from dataclasses import dataclass
from uuid import UUID

from foundation import clock
from foundation.audit.models import AuditEntry
from foundation.store import Model
from foundation.store import db


@dataclass(frozen=True)
class Actor:
    """Who acts: a person in a role ("owner", "participant"), or a part of the machine.

    `person_id` is None for the machine ("worker", "command") and for strangers.
    """

    role: str
    person_id: UUID | None = None


def record(
    actor: Actor, act: str, row: Model | UUID, event_id: UUID | None = None, **details: object
) -> AuditEntry:
    """Add "actor did act to row" to the running transaction.

    `act` is "verb.noun" in the past ("decided.application"). `details` hold codes, ids, numbers
    and names of fields; never what a person typed, and never an access need.
    """
    entry = AuditEntry(
        at=clock.now(),
        actor_id=actor.person_id,
        actor_role=actor.role,
        act=act,
        row_id=row if isinstance(row, UUID) else row.id,
        event_id=event_id,
        details=details,
    )
    db.session.add(entry)
    return entry
