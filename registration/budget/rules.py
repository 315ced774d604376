"""Who sees to the budget, when ticks are made and added up, and how a total hides each of them."""

import secrets
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds
from registration.apply.rules import has_closed
from registration.budget.catalogue.unit_costs import Cost
from registration.budget.models import BudgetPlan
from registration.budget.models import Tick

LEAST = 10
"""Fewer applicants than this are never added up (issue 4)."""

FEW = 5
"""A number of people with ticks under this is hidden: their total is always the same."""

_ROUND_TO = 100

Draw = Callable[[int], int]
"""A whole number from 0 up to, and without, the given one, that nobody can guess."""


class Range(NamedTuple):
    """Whole euros."""

    low: int
    high: int


def may_change_budget(person: Person | None, event: Event) -> bool:
    """The budget is the owner's."""
    return holds(person, event.id, Role.OWNER)


def may_ask(event: Event) -> bool:
    """Only a training that chooses people can have to know its budget before."""
    return event.way_in == WayIn.SELECTION


def asks(plan: BudgetPlan | None, event: Event) -> bool:
    """Whether this training asks its applicants for ticks."""
    return plan is not None and plan.asks and may_ask(event)


def may_tick(participation: Participation, now: datetime) -> bool:
    """Until the deadline, while nothing is decided about the person."""
    is_open = participation.state in (State.DRAFT, State.APPLIED)
    return is_open and not has_closed(participation.event, now)


def last_day(participation: Participation) -> date:
    """When even that somebody was added up is erased: with the end of the training."""
    return participation.event.ends_on


def expected(plan: BudgetPlan) -> Decimal | None:
    """Last time's real cost and the percentage on top of it; None while no cost is known."""
    if plan.amount is None:
        return None
    return round(plan.amount * (100 + plan.per_cent) / 100, 2)


def cost_of(ticks: Collection[Tick], costs: Mapping[Tick, Cost], days: int) -> Range:
    """What one applicant with these ticks may cost."""
    known = [costs[tick] for tick in ticks]
    low = sum(cost.once[0] + days * cost.a_day[0] for cost in known)
    return Range(low, sum(cost.once[1] + days * cost.a_day[1] for cost in known))


def each_cost(costs: Mapping[Tick, Cost], days: int) -> dict[Tick, Range]:
    """What each tick alone may cost."""
    return {tick: cost_of((tick,), costs, days) for tick in Tick}


def range_of(
    all_ticks: Collection[Collection[Tick]],
    costs: Mapping[Tick, Cost],
    days: int,
    draw: Draw = secrets.randbelow,
) -> Range:
    """The one range for all these applicants, wide enough that no row can be read out of it.

    Fewer than FEW people with ticks always give the same: from nothing to the most that they could
    cost. Else each end moves outwards by an amount drawn by chance, up to the most that one person
    can cost, so that nobody can tell whether one person more or less was in it; then outwards to
    whole hundreds. The true sum always lies inside. Reasons: docs/decisions/17-budget-ticks.md.
    """
    most = cost_of(list(Tick), costs, days).high
    ticked = [cost_of(ticks, costs, days) for ticks in all_ticks if ticks]
    if len(ticked) < FEW:
        return Range(0, _up((FEW - 1) * most))
    low = sum(one.low for one in ticked) - draw(most + 1)
    high = sum(one.high for one in ticked) + draw(most + 1)
    return Range(max(0, low) // _ROUND_TO * _ROUND_TO, _up(high))


def share_of(total: Range, people: int, places: int) -> Range:
    """The part of the total that falls on the places, if those chosen need what all need."""
    chosen = min(people, places)
    low = total.low * chosen // people // _ROUND_TO * _ROUND_TO
    return Range(low, _up(-(-total.high * chosen // people)))


def _up(euros: int) -> int:
    return -(-euros // _ROUND_TO) * _ROUND_TO
