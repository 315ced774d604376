"""Pages about measured places."""

from events.survey import actions
from events.survey import panels
from events.survey import queries
from events.survey.views import objects
from events.survey.views import photos
from events.survey.views import places
from events.survey.views import public
from events.survey.views.door import blueprint

blueprints = (blueprint,)

__all__ = [
    "actions",
    "blueprints",
    "objects",
    "panels",
    "photos",
    "places",
    "public",
    "queries",
]
