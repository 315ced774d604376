"""The words in which a group of needs is declared."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import Enum
from enum import auto

from events.team.categories import Category


class Kind(Enum):
    """How a question is answered."""

    CHOICE = auto()
    SEVERAL = auto()
    LINE = auto()
    TEXT = auto()


@dataclass(frozen=True)
class Question:
    """One question; nothing has to be answered. It speaks of barriers, never of causes."""

    name: str
    kind: Kind
    label: str
    hint: str = ""
    #: {stored word: label}, for CHOICE and SEVERAL.
    choices: Mapping[str, str] = field(default_factory=dict)
    #: (choice question, its answer) under which this question appears.
    only_under: tuple[str, str] | None = None


@dataclass(frozen=True)
class Group:
    """One group: what is shown first, what is asked, who sees the answers, until when."""

    name: str
    title: str
    #: The text of events.venue.Venue that tells what the organisers offer.
    shown_first: str
    questions: tuple[Question, ...]
    who_sees: str
    kept: str
    #: What the person agrees to, and the name of this wording.
    consent: str
    consent_wording: str

    @property
    def category(self) -> Category:
        """Whose work it is, and to whom it opens."""
        return Category("assistance" if self.name == "assistant" else self.name)
