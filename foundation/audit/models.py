"""The audit trail."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model


class AuditEntry(Model):
    """One act. Ids stand without foreign keys, so that the trail outlives what it tells of."""

    __on_page__ = False

    at: Mapped[datetime] = mapped_column(index=True)
    actor_id: Mapped[UUID | None] = mapped_column(index=True)
    actor_role: Mapped[str]
    act: Mapped[str]
    row_id: Mapped[UUID] = mapped_column(index=True)
    event_id: Mapped[UUID | None] = mapped_column(index=True)
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
