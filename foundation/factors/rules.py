"""Which code fits when, and how long a proof is fresh."""

from datetime import datetime
from datetime import timedelta

import pyotp

STEP = 30
"""Seconds for which an app shows a code (RFC 6238)."""
FRESH_FOR = timedelta(minutes=15)
"""How long a proof counts before an export or the giving of a right (security-bars AU12)."""
# The step before and after: clocks differ, and typing takes time.
_TOLERANCE = 1


def is_fresh(proved_at: datetime | None, now: datetime) -> bool:
    """Whether a proof given then still counts for what asks for a fresh one."""
    return proved_at is not None and now - proved_at < FRESH_FOR


def step_at(now: datetime) -> int:
    """The number of the step of 30 seconds."""
    return int(now.timestamp()) // STEP


def code_of(secret: str, step: int) -> str:
    """The 6 digits that an app with this secret shows in that step."""
    return pyotp.TOTP(secret).generate_otp(step)


def fitting_step(secret: str, typed: str, now: datetime) -> int | None:
    """The step whose code was typed, with one step of tolerance; None where none fits."""
    digits = digits_of(typed)
    around = range(step_at(now) - _TOLERANCE, step_at(now) + _TOLERANCE + 1)
    fits = [step for step in around if pyotp.utils.strings_equal(code_of(secret, step), digits)]
    return fits[-1] if fits else None


def digits_of(typed: str) -> str:
    """The digits of a typed code, without the spaces that people read it with."""
    return "".join(mark for mark in typed if mark.isdecimal() and mark.isascii())


def is_recovery_code(typed: str) -> bool:
    """A recovery code has letters, the code of an app has none."""
    return any(mark.isalpha() for mark in typed)
