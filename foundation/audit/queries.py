"""Reading the trail."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from foundation.audit.models import AuditEntry
from foundation.store import all_of


def history_of(row_id: UUID, *acts: str) -> Sequence[AuditEntry]:
    """What happened to that row, newest first; only the named `acts`, if any are named."""
    query = select(AuditEntry).where(AuditEntry.row_id == row_id)
    if acts:
        query = query.where(AuditEntry.act.in_(acts))
    return all_of(query.order_by(AuditEntry.at.desc()))


def history_in(event_id: UUID, *acts: str) -> Sequence[AuditEntry]:
    """The named acts in a training, newest first."""
    query = select(AuditEntry).where(AuditEntry.event_id == event_id, AuditEntry.act.in_(acts))
    return all_of(query.order_by(AuditEntry.at.desc()))
