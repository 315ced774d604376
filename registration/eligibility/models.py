"""Conditions of the call, and what people said of applications that do not seem to meet one."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class About(StrEnum):
    """Which answer a condition looks at. Never age, never needs or what they cost."""

    COUNTRY = "country"
    #: Self-declared, and asked only where the call is for disabled people.
    DISABLED = "disabled"
    #: A question of the organisers with answers to choose from.
    ANSWER = "answer"

    @property
    def label(self) -> str:
        """What the condition is about, for those who set it."""
        return str(_ABOUTS[self])


_ABOUTS = {
    About.COUNTRY: _l("The country where the person lives"),
    About.DISABLED: _l("Is a disabled person"),
    About.ANSWER: _l("The answer to a question of yours"),
}


class EligibilityRule(Versioned, Model):
    """One condition of one training. It marks applications for people to look at; no more."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    about: Mapped[About]
    question_id: Mapped[UUID | None] = mapped_column(ForeignKey("form_question.id"))
    #: Countries (ISO 3166) or keys of options, one of which is enough; [] where "yes" is wanted.
    wanted: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: Taken off by an organiser. It stays for the reasons that were written about it.
    removed_at: Mapped[datetime | None]


class EligibilityLook(Model):
    """Somebody looked at a marked application and says, with a reason, that it does meet it."""

    __on_page__ = False
    __table_args__ = (
        Index(
            "ix_eligibility_look_that_counts",
            "participation_id",
            "rule_id",
            "rule_version",
            unique=True,
            sqlite_where=text("taken_back_at IS NULL"),
            postgresql_where=text("taken_back_at IS NULL"),
        ),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    rule_id: Mapped[UUID] = mapped_column(ForeignKey("eligibility_rule.id"), index=True)
    #: A condition that was changed is looked at again.
    rule_version: Mapped[int]
    reason: Mapped[str]
    looked_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    looked_at: Mapped[datetime]
    #: The application is marked again; the reason stays for those who ask later.
    taken_back_at: Mapped[datetime | None]
