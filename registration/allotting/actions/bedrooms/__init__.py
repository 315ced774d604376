"""Verbs about bedrooms: ask the solver, give, take back, follow what changes."""

from registration.allotting.actions.bedrooms.following import answers_changed
from registration.allotting.actions.bedrooms.following import erase
from registration.allotting.actions.bedrooms.following import forget
from registration.allotting.actions.bedrooms.following import free_bedroom
from registration.allotting.actions.bedrooms.giving import give
from registration.allotting.actions.bedrooms.giving import give_bed_up
from registration.allotting.actions.bedrooms.giving import keep_bed
from registration.allotting.actions.bedrooms.giving import looked_again
from registration.allotting.actions.bedrooms.giving import set_nights
from registration.allotting.actions.bedrooms.giving import take_back
from registration.allotting.actions.bedrooms.looking import note_looks
from registration.allotting.actions.bedrooms.proposing import BEDROOMS
from registration.allotting.actions.bedrooms.proposing import work_out
from registration.allotting.actions.bedrooms.telling import in_words
from registration.allotting.actions.bedrooms.telling import rooms_in

__all__ = [
    "BEDROOMS",
    "answers_changed",
    "erase",
    "forget",
    "free_bedroom",
    "give",
    "give_bed_up",
    "in_words",
    "keep_bed",
    "looked_again",
    "note_looks",
    "rooms_in",
    "set_nights",
    "take_back",
    "work_out",
]
