"""The words in which a sheet is declared, and what it becomes: tables of people and of counts."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Part
from registration.arrangements.models import SupplierKind
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import Audience
from registration.sheets.models import SheetKind

Words = tuple[str, ...]
"""The lines of a cell."""

Frame = Mapping[str, Any]
"""What a sheet says of nobody, as JSON: times of meals, sessions."""


@dataclass(frozen=True)
class Entry:
    """What a sheet says of one person, in stored words, so that any language can tell it.

    `values` are JSON: "name", "part", "told" {field: answer}, and the facts that the sheet asks
    for (queries/gathering.py).
    """

    participation_id: UUID
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The person's name as they write it."""
        return str(self.values["name"])

    @property
    def part(self) -> Part:
        """As what they come."""
        return Part(self.values["part"])

    @property
    def told(self) -> Mapping[str, Any]:
        """{field: answer} of the fields of the sheet."""
        told: Mapping[str, Any] = self.values.get("told", {})
        return told

    def chosen(self, field: str) -> list[str]:
        """The stored words of an answer, one or several; [] without one."""
        value = self.told.get(field)
        if value in (None, ""):
            return []
        return list(value) if isinstance(value, list) else [str(value)]


Entries = Sequence[Entry]


@dataclass(frozen=True)
class Line:
    """A row of a table: first its heading, then its cells. `mark` is "", "new" or "changed"."""

    key: str
    cells: tuple[Words, ...]
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a caption and a heading for each column."""

    key: str
    caption: str
    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    note: str = ""


def no_frame(_event: Event) -> dict[str, Any]:
    """Of a sheet that tells of people alone."""
    return {}


@dataclass(frozen=True)
class Sheet:
    """One kind of sheet: for whom, of what, and how it is laid out."""

    kind: SheetKind
    title: str
    #: What it is for, told to the team, the supplier and the people on it.
    purpose: str
    #: Whoever may open this category may open the sheet, in what else is theirs.
    category: Category
    #: The letter of the dictionary that every field of it must carry.
    audience: Audience
    #: What is read of each person, in the order of telling.
    fields: tuple[str, ...]
    tables: Callable[[Entries, Frame], list[Table]]
    suppliers: tuple[SupplierKind, ...] = ()
    #: Names of further facts of each person, see queries/gathering.py.
    facts: tuple[str, ...] = ()
    frame: Callable[[Event], dict[str, Any]] = no_frame
    #: Only what a person ticked to be shared.
    only_shared: bool = False
    #: Everybody who comes stands on it, or only those of whom it says something.
    names_everybody: bool = False

    @property
    def categories(self) -> frozenset[Category]:
        """All categories that the sheet draws from."""
        return frozenset({self.category} | {CATEGORY_OF[field] for field in self.fields})
