"""Verbs about sheets."""

from registration.sheets.actions.forgetting import forget
from registration.sheets.actions.giving import Gift
from registration.sheets.actions.giving import end_link
from registration.sheets.actions.giving import give
from registration.sheets.actions.looking import note_looks
from registration.sheets.actions.looking import open_link

__all__ = [
    "Gift",
    "end_link",
    "forget",
    "give",
    "note_looks",
    "open_link",
]
