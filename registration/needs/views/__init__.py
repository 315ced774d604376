"""Pages about needs: the person's own, and those of who organises."""

from registration.needs import letters
from registration.needs import panels
from registration.needs import tasks
from registration.needs.queries import FromAbove
from registration.needs.views.asking import asking
from registration.needs.views.saying import needs
from registration.needs.views.told import told

blueprints = (needs, told, asking)

__all__ = ["FromAbove", "blueprints", "letters", "panels", "tasks"]
