"""What is expected, what ticks cost, and how a range hides each row."""

from datetime import date
from decimal import Decimal

import pytest

from registration.budget import rules
from registration.budget.catalogue.unit_costs import UNIT_COSTS
from registration.budget.catalogue.unit_costs import unit_costs_on
from registration.budget.models import BudgetPlan
from registration.budget.models import Tick
from registration.budget.rules import Range

COSTS = UNIT_COSTS[0].costs
DAYS = 4
MOST = rules.cost_of(list(Tick), COSTS, DAYS).high
ONE = frozenset({Tick.ASSISTANT})
NONE: frozenset[Tick] = frozenset()


def least(below: int) -> int:
    del below
    return 0


def highest(below: int) -> int:
    return below - 1


def test_what_is_expected_is_last_time_and_some_per_cent() -> None:
    assert rules.expected(BudgetPlan(amount=Decimal("12345.50"), per_cent=8)) == Decimal("13333.14")
    assert rules.expected(BudgetPlan(amount=None, per_cent=8)) is None


def test_costs_name_their_source_and_hold_on_their_days() -> None:
    costs = unit_costs_on(date(2026, 9, 24))
    assert costs is not None
    assert str(costs.source)
    assert set(costs.costs) == set(Tick)
    assert unit_costs_on(date(2015, 12, 31)) is None


def test_one_tick_costs_the_journey_and_each_day() -> None:
    assert rules.cost_of(ONE, COSTS, DAYS) == Range(210 + 4 * 90, 540 + 4 * 250)
    assert rules.each_cost(COSTS, DAYS)[Tick.ASSISTANT] == Range(570, 1540)
    assert rules.cost_of(NONE, COSTS, DAYS) == Range(0, 0)


@pytest.mark.parametrize("ticked", [0, 1, 4])
def test_pr15_fewer_than_five_with_ticks_always_give_the_same(ticked: int) -> None:
    everything = frozenset(Tick)
    for kind in (ONE, everything):
        rows = [kind] * ticked + [NONE] * (12 - ticked)
        assert rules.range_of(rows, COSTS, DAYS) == Range(0, -(-4 * MOST // 100) * 100)


def test_the_true_sum_lies_inside_and_each_end_moves_at_most_by_one_persons_cost() -> None:
    rows = [ONE] * 20 + [NONE] * 5
    low, high = 20 * 570, 20 * 1540

    assert rules.range_of(rows, COSTS, DAYS, least) == Range(low, high)
    widest = rules.range_of(rows, COSTS, DAYS, highest)
    assert widest == Range((low - MOST) // 100 * 100, -(-(high + MOST) // 100) * 100)
    for _each in range(20):
        found = rules.range_of(rows, COSTS, DAYS)
        assert widest.low <= found.low <= low < high <= found.high <= widest.high


def test_a_range_never_begins_under_nothing() -> None:
    assert rules.range_of([ONE] * 10, COSTS, 1, highest).low == 0


def test_one_person_more_can_give_the_very_same_range() -> None:
    """Whatever one person ticked, chance can give the range that it gives without them."""
    others = [ONE] * 10
    without = rules.range_of(others, COSTS, DAYS, highest)
    everything = rules.cost_of(list(Tick), COSTS, DAYS)
    low, high = 10 * 570 + everything.low, 10 * 1540 + everything.high

    assert low - MOST <= without.low + 99
    assert high - 99 <= without.high <= high + MOST


def test_the_share_of_those_chosen() -> None:
    assert rules.share_of(Range(4000, 20_000), 40, 15) == Range(1500, 7500)
    assert rules.share_of(Range(4000, 20_050), 10, 15) == Range(4000, 20_100)
