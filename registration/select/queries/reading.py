"""What happened to one application after it was sent."""

from collections.abc import Sequence

from sqlalchemy import select

from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.store import all_of


def changes_of(participation: Participation) -> Sequence[AuditEntry]:
    """When the person changed what they had sent, newest first; nothing where nothing was sent."""
    if participation.submitted_at is None:
        return []
    return all_of(
        select(AuditEntry)
        .where(
            AuditEntry.row_id == participation.id,
            AuditEntry.act == "changed.application",
            AuditEntry.at > participation.submitted_at,
        )
        .order_by(AuditEntry.at.desc())
    )
