"""What a training awards: rules of each kind, titles, results, decisions, trainers' letters."""

from datetime import date
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from certificates.designs.models import AwardKind
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Translated
from foundation.store import Versioned


class Outcome(StrEnum):
    """What an assessment came to. There is no word for failing: somebody may take it again."""

    PASSED = "passed"
    NOT_YET = "not_yet"
    #: What was entered was wrong: there is no result.
    TAKEN_OUT = "taken_out"

    @property
    def label(self) -> str:
        """The outcome in words."""
        return str(_OUTCOMES[self])


class LetterState(StrEnum):
    """Where a trainer's letter stands. Only an agreed one is issued."""

    DRAFT = "draft"
    SHOWN = "shown"
    AGREED = "agreed"
    DECLINED = "declined"

    @property
    def label(self) -> str:
        """The state in words."""
        return str(_LETTER_STATES[self])


_OUTCOMES = {
    Outcome.PASSED: _l("Passed"),
    Outcome.NOT_YET: _l("Not yet"),
    Outcome.TAKEN_OUT: _l("No result"),
}
_LETTER_STATES = {
    LetterState.DRAFT: _l("Being written"),
    LetterState.SHOWN: _l("The person is asked"),
    LetterState.AGREED: _l("The person said yes"),
    LetterState.DECLINED: _l("The person said no"),
}


class CertificateRule(Versioned, Model):
    """What certificates of one training ask for and say."""

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


class RoleTitle(Versioned, Model):
    """What somebody was, in the organisers' own words: "peer supporter", "peer mentor"."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    texts: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: Taken off the list; where it was chosen it stays, and it can be put back.
    removed_at: Mapped[datetime | None]


class AwardRule(Versioned, Model):
    """Whether a training gives one kind of paper, and what that kind asks for and says."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("event_id", "kind"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"))
    kind: Mapped[AwardKind]
    is_given: Mapped[bool]
    #: Of achievement: hours of its own; None where it asks for as many as participation.
    least_hours: Mapped[Decimal | None]
    #: None where the words of the training, or Stepfree's, say what the person was.
    role_title_id: Mapped[UUID | None] = mapped_column(ForeignKey("role_title.id"))
    #: Of achievement: how people are assessed, "written and oral test".
    assessment: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)

    role_title: Mapped[RoleTitle | None] = relationship()


class OwnTitle(Model):
    """What one person was, where the title of the kind does not fit them."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("participation_id", "kind"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"))
    kind: Mapped[AwardKind]
    role_title_id: Mapped[UUID] = mapped_column(ForeignKey("role_title.id"))

    role_title: Mapped[RoleTitle] = relationship()


class AssessmentMark(Model):
    """The result of one person's assessment, entered by hand. The newest mark counts.

    Marks are never changed: a correction is a new mark, and the older ones are its history. Only
    organisers and the person read them; the paper says no more than that it was passed.
    """

    __on_page__ = False
    __table_args__ = (UniqueConstraint("participation_id", "number"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"))
    outcome: Mapped[Outcome]
    held_on: Mapped[date]
    #: Who assessed, as it was typed.
    assessor: Mapped[str] = mapped_column(default="")
    #: How this person was assessed, where it differs from the training's words.
    words: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: Counts up for each participation; the highest counts.
    number: Mapped[int]
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

    marked_by: Mapped[Person] = relationship()


class AwardException(Model):
    """An organiser decided otherwise than the rule, for one person and one kind."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    kind: Mapped[AwardKind]
    #: True: given although the rule is not met. False: not given although it is met.
    gives: Mapped[bool]
    #: More words for the person; they may stay empty.
    told: Mapped[str] = mapped_column(default="")
    #: {"reason": …} for the organisers and the person.
    sealed: Mapped[bytes]
    decided_at: Mapped[datetime]
    decided_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    #: When the rule was let count again.
    ended_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()
    decided_by: Mapped[Person] = relationship()


class TrainerLetter(Versioned, Model):
    """A letter of recommendation: written for one person, who sees it before it is issued.

    Several trainers may each write one about the same person.
    """

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: Who recommends, as the letter names them.
    author: Mapped[str]
    #: Who wrote it, by account or personal link; an organiser may enter it for the trainer.
    written_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: Paragraphs parted by an empty line, by language.
    texts: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    state: Mapped[LetterState] = mapped_column(default=LetterState.DRAFT)
    #: When the person was asked, and when they answered.
    shown_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()
