"""Counting a group against its targets, without a store."""

from uuid import UUID

import pytest

from registration.apply.models import Experience
from registration.apply.models import Gender
from registration.balance.models import BalanceTarget
from registration.balance.models import Kind
from registration.balance.rules import Facts
from registration.balance.rules import Goal
from registration.balance.rules import clashes
from registration.balance.rules import effect_of
from registration.balance.rules import goals_from
from registration.balance.rules import next_of
from registration.balance.rules import standings
from registration.balance.rules import still_needed
from registration.balance.rules.clashes import Because
from registration.balance.rules.effects import Does

COUNTRIES = Goal(Kind.COUNTRIES, least=3)
EACH = Goal(Kind.EACH_COUNTRY, most=2)
WOMEN = Goal(Kind.GENDER, "woman", least=2)
MEN = Goal(Kind.GENDER, "man", least=1, most=1)
FORMAL = Goal(Kind.EXPERIENCE, "formal", least=1)
INFORMAL = Goal(Kind.EXPERIENCE, "informal", least=1)
NONE = Goal(Kind.EXPERIENCE, "none", least=1)
NEW = Goal(Kind.FIRST_TIME, least=1)
SIGNERS = Goal(Kind.LANGUAGE, "bqn", least=1)
ENGLISH = Goal(Kind.LANGUAGE, "en", least=2)
ONE_EACH = Goal(Kind.ORGANISATION, most=1)


def person(number: int, country: str = "", **more: object) -> Facts:
    return Facts(UUID(int=number), country, **more)  # type: ignore[arg-type] # each test's own facts


def some(*countries: str) -> list[Facts]:
    return [person(number, country) for number, country in enumerate(countries, 1)]


def test_each_kind_counts_its_own() -> None:
    maria = person(
        *(1, "BG"),
        organisation="cil",
        experience=Experience.BOTH,
        gender=Gender.WOMAN,
        took_part_before=False,
        languages=frozenset({"bg", "bqn"}),
    )
    ivo = person(2, "BG", organisation="cil", took_part_before=True, gender=Gender.NOT_SAID)
    goals = [COUNTRIES, EACH, WOMEN, FORMAL, INFORMAL, NONE, NEW, SIGNERS, ONE_EACH]

    found = {
        one.goal: one for one in standings([*goals, Goal(Kind.COUNTRY, "BG", 1)], [maria, ivo])
    }

    assert [found[goal].count for goal in goals] == [1, 2, 1, 1, 1, 0, 1, 1, 2]
    assert found[Goal(Kind.COUNTRY, "BG", 1)].count == 2
    assert (found[COUNTRIES].missing, found[COUNTRIES].is_met) == (2, False)
    assert (found[ONE_EACH].over, found[ONE_EACH].too_many) == ({"cil": 2}, 1)
    assert found[EACH].is_met


def test_a_country_with_a_limit_of_its_own_is_left_out_of_the_limit_for_all() -> None:
    rows = [
        BalanceTarget(kind=Kind.COUNTRY, key="BG", least=None, most=3),
        BalanceTarget(kind=Kind.COUNTRY, key="RO", least=1, most=None),
        BalanceTarget(kind=Kind.EACH_COUNTRY, key="", least=None, most=2),
    ]

    each, bulgaria, romania = goals_from(rows)

    assert (each.apart, bulgaria.most, romania.least) == (frozenset({"BG"}), 3, 1)
    group = some("BG", "BG", "BG", "RO", "RO", "RO")
    assert [one.over for one in standings([each, bulgaria], group)] == [{"RO": 3}, {}]


def test_what_choosing_somebody_would_do() -> None:
    goals = [COUNTRIES, EACH, MEN, NEW]
    tallies = {goal: goal.tally(some("BG", "BG", "RO")) for goal in goals}

    assert effect_of(tallies, person(9, "RO")).changes == ()
    new = effect_of(tallies, person(9, "EL", gender=Gender.MAN))
    assert [(one.goal, one.count, one.does) for one in new.changes] == [
        (COUNTRIES, 3, Does.HELPS),
        (MEN, 1, Does.HELPS),
    ]
    assert (new.keeps, new.helps) == (True, True)
    over = effect_of(tallies, person(9, "BG"))
    assert [(one.group, one.count, one.does) for one in over.changes] == [("BG", 3, Does.OVER)]
    assert (over.keeps, over.helps) == (False, False)
    enough = {Goal(Kind.COUNTRIES, least=1): COUNTRIES.tally(some("BG"))}
    assert [one.does for one in effect_of(enough, person(9, "EL")).changes] == [Does.NEW]


