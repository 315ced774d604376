"""Certificates and the rule by which they are earned."""

from datetime import date
from datetime import datetime
from decimal import Decimal
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
from foundation.store import Translated
from foundation.store import Versioned


class CertificateRule(Versioned, Model):
    """What a certificate of one training asks for and says."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: What a person needs; follows from `least_share` where that is given.
    least_hours: Mapped[Decimal]
    #: Percent of the whole that a person needs; None where the rule names hours.
    least_share: Mapped[int | None]
    whole_hours: Mapped[Decimal]
    #: By language, for both sides of the certificate.
    role_title: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    training_title: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    place: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: One outcome a line.
    learning_outcomes: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)


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
