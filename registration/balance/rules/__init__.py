"""Counting a group against its targets: no store, no request."""

from registration.balance.rules.clashes import Clash
from registration.balance.rules.clashes import clashes
from registration.balance.rules.counting import Facts
from registration.balance.rules.counting import Goal
from registration.balance.rules.counting import Standing
from registration.balance.rules.counting import goals_from
from registration.balance.rules.counting import standings
from registration.balance.rules.effects import Change
from registration.balance.rules.effects import Effect
from registration.balance.rules.effects import effect_of
from registration.balance.rules.reaching import still_needed
from registration.balance.rules.succession import Next
from registration.balance.rules.succession import next_of

__all__ = [
    "Change",
    "Clash",
    "Effect",
    "Facts",
    "Goal",
    "Next",
    "Standing",
    "clashes",
    "effect_of",
    "goals_from",
    "next_of",
    "standings",
    "still_needed",
]
