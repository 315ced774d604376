"""Verbs on what a group agreed."""

from events.outcomes.actions.capturing import MOST_LINES
from events.outcomes.actions.capturing import capture
from events.outcomes.actions.merging import Merge
from events.outcomes.actions.merging import merge
from events.outcomes.actions.merging import split
from events.outcomes.actions.ordering import move_item
from events.outcomes.actions.ordering import place_item
from events.outcomes.actions.report import publish
from events.outcomes.actions.report import say_how_agreed
from events.outcomes.actions.report import unpublish
from events.outcomes.actions.texts import add_item
from events.outcomes.actions.texts import change_item
from events.outcomes.actions.texts import put_back_item
from events.outcomes.actions.texts import remove_item
from events.outcomes.actions.texts import restore_version
from events.outcomes.actions.writing import Values

__all__ = [
    "MOST_LINES",
    "Merge",
    "Values",
    "add_item",
    "capture",
    "change_item",
    "merge",
    "move_item",
    "place_item",
    "publish",
    "put_back_item",
    "remove_item",
    "restore_version",
    "say_how_agreed",
    "split",
    "unpublish",
]
