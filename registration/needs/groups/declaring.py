"""The words in which the dictionary of needs is declared."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import Enum
from enum import StrEnum
from enum import auto

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import Condition
from registration.needs.groups.units import Unit


class Kind(Enum):
    """How a question is answered."""

    CHOICE = auto()
    SEVERAL = auto()
    YES_NO = auto()
    NUMBER = auto()
    #: A number with a unit, or "I do not know, help me".
    MEASURE = auto()
    #: Two numbers with one unit: from, to.
    RANGE = auto()
    LINE = auto()
    TEXT = auto()
    #: Somebody else, in a few lines: name, telephone, language.
    PERSON = auto()


class Stage(StrEnum):
    """When a question may be asked, as access-needs.json names the stages."""

    #: With the application.
    APPLICATION = "A"
    #: With the application only as a sealed answer about the budget.
    BUDGET = "A*"
    #: With the offer of a place.
    OFFER = "S"
    #: In a later sitting, once the person comes for sure and the journey is booked.
    TRAVEL = "T"
    #: On the spot, by those who organise.
    DAYS = "O"


class Audience(StrEnum):
    """Who may be told an answer, each in a list of their own and nothing else."""

    LOG = "LOG"
    HOT = "HOT"
    DRV = "DRV"
    COM = "COM"
    CAT = "CAT"
    FIN = "FIN"
    TRN = "TRN"
    SAF = "SAF"
    MED = "MED"
    ALL = "ALL"
    PUB = "PUB"

    @property
    def label(self) -> str:
        """Who that is, in words."""
        return str(_AUDIENCES[self])


_AUDIENCES = {
    Audience.LOG: _l("those who arrange journeys and stays"),
    Audience.HOT: _l("the hotel and the venue"),
    Audience.DRV: _l("the drivers"),
    Audience.COM: _l("interpreters and captioners"),
    Audience.CAT: _l("the kitchen"),
    Audience.FIN: _l("those who pay the bills"),
    Audience.TRN: _l("the trainers, if you tick that they may"),
    Audience.SAF: _l("those who help people leave in an emergency"),
    Audience.MED: _l("first aiders, in an emergency"),
    Audience.ALL: _l("everybody, as a rule of the training without your name"),
    Audience.PUB: _l("those who take photographs, as words on your badge"),
}


class Desk(Enum):
    """On which pages a question is asked."""

    NEEDS = auto()
    #: On the application form.
    APPLICATION = auto()
    #: Where somebody says who comes with them.
    COMPANIONS = auto()
    #: In the travel ledger.
    TRAVEL = auto()
    #: On a page of its own, after everything else.
    KEEPING = auto()
    #: Of the organisers, or worked out from other answers.
    ORGANISERS = auto()


@dataclass(frozen=True)
class Detail:
    """A small question under one answer of another question, shown once that is chosen."""

    name: str
    label: str
    #: The answers under which it is shown; the first one carries it on the page.
    under: tuple[str, ...]
    kind: Kind = Kind.LINE
    unit: Unit | None = None


@dataclass(frozen=True)
class Easy:
    """The same question in easy words, one sentence a line."""

    label: str
    hint: str = ""


@dataclass(frozen=True)
class Question:
    """One question; nothing has to be answered. It speaks of barriers, never of causes."""

    name: str
    kind: Kind
    label: str
    hint: str = ""
    #: {stored word: label}, for CHOICE and SEVERAL.
    choices: Mapping[str, str] = field(default_factory=dict)
    details: tuple[Detail, ...] = ()
    unit: Unit | None = None
    #: The smallest and largest sensible value in the unit of the store.
    between: tuple[int, int] | None = None
    audience: tuple[Audience, ...] = ()
    stage: Stage = Stage.OFFER
    #: The category whose readers may open it; the group's unless told.
    category: Category | None = None
    #: Which page of its group it stands on; later pages follow up earlier ones.
    part: int = 1
    #: Asked without an organiser having switched it on.
    on_by_default: bool = False
    #: Which earlier answer or measured object calls for it.
    asked_when: Condition | None = None
    asked_at: Desk = Desk.NEEDS
    easy: Easy | None = None
    #: Why it is asked, for the documentation.
    why: str = ""

    @property
    def is_called_for(self) -> bool:
        """Whether an earlier answer or a measured object brings it, not only a subject."""
        return self.asked_when is not None and self.asked_when.follows_up


def key_of(question: Question, detail: Detail) -> str:
    """The name under which a detail's answer is kept and its field is drawn."""
    return f"{question.name}__{detail.name}"


@dataclass(frozen=True)
class Group:
    """One group of questions: its title, its category, its questions in order."""

    name: str
    title: str
    category: Category
    questions: tuple[Question, ...]
    #: The text of events.venue.Venue that is shown before the questions are asked.
    shown_first: str = ""

    def category_of(self, question: Question) -> Category:
        """Whose readers may open an answer."""
        return question.category or self.category
