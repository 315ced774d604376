"""What a paper is made of: a design, and the facts of one person; both can be frozen as JSON."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Any
from typing import Self

from certificates.designs.models import AwardKind

Texts = Mapping[str, str]
"""{BCP 47 code: text}"""


@dataclass(frozen=True)
class Signer:
    """Who answers for the paper; without `image` (a file's key) it is issued electronically."""

    name: str
    role: Texts
    organisation: str
    image: str | None = None
    #: Tells two of one design apart.
    key: str = ""


@dataclass(frozen=True)
class Mark:
    """A logo beside those of the organisations: its name in words, and a file's key."""

    name: str
    file: str
    key: str = ""


@dataclass(frozen=True)
class DesignContent:
    """A design for one kind of paper, ready to be filled: all its texts are there."""

    layout: str
    paper: str
    orientation: str
    accent: str
    ground: str
    #: One or two codes: the languages on the main sheet.
    languages: Sequence[str]
    #: {slot: {language: text with named placeholders}}
    texts: Mapping[str, Texts]
    signatories: Sequence[Signer] = ()
    logos: Sequence[Mark] = ()

    def as_json(self) -> dict[str, Any]:
        """For a frozen content; `from_json` gives the same design back."""
        return asdict(self) | {"languages": list(self.languages)}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The design that `as_json` froze."""
        parts = {
            "signatories": tuple(Signer(**each) for each in kept["signatories"]),
            "logos": tuple(Mark(**each) for each in kept["logos"]),
            "languages": tuple(kept["languages"]),
        }
        return cls(**{**kept, **parts})


@dataclass(frozen=True)
class Facts:
    """What is true of one person at one training; nothing about needs, and no address (DO15)."""

    kind: AwardKind
    name: str
    name_language: str
    title: Texts
    starts_on: date
    ends_on: date
    #: {"name", "short_name", "colour", "logo_file_id"} of each that holds the training.
    organisations: Sequence[Mapping[str, Any]]
    number: str
    code: str
    verify_url: str
    issued_on: date
    #: IANA name of the training's zone.
    zone: str
    role: Texts = field(default_factory=dict)
    place: Texts = field(default_factory=dict)
    #: One outcome a line.
    outcomes: Texts = field(default_factory=dict)
    #: The days on which the person was there; none where only whole hours were marked.
    days: Sequence[date] = ()
    hours: Decimal | None = None
    result: Texts = field(default_factory=dict)
    #: A letter's own text, its paragraphs parted by an empty line.
    paragraphs: Texts = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """For a frozen content; `from_json` gives the same facts back."""
        kept = asdict(self)
        for name in ("starts_on", "ends_on", "issued_on"):
            kept[name] = kept[name].isoformat()
        days = [day.isoformat() for day in self.days]
        hours = None if self.hours is None else str(self.hours)
        return kept | {"kind": self.kind.value, "days": days, "hours": hours}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The facts that `as_json` froze."""
        read: dict[str, Any] = dict(kept)
        for name in ("starts_on", "ends_on", "issued_on"):
            read[name] = date.fromisoformat(kept[name])
        hours = kept["hours"]
        read["hours"] = None if hours is None else Decimal(hours)
        read["days"] = tuple(date.fromisoformat(day) for day in kept["days"])
        return cls(**read | {"kind": AwardKind(kept["kind"])})
