"""Pages about journeys: the person's own, the team's, arrivals, vehicles."""

from registration.travel import actions
from registration.travel import letters
from registration.travel import panels
from registration.travel import queries
from registration.travel import tasks
from registration.travel.views import arrivals
from registration.travel.views import passports
from registration.travel.views import people
from registration.travel.views import runs
from registration.travel.views.door import travel
from registration.travel.views.own import journey

# Each module hangs its pages on the blueprint when it is imported; tasks name themselves.
PAGES = (people, passports, arrivals, runs)
TASKS = (tasks,)
blueprints = (travel, journey)

__all__ = ["PAGES", "TASKS", "actions", "blueprints", "letters", "panels", "queries"]
