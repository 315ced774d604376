"""Pages about needs: the person's own, and the organisers'."""

from registration.needs import panels
from registration.needs.queries import FromAbove
from registration.needs.views.my import needs
from registration.needs.views.told import told

blueprints = (needs, told)

__all__ = ["FromAbove", "blueprints", "panels"]
