"""Organisers' pages about the place and its rooms."""

from events.venue import actions
from events.venue import panels
from events.venue import queries
from events.venue.views import place
from events.venue.views import rooms

blueprints = (place.blueprint, rooms.blueprint)

__all__ = ["actions", "blueprints", "panels", "queries"]