def test_kinds_are_met_by_the_same_people_and_parts_of_a_kind_by_others() -> None:
    romania, greece = Goal(Kind.COUNTRY, "RO", 2), Goal(Kind.COUNTRY, "EL", 1)

    assert still_needed({}) == 0
    assert still_needed({goal: goal.tally([]) for goal in (WOMEN, MEN)}) == 3
    assert still_needed({goal: goal.tally([]) for goal in (FORMAL, INFORMAL, NONE)}) == 2
    assert still_needed({goal: goal.tally([]) for goal in (SIGNERS, ENGLISH)}) == 2
    three = {goal: goal.tally(some("BG")) for goal in (COUNTRIES, romania, greece)}
    assert still_needed(three) == 3
    assert still_needed({goal: goal.tally([]) for goal in (COUNTRIES, greece)}) == 3


def test_the_first_who_keeps_the_balance_comes_next() -> None:
    """Two places of four are left, a country is missing, and Bulgaria is full."""
    holders = some("BG", "BG")
    bulgarian, other, romanian = person(11, "BG"), person(12, ""), person(13, "RO")
    greek = person(14, "EL")
    goals = [COUNTRIES, EACH]

    found = next_of(goals, 2, holders, [bulgarian, other, romanian, greek])

    assert found.chosen == romanian.id
    assert [change.does for change in found.passed[bulgarian.id].over] == [Does.OVER]
    assert (found.passed[other.id].over, found.passed[other.id].short) == ((), 1)
    assert list(found.passed) == [bulgarian.id, other.id]


def test_where_nobody_can_mend_it_the_order_holds_and_limits_still_do() -> None:
    first, second = person(11, ""), person(12, "")
    assert next_of([COUNTRIES], 1, some("BG"), [first, second]).chosen == first.id
    assert next_of([EACH], 1, some("BG", "BG"), [person(11, "BG")]).chosen is None
    assert next_of([], 1, [], []).chosen is None


@pytest.mark.parametrize(
    ("goals", "places", "people", "because", "found"),
    [
        ([COUNTRIES], 9, some("BG", "RO"), Because.CANDIDATES, 2),
        ([COUNTRIES], 2, some("BG", "RO", "EL"), Because.PLACES, 3),
        ([EACH], 5, some("BG", "BG", "BG", "BG", "RO"), Because.EMPTY, 3),
        ([Goal(Kind.COUNTRY, "BG", 3), EACH], 3, some(*3 * ["BG"], "RO"), Because.LIMIT, 2),
        (
            [Goal(Kind.COUNTRY, "BG", 1), Goal(Kind.COUNTRY, "RO", 2)],
            *(2, some("BG", "RO", "RO")),
            *(Because.PLACES, 3),
        ),
        (
            [COUNTRIES, Goal(Kind.COUNTRY, "BG", 2)],
            *(3, some("BG", "BG", "RO", "EL")),
            *(Because.PLACES, 4),
        ),
        (
            [Goal(Kind.COUNTRY, country, 1) for country in ("BG", "RO", "EL")],
            *(2, some("BG", "RO", "EL")),
            *(Because.PLACES, 3),
        ),
    ],
)
def test_what_cannot_hold_is_found(
    goals: list[Goal], places: int, people: list[Facts], because: Because, found: int
) -> None:
    (clash,) = clashes(goals, places, people)

    assert (set(clash.goals), clash.because, clash.found) == (set(goals), because, found)


def test_what_can_hold_is_not_called_a_clash() -> None:
    people = some("BG", "BG", "RO", "EL", "SE")

    assert clashes([COUNTRIES, EACH, Goal(Kind.COUNTRY, "SE", 1)], 3, people) == []
    assert clashes([], 3, []) == []
