"""Pages about the people of a training."""

from events.team import panels
from events.team.views.my import my
from events.team.views.people import people

blueprints = (my, people)

__all__ = ["blueprints", "panels"]
