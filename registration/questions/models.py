"""Sections, questions and options of an application, and what people answered."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.files import StoredFile
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class Kind(StrEnum):
    """How a question is answered, and what its answer is in JSON."""

    #: Text.
    SHORT = "short"
    LONG = "long"
    #: The id of an option.
    ONE = "one"
    #: Ids of options.
    SEVERAL = "several"
    NUMBER = "number"
    #: ISO 8601.
    DATE = "date"
    #: ISO 3166.
    COUNTRY = "country"
    #: {BCP 47 or ISO 639-3 code: Level}.
    LANGUAGES = "languages"
    LINK = "link"
    #: The name of the file; its bytes are `FormAnswer.file`.
    FILE = "file"
    #: True.
    CONSENT = "consent"
    #: Ids of options; counted for the whole group and shown of nobody.
    COMMUNITIES = "communities"

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(_KINDS[self])


class Level(StrEnum):
    """How well somebody uses a language, spoken or signed."""

    FIRST = "first"
    WELL = "well"
    ENOUGH = "enough"
    LITTLE = "little"

    @property
    def label(self) -> str:
        """The level in words."""
        return str(_LEVELS[self])


_KINDS = {
    Kind.SHORT: _l("A few words"),
    Kind.LONG: _l("A longer text"),
    Kind.ONE: _l("One of several answers"),
    Kind.SEVERAL: _l("Any of several answers"),
    Kind.NUMBER: _l("A whole number"),
    Kind.DATE: _l("A day"),
    Kind.COUNTRY: _l("A country"),
    Kind.LANGUAGES: _l("Languages, and how well"),
    Kind.LINK: _l("A web address"),
    Kind.FILE: _l("A file"),
    Kind.CONSENT: _l("A box to tick: “I agree”"),
    Kind.COMMUNITIES: _l("Communities, for a mixed group: only counted, never shown of a person"),
}
_LEVELS = {
    Level.FIRST: _l("It is my first language"),
    Level.WELL: _l("Very well"),
    Level.ENOUGH: _l("Well enough to take part"),
    Level.LITTLE: _l("A little"),
}
WITH_OPTIONS = (Kind.ONE, Kind.SEVERAL, Kind.COMMUNITIES)
"""Kinds whose answers are chosen from options."""
BRANCHING = (Kind.ONE, Kind.SEVERAL)
"""Kinds on whose answer another question may depend."""


class FormSection(Versioned, Model):
    """One page of the application with questions about one subject."""

    __heading__ = _l("Questions of the application: pages")
    __texts__: ClassVar[TextLabels] = {
        "title": _l("Heading of the page"),
        "introduction": _l("Introduction"),
    }

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    title: Mapped[str]
    introduction: Mapped[str] = mapped_column(default="")
    position: Mapped[int]
    #: Taken off by an organiser; can be put back.
    removed_at: Mapped[datetime | None]

    questions: Mapped[list["FormQuestion"]] = relationship(
        order_by="FormQuestion.position, FormQuestion.id", back_populates="section", viewonly=True
    )


class FormQuestion(Versioned, Model):
    """A question that the organisers of one training ask in its application."""

    __heading__ = _l("Questions of the application")
    __texts__: ClassVar[TextLabels] = {
        "text": _l("Question"),
        "help": _l("Help"),
        "why": _l("Why you ask"),
        "seen_by": _l("Who sees the answer"),
    }

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    section_id: Mapped[UUID] = mapped_column(ForeignKey("form_section.id"), index=True)
    text: Mapped[str]
    kind: Mapped[Kind]
    help: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")
    #: In the organisers' words; empty: the standard words for its kind.
    seen_by: Mapped[str] = mapped_column(default="")
    is_required: Mapped[bool] = mapped_column(default=False)
    #: Hidden from reviewers who read without names.
    is_personal: Mapped[bool] = mapped_column(default=False)
    #: The organiser was warned (rules.walled) and says that it asks nothing of the kind.
    is_checked: Mapped[bool] = mapped_column(default=False)
    #: Asked only of those who chose this option of an earlier question. Without a foreign key:
    #: options point to their questions, and a circle of tables has no order to be restored in.
    only_if_id: Mapped[UUID | None]
    position: Mapped[int]
    #: Taken off by an organiser; can be put back. Answers stay.
    removed_at: Mapped[datetime | None]

    section: Mapped[FormSection] = relationship(back_populates="questions", viewonly=True)
    options: Mapped[list["FormOption"]] = relationship(
        order_by="FormOption.position, FormOption.id", viewonly=True
    )


class FormOption(Model):
    """One answer to choose from. Taken away, it stays for those who chose it."""

    __heading__ = _l("Questions of the application: answers to choose from")
    __texts__: ClassVar[TextLabels] = {"label": _l("Answer")}

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    question_id: Mapped[UUID] = mapped_column(ForeignKey("form_question.id"), index=True)
    label: Mapped[str]
    position: Mapped[int]
    removed_at: Mapped[datetime | None]


class FormAnswer(Model):
    """What one person answered to one question."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("participation_id", "question_id"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    question_id: Mapped[UUID] = mapped_column(ForeignKey("form_question.id"), index=True)
    #: As Kind says it.
    value: Mapped[Any] = mapped_column(JSON)
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey("stored_file.id"))
    answered_at: Mapped[datetime]

    file: Mapped[StoredFile | None] = relationship()
