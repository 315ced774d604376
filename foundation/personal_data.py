"""The words in which each sub-room declares what it holds on a person, and how it erases it."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any


@dataclass(frozen=True)
class Personal:
    """A column that says something about a person: what it is, why we hold it, how long.

    The three texts are the record of processing that GDPR Article 30 asks for.
    """

    what: str
    why: str
    kept: str


NOT_PERSONAL = None
Inventory = dict[str, Personal | None]
"""Keys are "table.column"; the value is NOT_PERSONAL where the column says nothing of a person."""


class Goes(StrEnum):
    """With what something is erased; the later ones go with the earlier ones' occasions too."""

    #: When the person erases their needs, when they erase everything, and when its time is over.
    NEEDS = "needs"
    #: When they erase everything, and when its time is over.
    ALL = "all"
    #: Only when its time is over: a law or somebody else's right asks for it until then.
    STAYS = "stays"


@dataclass(frozen=True)
class Entry:
    """One thing that is held: its name and value for machines, its label and words for people."""

    name: str
    label: str
    #: JSON.
    value: Any
    words: list[str]


@dataclass(frozen=True)
class Chapter:
    """Rows of one kind: its name for machines, its title for people."""

    name: str
    title: str
    rows: Sequence[Sequence[Entry]]


@dataclass(frozen=True)
class Holding:
    """What a sub-room holds on the person of a participation, and how it erases it.

    The functions take the participation, `erase` also who does it; it runs inside the caller's
    transaction, and erasing what is not there does nothing. `tables` are all that they read and
    erase (tests/house/test_inventory.py). `until` gives the last day on which it is kept, or None
    where only the person ends it.
    """

    #: In the person's words: "Your journey".
    what: str
    tables: tuple[str, ...]
    goes: Goes
    held_on: Callable[[Any], Iterable[Chapter]]
    erase: Callable[[Any, Any], None]
    until: Callable[[Any], date | None] = lambda _participation: None
    #: Why it stays, or what is left of it.
    stays: str = ""
    #: The words of a choice: the person may let it stand when they erase everything.
    may_stay: str = ""
    #: Keys of the participations for which something is left, as a query; None to ask `tables`.
    left: Callable[[], Any] | None = None
    #: Papers to take away: (name, bytes).
    papers: Callable[[Any], Iterable[tuple[str, bytes]]] = lambda _participation: ()
    #: It belongs to the account: a personal link alone does not open it, only signing in.
    of_account: bool = False
