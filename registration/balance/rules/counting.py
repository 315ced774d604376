"""Who counts for which target, and how a group stands."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from registration.apply.models import Experience
from registration.apply.models import Gender
from registration.balance.models import BalanceTarget
from registration.balance.models import Kind

_BOTH_KINDS = {Experience.FORMAL.value, Experience.INFORMAL.value}


class Facts(NamedTuple):
    """All that balance knows about a person. Neither needs nor scores are among it."""

    id: UUID
    country: str = ""
    #: Folded for comparing; "" where somebody belongs to none.
    organisation: str = ""
    experience: Experience | None = None
    gender: Gender | None = None
    took_part_before: bool | None = None
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Goal:
    """A target as values. `apart` are the countries that have a limit of their own."""

    kind: Kind
    key: str = ""
    least: int | None = None
    most: int | None = None
    apart: frozenset[str] = frozenset()

    @property
    def is_of_groups(self) -> bool:
        """Whether the limit holds for each country or organisation by itself."""
        return self.kind in (Kind.EACH_COUNTRY, Kind.ORGANISATION)

    def groups(self, person: Facts) -> tuple[str, ...]:
        """The groups of this goal in which somebody counts; ("",) where it has only one."""
        if self.kind in (Kind.COUNTRIES, Kind.EACH_COUNTRY):
            return (person.country,) if person.country and person.country not in self.apart else ()
        if self.kind is Kind.ORGANISATION:
            return (person.organisation,) if person.organisation else ()
        return ("",) if self._is_member(person) else ()

    def tally(self, people: Iterable[Facts]) -> Counter[str]:
        """How many of `people` are in each group."""
        return Counter(group for person in people for group in self.groups(person))

    def _is_member(self, person: Facts) -> bool:
        if self.kind is Kind.COUNTRY:
            return person.country == self.key
        if self.kind is Kind.GENDER:
            return person.gender is not None and person.gender.value == self.key
        if self.kind is Kind.EXPERIENCE:
            is_both = person.experience is Experience.BOTH and self.key in _BOTH_KINDS
            return is_both or (person.experience or "") == self.key
        if self.kind is Kind.FIRST_TIME:
            return person.took_part_before is False
        return self.key in person.languages


def goals_from(targets: Iterable[BalanceTarget]) -> list[Goal]:
    """The targets as values, in the order of their kinds."""
    rows = sorted(targets, key=lambda row: (list(Kind).index(row.kind), row.key))
    own = frozenset(row.key for row in rows if row.kind is Kind.COUNTRY and row.most is not None)
    return [
        Goal(
            row.kind,
            row.key,
            row.least,
            row.most,
            own if row.kind is Kind.EACH_COUNTRY else frozenset(),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Standing:
    """How a group stands with one goal: `count` people (countries, or people in the largest group).

    `over` are the groups with more people than the limit.
    """

    goal: Goal
    count: int
    over: dict[str, int]

    @property
    def missing(self) -> int:
        """How many are still needed for the least."""
        return max(0, (self.goal.least or 0) - self.count)

    @property
    def too_many(self) -> int:
        """By how many the limit is passed, all groups together."""
        return sum(number - (self.goal.most or 0) for number in self.over.values())

    @property
    def is_met(self) -> bool:
        """Whether nobody more and nobody fewer is needed."""
        return not self.missing and not self.over


def standings(goals: Iterable[Goal], people: Sequence[Facts]) -> list[Standing]:
    """How the group of `people` stands with each goal."""
    return [_standing(goal, goal.tally(people)) for goal in goals]


def _standing(goal: Goal, tally: Counter[str]) -> Standing:
    most = goal.most
    over = {} if most is None else {group: n for group, n in tally.items() if n > most}
    if goal.kind is Kind.COUNTRIES:
        return Standing(goal, len(tally), over)
    count = max(tally.values(), default=0) if goal.is_of_groups else tally[""]
    return Standing(goal, count, over)
