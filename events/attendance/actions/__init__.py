"""Verbs of attendance: say how it is marked, mark, undo, note assistants."""

from events.attendance.actions.assistants import add_assistant
from events.attendance.actions.assistants import change_assistant
from events.attendance.actions.assistants import note_companion
from events.attendance.actions.assistants import put_back_assistant
from events.attendance.actions.assistants import take_off_assistant
from events.attendance.actions.hours import SomebodyWasFaster
from events.attendance.actions.hours import Typed
from events.attendance.actions.hours import mark_hours
from events.attendance.actions.marking import OthersMarked
from events.attendance.actions.marking import Wanted
from events.attendance.actions.marking import mark
from events.attendance.actions.marking import mark_everybody_else
from events.attendance.actions.marking import undo_everybody_else
from events.attendance.actions.setup import choose_way
from events.attendance.actions.setup import copy_setup

__all__ = [
    "OthersMarked",
    "SomebodyWasFaster",
    "Typed",
    "Wanted",
    "add_assistant",
    "change_assistant",
    "choose_way",
    "copy_setup",
    "mark",
    "mark_everybody_else",
    "mark_hours",
    "note_companion",
    "put_back_assistant",
    "take_off_assistant",
    "undo_everybody_else",
]
