"""Grades, links and findings: the nouns of matching, without store or request."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import IntEnum
from enum import StrEnum
from typing import Any
from typing import NamedTuple

from events.survey.rules import Outage

Needs = Mapping[str, Any]
"""{field of the dictionary: its value}; measures as whole mm, kg, m and tenths of a percent."""


class Grade(IntEnum):
    """How well it fits. The worst decides: what is not known is worse than tight, never green."""

    OK = 0
    TIGHT = 1
    UNKNOWN = 2
    NO = 3


class Why(StrEnum):
    """What a finding is about; its sentence is in panels.py."""

    FITS = "fits"
    TOO_NARROW = "too_narrow"
    TOO_SHORT = "too_short"
    TOO_SMALL_TO_TURN = "too_small_to_turn"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"
    TOO_WEAK = "too_weak"
    TOO_STEEP = "too_steep"
    TOO_FAR = "too_far"
    STEPS = "steps"
    LACKS = "lacks"
    NOT_MEASURED = "not_measured"
    NOT_CONFIRMED = "not_confirmed"
    NOT_TOLD = "not_told"
    OWN_WORD = "own_word"
    OUT_OF_ORDER = "out_of_order"


@dataclass(frozen=True)
class Known:
    """A measured value: a number, or the words that were chosen; whether somebody was there."""

    value: int | None = None
    chosen: frozenset[str] = frozenset()
    is_confirmed: bool = True


@dataclass(frozen=True)
class Link:
    """An object on the way: its key, kind and name, what is known of it, whether it works now."""

    key: str
    kind: str
    name: str
    known: Mapping[str, Known] = field(default_factory=dict)
    outage: Outage | None = None

    def value(self, key: str) -> int | None:
        """The number, or None where it is not known."""
        found = self.known.get(key)
        return found.value if found else None


def known(**values: int) -> dict[str, Known]:
    """Numbers that somebody measured on the spot."""
    return {key: Known(value) for key, value in values.items()}


class Pair(NamedTuple):
    """What of the object is compared with which field of the person.

    Loads and tie-downs (`is_load`) are what no word of the person can change.
    """

    measure: str
    asks: str
    is_load: bool = False


@dataclass(frozen=True)
class Finding:
    """One comparison.

    `margin` is what is left (in mm, kg, m or tenths of a percent), below 0 what is missing; None
    where there is nothing to compare. `source` names the standard behind the number.
    """

    grade: Grade
    why: Why
    link: Link
    pair: Pair
    margin: int | None
    source: str


@dataclass(frozen=True)
class Verdict:
    """What the worst link says, and all findings, the worst first."""

    grade: Grade
    findings: tuple[Finding, ...] = ()

    @property
    def worst(self) -> Finding | None:
        """The finding that decides."""
        return self.findings[0] if self.findings else None

    @property
    def limiting(self) -> Link | None:
        """The object that decides."""
        return self.worst.link if self.worst else None

    @property
    def margin_mm(self) -> int | None:
        """What is left or missing there."""
        return self.worst.margin if self.worst else None

    @property
    def source(self) -> str:
        """The standard or rule behind it."""
        return self.worst.source if self.worst else ""
