"""Pages of the programme: for everybody, and for those who write it."""

from events.programme import actions
from events.programme import panels
from events.programme import queries
from events.programme.views import days
from events.programme.views import items
from events.programme.views import materials
from events.programme.views import public
from events.programme.views.door import blueprint

# Each module hangs its pages on the one blueprint when it is imported.
PAGES = (public, days, items, materials)
blueprints = (blueprint,)

__all__ = ["PAGES", "actions", "blueprints", "panels", "queries"]
