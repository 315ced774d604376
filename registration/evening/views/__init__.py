"""Pages about the evening of arrival: the person's own, and the team's."""

from registration.evening import actions
from registration.evening import letters
from registration.evening import panels
from registration.evening import tasks
from registration.evening.views.own import own_room
from registration.evening.views.team import rooms

# Tasks name themselves when they are imported.
TASKS = (tasks,)
blueprints = (own_room, rooms)

__all__ = ["TASKS", "actions", "blueprints", "letters", "panels"]
