"""Verbs about journeys, vehicles and arrivals. What people wrote goes into the store sealed."""

from registration.travel.actions.alarms import ring
from registration.travel.actions.alarms import tell_of_moved_days
from registration.travel.actions.arrivals import mark
from registration.travel.actions.arrivals import unmark
from registration.travel.actions.legs import add_leg
from registration.travel.actions.legs import change_leg
from registration.travel.actions.legs import put_back_leg
from registration.travel.actions.legs import say
from registration.travel.actions.legs import take_off_leg
from registration.travel.actions.looking import note_looks
from registration.travel.actions.passports import ask_for_passport
from registration.travel.actions.passports import erase_old_passports
from registration.travel.actions.passports import forget_passport
from registration.travel.actions.passports import give_passport
from registration.travel.actions.passports import no_longer_ask
from registration.travel.actions.runs import add_run
from registration.travel.actions.runs import change_run
from registration.travel.actions.runs import give_place
from registration.travel.actions.runs import put_back_run
from registration.travel.actions.runs import take_off_run
from registration.travel.actions.runs import take_place_back
from registration.travel.actions.stopping import free_what_was_held
from registration.travel.actions.taking_back import forget

__all__ = [
    "add_leg",
    "add_run",
    "ask_for_passport",
    "change_leg",
    "change_run",
    "erase_old_passports",
    "forget",
    "forget_passport",
    "free_what_was_held",
    "give_passport",
    "give_place",
    "mark",
    "no_longer_ask",
    "note_looks",
    "put_back_leg",
    "put_back_run",
    "ring",
    "say",
    "take_off_leg",
    "take_off_run",
    "take_place_back",
    "tell_of_moved_days",
    "unmark",
]
