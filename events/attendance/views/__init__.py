"""Pages about attendance."""

from events.attendance import panels
from events.attendance.queries import FromAbove
from events.attendance.views.assistants import assistants
from events.attendance.views.attendance import attendance
from events.attendance.views.roll import roll

blueprints = (attendance, roll, assistants)

__all__ = ["FromAbove", "blueprints", "panels"]
