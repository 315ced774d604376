"""Pages of outcomes."""

from events.outcomes import panels
from events.outcomes import queries
from events.outcomes.views.gathering import gathering
from events.outcomes.views.outcomes import blueprint

blueprints = (blueprint, gathering)

__all__ = ["blueprints", "panels", "queries"]
