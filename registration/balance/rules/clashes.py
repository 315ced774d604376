"""Targets that cannot hold together: each by itself, and every two of them, exactly."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from registration.balance.models import Kind
from registration.balance.rules.counting import Facts
from registration.balance.rules.counting import Goal
from registration.balance.rules.reaching import still_needed


class Because(StrEnum):
    """Why targets cannot hold."""

    #: Too few candidates: `found` of those that the target needs.
    CANDIDATES = "candidates"
    #: Together they need `found` people, more than there are places.
    PLACES = "places"
    #: The limit lets `found` people in, fewer than the other target needs.
    LIMIT = "limit"
    #: With this limit only `found` of the places can be filled.
    EMPTY = "empty"


@dataclass(frozen=True)
class Clash:
    """Goals that cannot all be met, with the number that shows it."""

    goals: tuple[Goal, ...]
    because: Because
    found: int


def clashes(goals: Sequence[Goal], places: int, people: Sequence[Facts]) -> list[Clash]:
    """What cannot hold, if at most `places` of `people` are chosen.

    Exact for each target, and for each two of them. Three or more may still exclude each other:
    then only the sum of what each kind needs is compared with the places.
    """
    alone = [clash for goal in goals for clash in _alone(goal, places, people)]
    faulty = {clash.goals[0] for clash in alone}
    pairs = [
        clash
        for one, other in combinations([goal for goal in goals if goal not in faulty], 2)
        for clash in _pair(one, other, places, people)
    ]
    if alone or pairs:
        return alone + pairs
    with_least = tuple(goal for goal in goals if goal.least)
    needed = still_needed({goal: Counter() for goal in goals})
    return [Clash(with_least, Because.PLACES, needed)] if needed > places else []


def _alone(goal: Goal, places: int, people: Sequence[Facts]) -> Iterator[Clash]:
    tally = goal.tally(people)
    if goal.least is not None:
        there = len(tally) if goal.kind is Kind.COUNTRIES else tally[""]
        if there < goal.least:
            yield Clash((goal,), Because.CANDIDATES, there)
        elif goal.least > places:
            yield Clash((goal,), Because.PLACES, goal.least)
    if goal.most is not None:
        room = _room(goal, people)
        if room < min(places, len(people)):
            yield Clash((goal,), Because.EMPTY, room)


def _pair(one: Goal, other: Goal, places: int, people: Sequence[Facts]) -> Iterator[Clash]:
    if one.least and other.least:
        needed = _needed(one, other, people)
        if needed > places:
            yield Clash((one, other), Because.PLACES, needed)
    for wanted, limit in ((one, other), (other, one)):
        if wanted.least and limit.most is not None and wanted.kind is not Kind.COUNTRIES:
            room = _room(limit, [person for person in people if wanted.groups(person)])
            if room < wanted.least:
                yield Clash((wanted, limit), Because.LIMIT, room)


def _room(limit: Goal, people: Sequence[Facts]) -> int:
    """How many of `people` the limit lets in."""
    tally = limit.tally(people)
    outside = sum(not limit.groups(person) for person in people)
    return outside + sum(min(number, limit.most or 0) for number in tally.values())


def _needed(one: Goal, other: Goal, people: Sequence[Facts]) -> int:
    """The fewest people with whom both least numbers are reached."""
    if Kind.COUNTRIES in (one.kind, other.kind):
        countries, named = (one, other) if one.kind is Kind.COUNTRIES else (other, one)
        members = [person for person in people if named.groups(person)]
        spread = min(named.least or 0, len(countries.tally(members)))
        return (named.least or 0) + max(0, (countries.least or 0) - spread)
    in_both = sum(bool(one.groups(person) and other.groups(person)) for person in people)
    least = (one.least or 0, other.least or 0)
    return sum(least) - min(*least, in_both)
