"""Pages about needs: the person's own, and the organisers'."""

from registration.needs import letters
from registration.needs import panels
from registration.needs.views.arrange import arrange
from registration.needs.views.my import needs

blueprints = (needs, arrange)

__all__ = ["blueprints", "letters", "panels"]
