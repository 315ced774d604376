"""The nouns of hours: who works, what is needed, when. Times are minutes of one day zero."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """A stretch of time in which somebody works, a whole night or not."""

    starts: int
    ends: int
    is_night: bool = False

    @property
    def length(self) -> int:
        """In minutes."""
        return self.ends - self.starts


@dataclass(frozen=True)
class Single:
    """What one person needs in one part of a day: `number` people of one kind.

    `grades` is {worker: how well they fit, 0 is best}; who is not in it must not come.
    `languages` are sets of names of one language, of which one is enough; none: any language.
    """

    key: str
    person: str
    hour: str
    spans: tuple[Span, ...]
    number: int
    grades: Mapping[str, int]
    languages: tuple[frozenset[str], ...] = ()
    #: Whether the same people may serve others at the same time.
    is_shared: bool = False


@dataclass(frozen=True)
class Want:
    """People who are together need `number` people of one kind in one part of a day.

    `hour` is the name of the part, as companions book it ("2016-09-24.day"). `grades` is
    {worker: how well they fit, 0 is best}; who is not in it must not come. `joins` are workers who
    are there already for some of these people, and would be for all of them.
    """

    key: str
    people: tuple[str, ...]
    hour: str
    span: Span
    number: int
    grades: Mapping[str, int]
    joins: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Worker:
    """Somebody engaged, with the parts of days that they offer and that are free."""

    key: str
    free: frozenset[str]


@dataclass(frozen=True)
class Kept:
    """A part of a day that is booked already."""

    worker: str
    people: tuple[str, ...]
    hour: str
    span: Span


@dataclass(frozen=True)
class Asked:
    """Everything that is known."""

    wants: tuple[Want, ...]
    workers: tuple[Worker, ...]
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True)
class Turn:
    """A booking that is proposed: this worker for that want."""

    want: str
    worker: str


@dataclass(frozen=True)
class Proposed:
    """The turns, and {want: how many people it still lacks}. `is_best`: nothing better exists."""

    turns: tuple[Turn, ...]
    lacking: Mapping[str, int]
    is_best: bool = True
