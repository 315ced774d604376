"""Pages about arrangements: the person's own, and the organisers'."""

from registration.arrangements import actions
from registration.arrangements import letters
from registration.arrangements import panels
from registration.arrangements import queries
from registration.arrangements.views.arrange import arrange
from registration.arrangements.views.my import arrangements

blueprints = (arrangements, arrange)

__all__ = ["actions", "blueprints", "letters", "panels", "queries"]
