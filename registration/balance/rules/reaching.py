"""How many more people a group needs at the very least before its targets can be met."""

from collections import Counter
from collections.abc import Mapping

from registration.apply.models import Experience
from registration.balance.models import Kind
from registration.balance.rules.counting import Goal


def still_needed(tallies: Mapping[Goal, Counter[str]]) -> int:
    """A number that no choice can do with fewer than; the true one may be higher.

    One person counts for several kinds at once, so the kinds are not added up. Within a kind a
    person has one country and one gender, but may use many languages.
    """
    missing = {goal: _missing(goal, tally) for goal, tally in tallies.items()}
    by_kind = {kind: _of_kind(kind, missing) for kind in Kind}
    by_kind[Kind.COUNTRIES] = _for_countries(missing, tallies)
    return max(by_kind.values(), default=0)


def _missing(goal: Goal, tally: Counter[str]) -> int:
    count = len(tally) if goal.kind is Kind.COUNTRIES else tally[""]
    return 0 if goal.least is None else max(0, goal.least - count)


def _of_kind(kind: Kind, missing: Mapping[Goal, int]) -> int:
    numbers = {goal.key: number for goal, number in missing.items() if goal.kind is kind}
    if kind is Kind.LANGUAGE:
        return max(numbers.values(), default=0)
    if kind is Kind.EXPERIENCE:
        # "Both" counts for two of them.
        either = max(numbers.get(Experience.FORMAL, 0), numbers.get(Experience.INFORMAL, 0))
        return either + numbers.get(Experience.NONE, 0)
    return sum(numbers.values())


def _for_countries(missing: Mapping[Goal, int], tallies: Mapping[Goal, Counter[str]]) -> int:
    named = {goal: n for goal, n in missing.items() if goal.kind is Kind.COUNTRY and n}
    there = {goal.key for goal in named if tallies[goal][""] == 0}
    more = sum(n for goal, n in missing.items() if goal.kind is Kind.COUNTRIES)
    return sum(named.values()) + max(0, more - len(there))
