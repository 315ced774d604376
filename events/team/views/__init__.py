"""Pages about the people of a training."""

from events.team import actions
from events.team import panels
from events.team import queries
from events.team.views.emergency import emergency
from events.team.views.my import my
from events.team.views.people import people
from events.team.views.roles import roles
from events.team.views.team import team

blueprints = (my, people, team, roles, emergency)

__all__ = ["actions", "blueprints", "panels", "queries"]
