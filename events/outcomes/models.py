"""What the group formulated and agreed."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Translated
from foundation.store import Versioned


class OutcomeKind(StrEnum):
    """What a group can agree on."""

    DEFINITION = "definition"
    DO = "do"
    DONT = "dont"
    CHARACTERISTIC = "characteristic"
    BARRIER = "barrier"
    TERM = "term"
    CHALLENGE = "challenge"
    FUTURE_IDEA = "future_idea"
    RECOMMENDATION = "recommendation"

    @property
    def label(self) -> str:
        """The heading over texts of this kind."""
        return str(_HEADINGS[self])


_HEADINGS = {
    OutcomeKind.DEFINITION: _l("Definition"),
    OutcomeKind.DO: _l("What to do"),
    OutcomeKind.DONT: _l("What not to do"),
    OutcomeKind.CHARACTERISTIC: _l("Characteristics"),
    OutcomeKind.BARRIER: _l("Barriers and solutions"),
    OutcomeKind.TERM: _l("Terms compared"),
    OutcomeKind.CHALLENGE: _l("Challenges and possible answers"),
    OutcomeKind.FUTURE_IDEA: _l("Ideas for the future"),
    OutcomeKind.RECOMMENDATION: _l("Recommendations"),
}


class OutcomeReport(Versioned, Model):
    """The outcomes of one training as a whole."""

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: How the group came to agree, by language.
    how_agreed: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    published_at: Mapped[datetime | None]


class OutcomeItem(Versioned, Model):
    """One text of the group. Texts are {language: text}."""

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[OutcomeKind]
    position: Mapped[int]
    texts: Mapped[dict[str, str]] = mapped_column(Translated)
    #: Solutions to a barrier, possible answers to a challenge, the difference between two terms.
    more: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: To whom a recommendation speaks, by language.
    addressee: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    agreed: Mapped[int | None]
    present: Mapped[int | None]
    reservations: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]


class OutcomeVersion(Model):
    """An item as it stood before a change."""

    __table_args__ = (UniqueConstraint("item_id", "version"),)

    item_id: Mapped[UUID] = mapped_column(ForeignKey("outcome_item.id"), index=True)
    version: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    replaced_at: Mapped[datetime]
    replaced_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
