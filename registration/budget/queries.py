"""Questions about the budget: what is planned, who is to be added up, which totals there are."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from flask import current_app
from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.call.rules import may_manage
from events.editions.queries import other_editions
from events.team.models import Participation
from events.team.models import State
from foundation.clock import now
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import entry
from foundation.store import all_of
from foundation.store import one_or_none
from registration.budget.catalogue.unit_costs import UnitCosts
from registration.budget.catalogue.unit_costs import unit_costs_on
from registration.budget.models import BudgetPlan
from registration.budget.models import BudgetTicks
from registration.budget.models import BudgetTotal
from registration.budget.rules import Range
from registration.budget.rules import asks
from registration.budget.rules import may_tick
from registration.budget.rules import share_of

Paid = Callable[[Event], dict[str, Decimal]]
"""What the rooms above tell: {currency: what support really cost in that training}."""


class Earlier(NamedTuple):
    """An earlier edition, and what support really cost there."""

    event: Event
    amount: Decimal
    currency: str


def plan_of(event: Event) -> BudgetPlan | None:
    """What the owner wrote down, if anything yet."""
    return one_or_none(select(BudgetPlan).where(BudgetPlan.event_id == event.id))


def earlier_of(event: Event, person: Person) -> Earlier | None:
    """The latest earlier edition with real costs that `person` organised; its largest currency."""
    paid: Paid = current_app.extensions["stepfree.budget"]
    for other in other_editions(event):
        if other.starts_on < event.starts_on and may_manage(person, other):
            sums = paid(other)
            if sums:
                currency = max(sums, key=lambda name: sums[name])
                return Earlier(other, sums[currency], currency)
    return None


def ticks_of(participation: Participation) -> BudgetTicks | None:
    """The sealed row of one applicant."""
    return one_or_none(select(BudgetTicks).where(BudgetTicks.participation_id == participation.id))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """That there is a sealed row; nobody opens it for anybody, not for the person either."""
    row = ticks_of(participation)
    if row is not None and row.sealed is not None:
        words = _("Sealed. Everybody who applied has such a row, ticked or not. Nobody reads it.")
        title = _("Your ticks for the budget")
        yield Chapter("budget_ticks", title, [[entry("ticks", title, Said("sealed", words))]])


def can_tick(participation: Participation) -> bool:
    """Whether this person is asked, and may tick or take it back now."""
    event = participation.event
    if not asks(plan_of(event), event) or not may_tick(participation, now()):
        return False
    row = ticks_of(participation)
    return row is None or row.sealed is not None


def rows_to_add_up(event: Event) -> Sequence[BudgetTicks]:
    """The sealed rows of those about whom nothing is decided yet; drafts are not among them."""
    return all_of(_rows_in(event).where(Participation.state == State.APPLIED))


def rows_in(event: Event) -> Sequence[BudgetTicks]:
    """All sealed rows of a training that were not added up."""
    return all_of(_rows_in(event))


def totals_of(event: Event) -> Sequence[BudgetTotal]:
    """What was added up so far, the earliest first."""
    query = select(BudgetTotal).where(BudgetTotal.event_id == event.id)
    return all_of(query.order_by(BudgetTotal.number))


class Total(NamedTuple):
    """All groups together: no applicant is in two of them."""

    people: int
    all_of_them: Range
    #: The part of it for those who will be chosen.
    of_the_chosen: Range
    last_at: datetime


def total_of(event: Event, totals: Sequence[BudgetTotal]) -> Total | None:
    """The one total of a training; None before anything was added up."""
    if not totals:
        return None
    people = sum(total.people for total in totals)
    both = Range(sum(total.low for total in totals), sum(total.high for total in totals))
    return Total(people, both, share_of(both, people, event.capacity), totals[-1].made_at)


def costs_for(event: Event) -> UnitCosts | None:
    """What one tick may cost when the training begins."""
    return unit_costs_on(event.starts_on)


def days_of(event: Event) -> int:
    """How many days the training lasts."""
    return (event.ends_on - event.starts_on).days + 1


def texts_of(event: Event) -> Sequence[BudgetPlan]:
    """The reason that applicants read, which is written in several languages."""
    plan = plan_of(event)
    return [plan] if plan and plan.reason else []


def _rows_in(event: Event) -> Select[BudgetTicks]:
    query = select(BudgetTicks).join(Participation).where(Participation.event_id == event.id)
    return query.where(BudgetTicks.sealed.is_not(None)).order_by(BudgetTicks.id)
