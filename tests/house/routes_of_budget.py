"""The part of tests/house/route_table.py about the budget: its owner changes it."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers
from tests.support.answers import owner

BUDGET: dict[str, Row] = {
    "budget.overview": Row(get=organisers(200)),
    "budget.plan": Row(get=owner(200), post=owner(200)),
    "budget.asking": Row(get=owner(200), post=owner(303)),
    # This training does not ask its applicants.
    "budget.add_up": Row(post=owner(422)),
    "budget_ticks.show": Row(get=everyone(404), post=everyone(404)),
    "budget_ticks.take_back": Row(post=everyone(404)),
}
