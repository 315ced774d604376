"""Verbs about one's own data: take it away, erase it, keep it erased; and erasing in time."""

from registration.own_data.actions.again import erase_again
from registration.own_data.actions.erasing import erase_everything
from registration.own_data.actions.erasing import erase_needs
from registration.own_data.actions.erasing import erase_person
from registration.own_data.actions.erasing import note_taking
from registration.own_data.actions.erasing import write_over_erased
from registration.own_data.actions.in_time import erase_in_time
from registration.own_data.actions.in_time import tell_in_time
from registration.own_data.remembered import remember_erasures

__all__ = [
    "erase_again",
    "erase_everything",
    "erase_in_time",
    "erase_needs",
    "erase_person",
    "note_taking",
    "remember_erasures",
    "tell_in_time",
    "write_over_erased",
]
