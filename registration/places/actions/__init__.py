"""Verbs of places: organisers decide, people answer. Never more than capacity."""

from registration.places.actions.answering import IN_PERSON
from registration.places.actions.answering import answer
from registration.places.actions.answering import come_back
from registration.places.actions.answering import confirm
from registration.places.actions.answering import confirm_if
from registration.places.actions.answering import receive
from registration.places.actions.answering import say_no
from registration.places.actions.answering import settle
from registration.places.actions.answering import take_back_no
from registration.places.actions.answering import take_place_now
from registration.places.actions.answering import withdraw
from registration.places.actions.deciding import KINDS
from registration.places.actions.deciding import Decision
from registration.places.actions.deciding import change_rank
from registration.places.actions.deciding import check_capacity
from registration.places.actions.deciding import decide
from registration.places.actions.deciding import decline
from registration.places.actions.deciding import not_eligible
from registration.places.actions.deciding import offer
from registration.places.actions.deciding import reserve
from registration.places.actions.deciding import undo_decision
from registration.places.actions.filling import fill
from registration.places.actions.filling import fill_by_itself
from registration.places.actions.filling import offer_next_reserve
from registration.places.actions.filling import when_capacity_changed
from registration.places.actions.keeping import change_terms
from registration.places.actions.keeping import erase
from registration.places.actions.kinds import change_kind
from registration.places.actions.reaching import Tried
from registration.places.actions.reaching import expire
from registration.places.actions.reaching import not_arrived
from registration.places.actions.reaching import note_try
from registration.places.actions.reaching import take_more_time
from registration.places.actions.watching import watch

__all__ = [
    "IN_PERSON",
    "KINDS",
    "Decision",
    "Tried",
    "answer",
    "change_kind",
    "change_rank",
    "change_terms",
    "check_capacity",
    "come_back",
    "confirm",
    "confirm_if",
    "decide",
    "decline",
    "erase",
    "expire",
    "fill",
    "fill_by_itself",
    "not_arrived",
    "not_eligible",
    "note_try",
    "offer",
    "offer_next_reserve",
    "receive",
    "reserve",
    "say_no",
    "settle",
    "take_back_no",
    "take_more_time",
    "take_place_now",
    "undo_decision",
    "watch",
    "when_capacity_changed",
    "withdraw",
]
