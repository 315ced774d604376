"""What choosing one person would do to the targets."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from registration.balance.models import Kind
from registration.balance.rules.counting import Facts
from registration.balance.rules.counting import Goal


class Does(StrEnum):
    """What a change means for its target."""

    #: Brings the group nearer to a least number.
    HELPS = "helps"
    #: A country that nobody else comes from, where no more countries are needed.
    NEW = "new"
    #: Passes a limit.
    OVER = "over"


@dataclass(frozen=True)
class Change:
    """With this person there are `count` people in that group (or `count` countries)."""

    goal: Goal
    group: str
    count: int
    does: Does


@dataclass(frozen=True)
class Effect:
    """All that one person changes; nothing where no target is touched."""

    changes: tuple[Change, ...] = ()

    @property
    def keeps(self) -> bool:
        """Whether no limit is passed."""
        return all(change.does is not Does.OVER for change in self.changes)

    @property
    def helps(self) -> bool:
        """Whether the group comes nearer to a target."""
        return any(change.does is Does.HELPS for change in self.changes)


def effect_of(tallies: Mapping[Goal, Counter[str]], person: Facts) -> Effect:
    """What choosing `person` beside those who were counted would do."""
    found = []
    for goal, tally in tallies.items():
        for group in goal.groups(person):
            found += _change(goal, tally, group)
    return Effect(tuple(found))


def _change(goal: Goal, tally: Counter[str], group: str) -> list[Change]:
    if goal.kind is Kind.COUNTRIES:
        if tally[group]:
            return []
        does = Does.HELPS if len(tally) < (goal.least or 0) else Does.NEW
        return [Change(goal, group, len(tally) + 1, does)]
    count = tally[group] + 1
    if goal.most is not None and count > goal.most:
        return [Change(goal, group, count, Does.OVER)]
    if goal.least is not None and count <= goal.least:
        return [Change(goal, group, count, Does.HELPS)]
    return []
