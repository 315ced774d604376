"""Verbs of the budget: plan it, ask for ticks, tick, add up, forget."""

from registration.budget.actions.adding_up import add_up
from registration.budget.actions.planning import Asking
from registration.budget.actions.planning import Planned
from registration.budget.actions.planning import ask_for_ticks
from registration.budget.actions.planning import plan
from registration.budget.actions.ticking import destroy_lost_keys
from registration.budget.actions.ticking import erase_ticks
from registration.budget.actions.ticking import forget
from registration.budget.actions.ticking import person_moved
from registration.budget.actions.ticking import tick

__all__ = [
    "Asking",
    "Planned",
    "add_up",
    "ask_for_ticks",
    "destroy_lost_keys",
    "erase_ticks",
    "forget",
    "person_moved",
    "plan",
    "tick",
]
