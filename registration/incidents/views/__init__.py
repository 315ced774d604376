"""Pages about what is not right now: the person's own, and the team's."""

from registration.incidents import actions
from registration.incidents import letters
from registration.incidents import panels
from registration.incidents import queries
from registration.incidents.views.own import right_now
from registration.incidents.views.team import incidents

blueprints = (right_now, incidents)

__all__ = ["actions", "blueprints", "letters", "panels", "queries"]
