"""Pages about arrangements: the person's own, and the team's."""

from registration.arrangements import actions
from registration.arrangements import letters
from registration.arrangements import panels
from registration.arrangements import queries
from registration.arrangements import tasks
from registration.arrangements.views import accounts
from registration.arrangements.views import calendar
from registration.arrangements.views import proposals
from registration.arrangements.views import suppliers
from registration.arrangements.views import week
from registration.arrangements.views.arrange import arrange
from registration.arrangements.views.door import arranging
from registration.arrangements.views.my import arrangements

# Each module hangs its pages on the blueprint when it is imported; tasks name themselves.
PAGES = (week, proposals, suppliers, calendar, accounts)
TASKS = (tasks,)
blueprints = (arrangements, arrange, arranging)

__all__ = ["PAGES", "TASKS", "actions", "blueprints", "letters", "panels", "queries"]
