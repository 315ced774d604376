"""The parts of which every paper is made. Each format lays the same parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from foundation.wording import Said

Lines = Sequence[Said]


@dataclass(frozen=True)
class Heading:
    """`level` 2 begins a chapter, 3 a part of it."""

    kind: ClassVar[str] = "heading"
    text: Said
    level: int = 2
    #: Where the contents lead to; given when the paper is laid.
    id: str = ""

    def as_text(self) -> list[str]:
        """Its lines in plain text."""
        return [self.text.text, "-" * len(self.text.text)]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `manner` is "" for plain text, or "lead", "note", "title"."""

    kind: ClassVar[str] = "paragraph"
    text: Said
    manner: str = ""

    def as_text(self) -> list[str]:
        """Its lines in plain text."""
        return [self.text.text]


@dataclass(frozen=True)
class Listing:
    kind: ClassVar[str] = "list"
    items: Lines

    def as_text(self) -> list[str]:
        """Its lines in plain text."""
        return [f"- {one.text}" for one in self.items]


@dataclass(frozen=True)
class Facts:
    """What is asked, and the lines that answer it."""

    kind: ClassVar[str] = "facts"
    rows: Sequence[tuple[str, Lines]]

    def as_text(self) -> list[str]:
        """Its lines in plain text."""
        return [f"{label}: {joined(lines).text}" for label, lines in self.rows]


@dataclass(frozen=True)
class Grid:
    """A table: the first cell of a row names the row."""

    kind: ClassVar[str] = "grid"
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Lines]]
    #: How many columns at the end are boxes for a pen.
    boxes: int = 0

    def as_text(self) -> list[str]:
        """Its lines in plain text: one for each row."""
        return [self._row(row) for row in self.rows]

    def _row(self, row: Sequence[Lines]) -> str:
        cells = zip(self.headings[1:], row[1:], strict=True)
        told = [f"{label}: {joined(cell).text}" for label, cell in cells if cell]
        return ". ".join([joined(row[0]).text, *told])


@dataclass(frozen=True)
class Picture:
    kind: ClassVar[str] = "picture"
    file_id: UUID
    alt: Said

    @property
    def asset(self) -> str:
        """Its name on the press."""
        return f"{self.file_id}.jpg"

    def as_text(self) -> list[str]:
        """What it shows, in words."""
        return [f"[{self.alt.text}]"]


@dataclass(frozen=True)
class Letterhead:
    """Who writes: the organisation and the lines under its name."""

    kind: ClassVar[str] = "letterhead"
    name: str
    lines: Sequence[str]

    def as_text(self) -> list[str]:
        """Its lines in plain text."""
        return [self.name, *(one for one in self.lines if one)]


@dataclass(frozen=True)
class Signature:
    """Room for a hand to sign in, above the name of who signs."""

    kind: ClassVar[str] = "signature"
    name: str
    role: str
    organisation: str

    def as_text(self) -> list[str]:
        """Its lines in plain text."""
        return [one for one in (self.name, self.role, self.organisation) if one]


@dataclass(frozen=True)
class Badge:
    name: Said
    part: str
    organisation: str = ""
    country: str = ""
    languages: str = ""
    #: "yes", "ask", "no" and its words; "" for none.
    photos: str = ""
    photos_said: str = ""


@dataclass(frozen=True)
class Badges:
    kind: ClassVar[str] = "badges"
    title: Said
    cards: Sequence[Badge]

    def as_text(self) -> list[str]:
        """The names on it."""
        return [one.name.text for one in self.cards]


Part = Heading | Paragraph | Listing | Facts | Grid | Picture | Letterhead | Signature | Badges


def joined(lines: Lines) -> Said:
    """Several lines as one."""
    language = lines[0].language if lines else ""
    return Said(", ".join(one.text for one in lines), language)
