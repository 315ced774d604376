"""When a question is asked: what an earlier answer says, what a measured object is like."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

ARRANGE = "arrange"
"""The opening question, "What should we arrange?". Its answers are subjects."""

DESCRIBED = "described:{}"
"""Stands among the measures that matter where nothing is measured, but this text tells of it."""


class Condition:
    """Something that holds or not, given what the person told and what was measured."""

    #: Whether it looks at more than the subjects of the opening question.
    follows_up = True
    #: Whether an object has to come close to the limit of a measure.
    is_measure = False

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether it holds: `told` {field: value}; `near` measures that come close to a limit."""
        raise NotImplementedError

    def fields(self) -> Iterator[str]:
        """The names of the earlier answers that it looks at."""
        return iter(())

    def subjects(self) -> Iterator[str]:
        """The subjects of the opening question that it looks at."""
        return iter(())

    def is_broken(self, told: Mapping[str, Any]) -> bool:
        """Whether an earlier answer, not a subject or a measure, is another one now."""
        del told
        return False


@dataclass(frozen=True)
class When(Condition):
    """An earlier question has one of these answers; any answer but "no" where none is named."""

    field: str
    answers: tuple[str, ...] = ()

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether the earlier answer is, or holds, one of them."""
        del near
        given = told.get(self.field)
        if not self.answers:
            return bool(given) and given != "none"
        values = given if isinstance(given, list) else [given]
        return any(value in self.answers for value in values)

    def fields(self) -> Iterator[str]:
        """The one field."""
        yield self.field

    def is_broken(self, told: Mapping[str, Any]) -> bool:
        """Whether the earlier answer is another one."""
        return not self.holds(told, frozenset())


@dataclass(frozen=True)
class Answered(When):
    """An earlier question has an answer, "none" too."""

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether it has one."""
        del near
        return bool(told.get(self.field))


@dataclass(frozen=True)
class Chosen(When):
    """The person chose one of these subjects on the opening page."""

    follows_up = False

    def subjects(self) -> Iterator[str]:
        """The subjects."""
        yield from self.answers

    def is_broken(self, told: Mapping[str, Any]) -> bool:
        """Never: what a subject brought stays when the subject goes."""
        del told
        return False


@dataclass(frozen=True)
class Near(Condition):
    """An object of this training's places comes close to a limit of this measure."""

    measure: str
    is_measure = True

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether the survey says so."""
        del told
        return self.measure in near


@dataclass(frozen=True)
class Described(Condition):
    """Nothing is measured, but this text of events.venue.Venue tells what there is."""

    text: str

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether there is something to show before it is asked."""
        del told
        return DESCRIBED.format(self.text) in near


@dataclass(frozen=True)
class _Parts(Condition):
    """Several conditions."""

    parts: tuple[Condition, ...]

    @property
    def follows_up(self) -> bool:  # type: ignore[override] # worked out from its parts
        """Whether any part does."""
        return any(part.follows_up for part in self.parts)

    @property
    def is_measure(self) -> bool:  # type: ignore[override] # worked out from its parts
        """Whether any part is."""
        return any(part.is_measure for part in self.parts)

    def fields(self) -> Iterator[str]:
        """The fields of all parts."""
        for part in self.parts:
            yield from part.fields()

    def subjects(self) -> Iterator[str]:
        """The subjects of all parts."""
        for part in self.parts:
            yield from part.subjects()


@dataclass(frozen=True)
class All(_Parts):
    """Every one of these holds."""

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether all hold."""
        return all(part.holds(told, near) for part in self.parts)

    def is_broken(self, told: Mapping[str, Any]) -> bool:
        """Whether any part is."""
        return any(part.is_broken(told) for part in self.parts)


@dataclass(frozen=True)
class One(_Parts):
    """At least one of these holds."""

    def holds(self, told: Mapping[str, Any], near: AbstractSet[str]) -> bool:
        """Whether one holds."""
        return any(part.holds(told, near) for part in self.parts)

    def is_broken(self, told: Mapping[str, Any]) -> bool:
        """Whether every part is."""
        return all(part.is_broken(told) for part in self.parts)


def chosen(*subjects: str) -> Chosen:
    """One of these subjects was chosen on the opening page."""
    return Chosen(ARRANGE, subjects)


def when(field: str, *answers: str) -> When:
    """An earlier question has one of these answers."""
    return When(field, answers)


def answered(field: str) -> Answered:
    """An earlier question has an answer, whichever."""
    return Answered(field)


def both(*parts: Condition) -> All:
    """Every one of these holds."""
    return All(parts)


def either(*parts: Condition) -> One:
    """At least one of these holds."""
    return One(parts)
