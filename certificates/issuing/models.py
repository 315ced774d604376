"""Certificates that are issued, and the bytes that are kept of each."""

from datetime import date
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from certificates.press import told_fault
from events.team.models import Participation
from foundation.store import Model


class CertificateState(StrEnum):
    """Where a certificate stands."""

    MAKING = "making"
    ISSUED = "issued"
    REVOKED = "revoked"
    REPLACED = "replaced"


class Certificate(Model):
    """One issued certificate. `content` is frozen at issue and never changes."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    number: Mapped[int]
    code: Mapped[str] = mapped_column(unique=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[CertificateState] = mapped_column(default=CertificateState.MAKING)
    issued_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    #: Why the press could not make it yet: PressFailed.kept.
    fault: Mapped[str] = mapped_column(default="")
    replaced_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("certificate.id"))

    participation: Mapped[Participation] = relationship()
    copies: Mapped[list["CertificateCopy"]] = relationship(order_by="CertificateCopy.language")

    @property
    def told_fault(self) -> str:
        """Why the press could not make it yet, in the language in use."""
        return told_fault(self.fault)

    @property
    def ended_on(self) -> date | None:
        """The day on which it was taken back or replaced, in the training's zone."""
        zone = ZoneInfo(self.content["zone"])
        return self.ended_at.astimezone(zone).date() if self.ended_at else None


class CertificateCopy(Model):
    """The bytes of a certificate in one language."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("certificate_id", "language"),)

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"), index=True)
    language: Mapped[str]
    pdf_file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))
    html_file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))
