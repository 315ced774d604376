"""Pages about the people of a training."""

from events.team.views.my import my

blueprints = (my,)

__all__ = ["blueprints"]
