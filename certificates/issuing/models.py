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

from certificates.designs.models import AwardKind
from certificates.press import told_fault
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.store import Model


class CertificateState(StrEnum):
    """Where a certificate stands."""

    MAKING = "making"
    ISSUED = "issued"
    REVOKED = "revoked"
    REPLACED = "replaced"


def said_in(key: str) -> str:
    """The languages of a copy in words: "bg+en" is "Bulgarian and English on one sheet"."""
    names = [language_in_text(code) for code in key.split("+")]
    if len(names) == 1:
        return names[0]
    return _("%(first)s and %(second)s on one sheet", first=names[0], second=names[1])


class Edition(StrEnum):
    """How large a sheet is printed."""

    ORDINARY = "ordinary"
    LARGE = "large"


class IssueBatch(Model):
    """Papers that were issued by one press of a button, and are made by one job."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[AwardKind]
    started_at: Mapped[datetime]
    #: When somebody stopped it; None while it goes on. What is made by then stays.
    stopped_at: Mapped[datetime | None]
    #: Counts up each time the work begins anew: after a stop, and to try again.
    run: Mapped[int] = mapped_column(default=1)


class Certificate(Model):
    """One issued certificate. `content` is frozen at issue and never changes.

    It holds the facts and the design (certificates/designs/content.py); in releases before 0.5.0,
    only the facts of that time.
    """

    __on_page__ = False

    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    kind: Mapped[AwardKind] = mapped_column(default=AwardKind.PARTICIPATION)
    #: Issued together with others; None where it was issued alone.
    batch_id: Mapped[UUID | None] = mapped_column(ForeignKey("issue_batch.id"), index=True)
    #: Which trainer's letter it prints; the letter may be erased, so this is no foreign key.
    letter_id: Mapped[UUID | None]
    number: Mapped[int]
    code: Mapped[str] = mapped_column(unique=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[CertificateState] = mapped_column(default=CertificateState.MAKING)
    issued_at: Mapped[datetime]
    #: When its paper was there; None while it is being made, and in releases before 0.5.0.
    made_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    #: Why the press could not make it yet: PressFailed.kept.
    fault: Mapped[str] = mapped_column(default="")
    replaced_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("certificate.id"))

    participation: Mapped[Participation] = relationship()
    copies: Mapped[list["CertificateCopy"]] = relationship(
        order_by=lambda: (
            CertificateCopy.is_main.desc(),
            CertificateCopy.language,
            CertificateCopy.edition.desc(),
        )
    )

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
    """The bytes of a certificate in one language or two, in one size."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("certificate_id", "language", "edition"),)

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("certificate.id"), index=True)
    #: "bg", or "bg+en" for two languages on one sheet.
    language: Mapped[str]
    edition: Mapped[Edition] = mapped_column(default=Edition.ORDINARY)
    #: Printed at issue, before all others; in releases before 0.5.0 each language was.
    is_main: Mapped[bool] = mapped_column(default=True)
    pdf_file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))
    html_file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))

    @property
    def languages(self) -> list[str]:
        """The language or the two languages on the sheet."""
        return self.language.split("+")

    @property
    def is_large(self) -> bool:
        """Whether it is in large print."""
        return self.edition is Edition.LARGE

    @property
    def said(self) -> str:
        """Its languages and size in words: "Bulgarian, large print"."""
        languages = said_in(self.language)
        if self.is_large:
            return _("%(languages)s, large print", languages=languages)
        return languages
