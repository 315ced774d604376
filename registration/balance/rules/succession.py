"""Who of a list in order comes next, so that the group keeps its balance."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from registration.balance.rules.counting import Facts
from registration.balance.rules.counting import Goal
from registration.balance.rules.effects import Change
from registration.balance.rules.effects import Does
from registration.balance.rules.effects import effect_of
from registration.balance.rules.reaching import still_needed


@dataclass(frozen=True)
class Passed:
    """Why somebody was passed over: limits they would pass, and targets then out of reach.

    `short` is how many people more would be needed than places are left.
    """

    over: tuple[Change, ...]
    short: int


@dataclass(frozen=True)
class Next:
    """The first who keeps the balance (None where nobody does), and why others were passed over."""

    chosen: UUID | None
    passed: Mapping[UUID, Passed]


def next_of(
    goals: Sequence[Goal], free: int, holders: Sequence[Facts], waiting: Sequence[Facts]
) -> Next:
    """The first of `waiting` who passes no limit and leaves the targets within reach.

    `free` places are left, this one among them. Where the targets are out of reach with everybody,
    those who leave the least missing are taken.
    """
    tallies = {goal: goal.tally(holders) for goal in goals}
    found = {person.id: _judge(tallies, person, free - 1) for person in waiting}
    within = [one.short for one in found.values() if not one.over]
    passed: dict[UUID, Passed] = {}
    for key, one in found.items():
        if not one.over and one.short == min(within):
            return Next(key, passed)
        passed[key] = one
    return Next(None, passed)


def _judge(tallies: Mapping[Goal, Counter[str]], person: Facts, left: int) -> Passed:
    over = [one for one in effect_of(tallies, person).changes if one.does is Does.OVER]
    then = {goal: tally + goal.tally([person]) for goal, tally in tallies.items()}
    return Passed(tuple(over), max(0, still_needed(then) - left))
