"""Pages on which organisers design the papers of their training."""

from certificates.designs import actions
from certificates.designs import queries
from certificates.designs.queries import FromAbove
from certificates.designs.views import editing
from certificates.designs.views import looking
from certificates.designs.views import marks
from certificates.designs.views import overview
from certificates.designs.views.door import blueprint

# Each module hangs its pages on the one blueprint when it is imported.
PAGES = (overview, editing, marks, looking)
blueprints = (blueprint,)

__all__ = ["PAGES", "FromAbove", "actions", "blueprints", "queries"]
