"""Pages about places: the person's own, and the organisers'."""

from registration.places import actions
from registration.places import letters
from registration.places import panels
from registration.places import tasks
from registration.places.views import filling
from registration.places.views import my
from registration.places.views import offers
from registration.places.views import organise
from registration.places.views.door import blueprint

blueprints = (blueprint,)

__all__ = [
    "actions",
    "blueprints",
    "filling",
    "letters",
    "my",
    "offers",
    "organise",
    "panels",
    "tasks",
]
