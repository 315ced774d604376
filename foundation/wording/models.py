"""What a text of a row says in another language."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import Index
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model

TextLabels = Mapping[str, object]
"""{column: label} of the texts of a model that can be written in several languages."""


class Scope(Model):
    """A row under which texts stand in several languages: a training.

    Its own texts and those of all rows that point to it by `event_id` are first written in
    `language`, and then in each of `text_languages`. One table of the house is one.
    """

    __abstract__ = True

    #: BCP 47 code of the language in which the texts are first written.
    language: Mapped[str] = mapped_column(default="en")
    #: BCP 47 codes of the other languages, in the order that organisers gave them.
    text_languages: Mapped[list[str]] = mapped_column(JSON, default=list)


class Wording(Model):
    """One text in one other language, as somebody wrote it; never changed afterwards.

    A new text is a new row, and the row before it gets `replaced_at`: so every text can be seen
    and brought back. Ids stand without foreign keys: rows of every table can have wordings.
    """

    __table_args__ = (
        UniqueConstraint("scope_id", "number"),
        Index("ix_wording_scope_now", "scope_id", "language", "replaced_at"),
    )

    scope_id: Mapped[UUID]
    row_id: Mapped[UUID] = mapped_column(index=True)
    #: The row's column.
    field: Mapped[str]
    language: Mapped[str]
    #: Empty where somebody took the text out again.
    text: Mapped[str]
    #: Digest of the text that it was translated from, to tell when that has changed since.
    source: Mapped[str]
    #: Counts up in each scope.
    number: Mapped[int]
    written_at: Mapped[datetime]
    written_by_id: Mapped[UUID | None]
    replaced_at: Mapped[datetime | None]
