"""Pages: asking for help, the organisers' wishes for help, applications written for somebody."""

from registration.on_behalf import actions
from registration.on_behalf import letters
from registration.on_behalf import panels
from registration.on_behalf.views import helping
from registration.on_behalf.views import writing
from registration.on_behalf.views.door import blueprint

blueprints = (blueprint,)

__all__ = ["actions", "blueprints", "helping", "letters", "panels", "writing"]
