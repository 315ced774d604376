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


class OutcomeState(StrEnum):
    """How far the group came with a text."""

    IDEA = "idea"
    DRAFTED = "drafted"
    AGREED = "agreed"
    PARKED = "parked"

    @property
    def label(self) -> str:
        """The state in a word or two."""
        return str(_STATES[self][0])

    @property
    def meaning(self) -> str:
        """What the state means, and who sees the text."""
        return str(_STATES[self][1])


_STATES = {
    OutcomeState.IDEA: (
        _l("Idea"),
        _l("Somebody said it. Only organisers see it."),
    ),
    OutcomeState.DRAFTED: (
        _l("Suggested"),
        _l("The group found the words. Readers see it, and that nobody counted who agrees."),
    ),
    OutcomeState.AGREED: (
        _l("Agreed"),
        _l("The group said yes. Readers see it, with the reservations."),
    ),
    OutcomeState.PARKED: (
        _l("Set aside"),
        _l("The group leaves it for another time. Only organisers see it."),
    ),
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
    #: The same in easy words.
    easy: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: To whom a recommendation speaks, by language.
    addressee: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: Why a recommendation is needed.
    reason: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: Numbers of articles of the UN CRPD (convention.py) on which a recommendation stands.
    articles: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: Other law on which it stands.
    legal: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    state: Mapped[OutcomeState] = mapped_column(default=OutcomeState.DRAFTED)
    agreed: Mapped[int | None]
    #: How many abstained or were not sure, and how many were against; None where nobody counted.
    unsure: Mapped[int | None]
    against: Mapped[int | None]
    present: Mapped[int | None]
    reservations: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: How the group agreed on this text, where it was done in another way than for the others.
    how: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
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


class OutcomeSource(Model):
    """A text that went into another one; a text that grew is a source of itself."""

    __table_args__ = (UniqueConstraint("item_id", "source_id"),)

    item_id: Mapped[UUID] = mapped_column(ForeignKey("outcome_item.id"))
    #: A text goes into one other text at most; the verb sees to it under the event's lock.
    source_id: Mapped[UUID] = mapped_column(ForeignKey("outcome_item.id"), index=True)
    #: How the source stood when it went in.
    source_version: Mapped[int]
    position: Mapped[int]
