"""Pages of the budget: the owner's, and the applicant's ticks."""

from registration.budget import actions
from registration.budget import panels
from registration.budget import personal_data
from registration.budget import queries
from registration.budget import tasks
from registration.budget.views.organise import budget
from registration.budget.views.own import ticks

blueprints = (budget, ticks)

__all__ = ["actions", "blueprints", "panels", "personal_data", "queries", "tasks"]
