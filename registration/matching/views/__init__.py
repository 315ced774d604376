"""Pages about what fits whom."""

from registration.matching import actions
from registration.matching import panels
from registration.matching import queries
from registration.matching.views.own import own_way
from registration.matching.views.team import matching

blueprints = (own_way, matching)

__all__ = ["actions", "blueprints", "panels", "queries"]
