"""Editions of the recommendations document, and what organisers say about all of them."""

from datetime import date
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from certificates.press import told_fault
from foundation.store import Model
from foundation.store import Versioned


class Imprint(Versioned, Model):
    """Who met, licence and contact, as the next editions will say them."""

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: How many people met; None where the hours tell it.
    people: Mapped[int | None]
    #: ISO 3166 codes; None where the hours tell them.
    countries: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    #: Names of those who want to be named.
    named: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: A key of forms.LICENCES; "" for none.
    licence: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")


class Edition(Model):
    """The recommendations in one language, for everybody or for one addressee; never changes."""

    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    #: Counts up for each training.
    number: Mapped[int]
    language: Mapped[str]
    #: "" for everybody.
    addressee: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    pdf_file_id: Mapped[UUID | None] = mapped_column(ForeignKey("stored_file.id"))
    html_file_id: Mapped[UUID | None] = mapped_column(ForeignKey("stored_file.id"))
    #: Why the press could not make it yet: PressFailed.kept.
    fault: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    #: Taken off the public page; its address says so.
    withdrawn_at: Mapped[datetime | None]

    papers: Mapped[list["EditionPaper"]] = relationship(order_by="EditionPaper.kind")

    @property
    def made_on(self) -> date:
        """The day that stands on the document, in the training's zone."""
        return date.fromisoformat(self.content["said"]["issued_on"])

    @property
    def told_fault(self) -> str:
        """Why the press could not make it yet, in the language in use."""
        return told_fault(self.fault)

    @property
    def text(self) -> str:
        """Its words as plain text, from which `text_hash` is counted; "" before version 0.2.0."""
        return str(self.content.get("text", ""))

    @property
    def text_hash(self) -> str:
        """SHA-256 of `text` in UTF-8, in hexadecimal; "" where there is no text."""
        return str(self.content["sha256"]) if self.text else ""

    @property
    def kinds(self) -> list[str]:
        """The further papers that were made of it: "docx", "easy", "large"."""
        return [paper.kind for paper in self.papers]


class EditionPaper(Model):
    """A further file of an edition: in large print, in easy words, for Word."""

    __table_args__ = (UniqueConstraint("edition_id", "kind"),)

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("edition.id"))
    kind: Mapped[str]
    file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))
