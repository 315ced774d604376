"""Verbs about sheets."""

from registration.sheets.actions.forgetting import forget
from registration.sheets.actions.forgetting import forget_person
from registration.sheets.actions.forgetting import forget_what_is_over
from registration.sheets.actions.giving import Gift
from registration.sheets.actions.giving import end_link
from registration.sheets.actions.giving import give
from registration.sheets.actions.looking import note_looks
from registration.sheets.actions.looking import open_link

__all__ = [
    "Gift",
    "end_link",
    "forget",
    "forget_person",
    "forget_what_is_over",
    "give",
    "note_looks",
    "open_link",
]
