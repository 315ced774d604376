"""Editions of the recommendations document."""

from datetime import date
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model


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
    #: Why the press could not make it yet, in words for organisers.
    fault: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    #: Taken off the public page; its address says so.
    withdrawn_at: Mapped[datetime | None]

    @property
    def made_on(self) -> date:
        """The day that stands on the document, in the training's zone."""
        return date.fromisoformat(self.content["said"]["issued_on"])
