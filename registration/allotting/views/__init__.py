"""Pages of allotting."""

from registration.allotting import tasks
from registration.allotting.actions import bedrooms as bedroom_actions
from registration.allotting.actions import plans as plan_actions
from registration.allotting.panels import bedrooms as bedroom_panels
from registration.allotting.views.bedrooms import bedrooms
from registration.allotting.views.plans import planning

# Tasks name themselves when they are imported.
TASKS = (tasks,)
blueprints = (bedrooms, planning)

__all__ = ["TASKS", "bedroom_actions", "bedroom_panels", "blueprints", "plan_actions"]
