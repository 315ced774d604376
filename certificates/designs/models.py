"""What can be awarded, and the designs of its papers."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned


class AwardKind(StrEnum):
    """What a paper confirms; never confused with each other (domain.md A7)."""

    ATTENDANCE = "attendance"
    PARTICIPATION = "participation"
    ACHIEVEMENT = "achievement"
    RECOMMENDATION = "recommendation"
    TRAINER = "trainer"
    FACILITATOR = "facilitator"
    ASSISTANT = "assistant"
    VOLUNTEER = "volunteer"

    @property
    def label(self) -> str:
        """Its name in words, for people."""
        return str(self.said)

    @property
    def said(self) -> object:
        """The same, in the language of whoever writes it down later."""
        return _LABELS[self]


_LABELS = {
    AwardKind.ATTENDANCE: _l("Attendance statement"),
    AwardKind.PARTICIPATION: _l("Certificate of participation"),
    AwardKind.ACHIEVEMENT: _l("Certificate of achievement"),
    AwardKind.RECOMMENDATION: _l("Letter of recommendation"),
    AwardKind.TRAINER: _l("Certificate for a trainer"),
    AwardKind.FACILITATOR: _l("Certificate for a facilitator"),
    AwardKind.ASSISTANT: _l("Certificate for a personal assistant"),
    AwardKind.VOLUNTEER: _l("Certificate for a volunteer"),
}


class CertificateDesign(Versioned, Model):
    """How the papers of one training look and what they say; `version` counts its saves."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey(Event.id), index=True)
    name: Mapped[str]
    layout: Mapped[str]
    paper: Mapped[str]
    orientation: Mapped[str]
    #: "#rrggbb", both: of lines and headings, and of the sheet behind them.
    accent: Mapped[str]
    ground: Mapped[str]
    #: One or two codes (BCP 47): the languages on the sheet, the first one first.
    languages: Mapped[list[str]] = mapped_column(JSON)
    #: {kind: {slot: {language: text}}}; what is not written here, Stepfree says in its own words.
    texts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    #: Each as Signer.as_json.
    signatories: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    #: Further marks beside those of the organisations, each as Mark.as_json.
    logos: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    made_at: Mapped[datetime]
    #: Put away by an organiser; can be taken out again.
    removed_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship()
    versions: Mapped[list["DesignVersion"]] = relationship(
        order_by="DesignVersion.number.desc()", back_populates="design"
    )


class DesignVersion(Model):
    """A design as it was once saved. It never changes."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("design_id", "number"),)

    design_id: Mapped[UUID] = mapped_column(ForeignKey(CertificateDesign.id))
    number: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[datetime]
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey(Person.id))

    design: Mapped[CertificateDesign] = relationship(back_populates="versions")
    person: Mapped[Person | None] = relationship()


class DesignUse(Model):
    """Which design one kind of paper of a training is made with."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("event_id", "kind"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey(Event.id))
    kind: Mapped[AwardKind]
    design_id: Mapped[UUID] = mapped_column(ForeignKey(CertificateDesign.id), index=True)

    design: Mapped[CertificateDesign] = relationship()
