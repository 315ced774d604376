"""Limits that slow guessing and flooding, and never lock a person out for long."""

from foundation.limits.actions import slow_down

__all__ = ["slow_down"]
