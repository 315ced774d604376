"""What arrangements cost: complete for the organisers, in safe totals for funders."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import contains_eager
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.store import all_of
from registration.arrangements.models import Arrangement
from registration.arrangements.models import FunderReport
from registration.arrangements.models import SettledCost
from registration.arrangements.rules import UNSEEN
from registration.arrangements.rules import counts_for_accounts

NOTHING = Decimal(0)


class Key(NamedTuple):
    """Amounts of one category in one currency; different currencies are never added."""

    category: Category
    currency: str


@dataclass
class Sum:
    """What is planned and was paid in one category and currency."""

    planned: Decimal = NOTHING
    actual: Decimal = NOTHING
    #: Those for whom something was arranged, or an amount was written down.
    people: set[UUID] = field(default_factory=set)


def accounts_of(event: Event) -> Sequence[Arrangement]:
    """Every arrangement of a training, also of people who no longer come: money was spent."""
    query = (
        select(Arrangement)
        .join(Arrangement.participation)
        .where(
            Participation.event_id == event.id,
            or_(Arrangement.decision.is_(None), Arrangement.decision.not_in(UNSEEN)),
        )
        .options(contains_eager(Arrangement.participation), joinedload(Arrangement.supplier))
        .order_by(Arrangement.category, Participation.name_sorts, Arrangement.created_at)
    )
    return all_of(query)


def settled_in(event: Event) -> Sequence[SettledCost]:
    """What was spent on people whose arrangements are erased, in no order that tells of them."""
    query = select(SettledCost).where(SettledCost.event_id == event.id)
    return all_of(query.order_by(SettledCost.category, SettledCost.id))


def sums_in(event: Event) -> dict[Key, Sum]:
    """{category and currency: sum} of a training, also of what is erased by now."""
    return sums_of([*accounts_of(event), *settled_in(event)])


def sums_of(rows: Iterable[Arrangement | SettledCost]) -> dict[Key, Sum]:
    """{category and currency: sum}, in the order of the categories."""
    order = list(Category)
    found: dict[Key, Sum] = {}
    for row in sorted(rows, key=lambda row: (order.index(row.category), row.currency)):
        held = found.setdefault(Key(row.category, row.currency), Sum())
        held.planned += row.cost_planned or NOTHING
        held.actual += row.cost_actual or NOTHING
        if isinstance(row, SettledCost):
            held.people.add(row.somebody)
        elif counts_for_accounts(row):
            held.people.add(row.participation_id)
    return found


def paid_in(event: Event) -> dict[str, Decimal]:
    """{currency: what support really cost in that training}, without currencies unpaid."""
    paid: dict[str, Decimal] = {}
    for key, held in sums_in(event).items():
        if held.actual:
            paid[key.currency] = paid.get(key.currency, NOTHING) + held.actual
    return paid


def reports_of(event: Event) -> Sequence[FunderReport]:
    """The reports that were made for funders, the latest first."""
    query = select(FunderReport).where(FunderReport.event_id == event.id)
    return all_of(query.order_by(FunderReport.number.desc()))
