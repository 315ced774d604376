"""What the budget holds on a person: ticks that only a sum is ever made of."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.budget import actions
from registration.budget import queries
from registration.budget.rules import last_day

_KEPT = _l("Until they are added up, you are told the decision, or you withdraw")

COLUMNS: Inventory = {
    "budget_plan.id": NOT_PERSONAL,
    "budget_plan.event_id": NOT_PERSONAL,
    "budget_plan.amount": NOT_PERSONAL,
    "budget_plan.currency": NOT_PERSONAL,
    "budget_plan.per_cent": NOT_PERSONAL,
    "budget_plan.asks": NOT_PERSONAL,
    "budget_plan.reason": NOT_PERSONAL,
    "budget_plan.version": NOT_PERSONAL,
    "budget_ticks.id": NOT_PERSONAL,
    "budget_ticks.participation_id": Personal(
        _l("Whose ticks for the budget they are"), _l("To destroy them with your decision"), _KEPT
    ),
    "budget_ticks.sealed": Personal(
        _l("Your ticks for the budget, if you made any, encrypted"),
        _l("To add up what all applicants may cost together; nobody reads them"),
        _KEPT,
    ),
    "budget_total.id": NOT_PERSONAL,
    "budget_total.event_id": NOT_PERSONAL,
    "budget_total.number": NOT_PERSONAL,
    "budget_total.people": NOT_PERSONAL,
    "budget_total.low": NOT_PERSONAL,
    "budget_total.high": NOT_PERSONAL,
    "budget_total.made_at": NOT_PERSONAL,
    "budget_total.made_by_id": Personal(
        _l("Who had the ticks added up"), _l("To know who did what"), _l("5 years")
    ),
}

HOLDINGS = (
    Holding(
        _l("Your ticks for the budget"),
        ("budget_ticks",),
        Goes.NEEDS,
        queries.held_on,
        actions.erase_ticks,
        last_day,
    ),
)
