"""The one function that opens ticks. It gives one range, and destroys what it has read."""

from events.call.models import Event
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.sealing import NotReadable
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.rules import has_closed
from registration.budget import envelope
from registration.budget import queries
from registration.budget.actions.ticking import empty
from registration.budget.models import BudgetTicks
from registration.budget.models import BudgetTotal
from registration.budget.models import Tick
from registration.budget.rules import LEAST
from registration.budget.rules import asks
from registration.budget.rules import range_of


def add_up(event: Event, by: Actor) -> BudgetTotal:
    """Add up the ticks of all who applied and are not decided about: one range in whole euros.

    Only after the deadline, and only for LEAST people or more. Each applicant is in one adding up
    only: what is in their rows is erased and their keys are destroyed with it. So a second total
    is about other people alone, and the difference of two totals is a group of LEAST or more. Who
    added up, when, and how many people, is told in the history. Raises Refused.
    """
    with transaction():
        hold(event)
        _refuse_early(event)
        costs = queries.costs_for(event)
        assert costs is not None  # noqa: S101 - asking needs them, and days do not lose them
        rows = queries.rows_to_add_up(event)
        ticks = [opened for row in rows if (opened := _opened(row)) is not None]
        _refuse_few(len(ticks))
        total = BudgetTotal(
            event_id=event.id,
            number=len(queries.totals_of(event)) + 1,
            people=len(ticks),
            made_at=clock.now(),
            made_by_id=by.person_id,
        )
        total.low, total.high = range_of(ticks, costs.costs, queries.days_of(event))
        db.session.add(total)
        for row in rows:
            empty(row)
        details = {"number": total.number, "people": total.people}
        record(by, "added_up.budget_ticks", total, event.id, **details)
    return total


def _opened(row: BudgetTicks) -> frozenset[Tick] | None:
    """None where the key is gone, as after a restore: whoever that is was not asked any more."""
    try:
        return envelope.opened(row)
    except NotReadable:
        return None


def _refuse_early(event: Event) -> None:
    if not asks(queries.plan_of(event), event):
        raise Refused(_("This training does not ask its applicants for the budget."))
    if not has_closed(event, clock.now()):
        raise Refused(_("You can add up once, after the time to apply has ended."))


def _refuse_few(people: int) -> None:
    if people < LEAST:
        message = ngettext(
            "Only %(num)d applicant can be added up. Under %(least)d nothing is told.",
            "Only %(num)d applicants can be added up. Under %(least)d nothing is told.",
            people,
            least=LEAST,
        )
        raise Refused(message)
