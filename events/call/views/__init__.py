"""Pages of trainings: for everybody, and for those who organise them."""

from events.call import panels
from events.call import queries
from events.call.queries import FromAbove
from events.call.views import linked
from events.call.views import organisations
from events.call.views import public
from events.call.views import sections
from events.call.views.door import blueprint

# Each module hangs its pages on the one blueprint when it is imported.
PAGES = (public, sections, organisations, linked)
blueprints = (blueprint,)

__all__ = ["PAGES", "FromAbove", "blueprints", "panels", "queries"]
