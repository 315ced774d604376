"""Addresses for programs, and a person's page about their own calendar."""

from events.sharing import panels
from events.sharing.views.machines import sharing
from events.sharing.views.my import own_calendar

blueprints = (sharing, own_calendar)

__all__ = ["blueprints", "panels"]
