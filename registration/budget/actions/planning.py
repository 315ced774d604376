"""The owner's verbs: what last time cost, and whether applicants are asked."""

from dataclasses import dataclass
from decimal import Decimal

from events.call.models import Event
from events.team.models import State
from events.team.queries import participations_in
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.budget import queries
from registration.budget.actions.ticking import erase
from registration.budget.actions.ticking import put_empty_row
from registration.budget.models import BudgetPlan
from registration.budget.rules import may_ask


@dataclass(frozen=True)
class Planned:
    """Last time's real cost in `currency` (ISO 4217), and the percentage on top of it."""

    amount: Decimal
    currency: str
    per_cent: int


@dataclass(frozen=True)
class Asking:
    """Whether applicants are asked, and why, in words that they read."""

    asks: bool
    reason: str


def plan(event: Event, planned: Planned, by: Actor, seen: int) -> None:
    """Write down what the training may cost. Raises Conflict when somebody else did meanwhile."""
    with transaction():
        row = _held(event, seen)
        row.amount, row.currency = planned.amount, planned.currency
        row.per_cent = planned.per_cent
        record(by, "planned.budget", row, event.id, per_cent=planned.per_cent)


def ask_for_ticks(event: Event, asking: Asking, by: Actor, seen: int) -> None:
    """Begin or stop asking. Whoever has applied gets a row, so that having one says nothing.

    Stopping erases every row and destroys its key. Raises Refused without a reason or where nobody
    is chosen, and Conflict.
    """
    with transaction():
        row = _held(event, seen)
        if asking.asks:
            _refuse_asking(event, asking)
        row.asks, row.reason = asking.asks, asking.reason
        db.session.flush()
        act = "asked_for.budget_ticks" if asking.asks else "stopped.budget_ticks"
        record(by, act, row, event.id)
        if asking.asks:
            for participation in participations_in(event, State.APPLIED):
                put_empty_row(participation)
        else:
            for ticks in queries.rows_in(event):
                erase(ticks)


def _held(event: Event, seen: int) -> BudgetPlan:
    hold(event)
    row = queries.plan_of(event)
    if row is None:
        row = BudgetPlan(event_id=event.id, currency="EUR", per_cent=0, asks=False, version=1)
        db.session.add(row)
        db.session.flush()
    else:
        check_version(row, seen)
    return row


def _refuse_asking(event: Event, asking: Asking) -> None:
    if not may_ask(event):
        raise Refused(_("This training gives places at once, so nobody is chosen. Do not ask."))
    if not asking.reason:
        message = _("Write why you must know the budget before. Applicants read it.")
        raise Refused(message, "reason")
    if queries.costs_for(event) is None:
        raise Refused(_("There are no unit costs for the days of this training."))
