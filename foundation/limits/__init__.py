"""Limits that slow guessing and flooding, and never lock a person out for long."""

from foundation.limits.actions import LETTER
from foundation.limits.actions import give_back
from foundation.limits.actions import slow_down

__all__ = ["LETTER", "give_back", "slow_down"]
