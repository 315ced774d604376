"""What organisers fill in about attendance."""

from events.attendance.forms.assistants import AssistantForm
from events.attendance.forms.assistants import NewAssistantForm
from events.attendance.forms.hours import HoursForm
from events.attendance.forms.hours import hours_form
from events.attendance.forms.roll import RollCell
from events.attendance.forms.roll import RollForm
from events.attendance.forms.roll import cells_of
from events.attendance.forms.roll import in_words
from events.attendance.forms.roll import roll_form
from events.attendance.forms.setup import SetupForm
from events.attendance.forms.setup import setup_form

__all__ = [
    "AssistantForm",
    "HoursForm",
    "NewAssistantForm",
    "RollCell",
    "RollForm",
    "SetupForm",
    "cells_of",
    "hours_form",
    "in_words",
    "roll_form",
    "setup_form",
]
