"""Pages of the form builder."""

from registration.questions import actions
from registration.questions import panels
from registration.questions import queries
from registration.questions.views import build
from registration.questions.views import pages
from registration.questions.views.door import blueprint

blueprints = (blueprint,)

__all__ = ["actions", "blueprints", "build", "pages", "panels", "queries"]
