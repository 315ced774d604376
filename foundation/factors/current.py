"""Asking for a second proof before a page opens."""

from typing import NoReturn

from foundation import clock
from foundation.factors.queries import has_factor
from foundation.factors.rules import is_fresh
from foundation.people import Person
from foundation.people import sign_in_needed
from foundation.people.current import current_session
from foundation.people.current import send_away


def second_factor_needed() -> Person:
    """The signed-in person who has proved a second time in this browser that it is them.

    Others are sent to do so, or to set a second proof up, and brought back here. What they typed
    into a form is kept for them.
    """
    person = sign_in_needed()
    session = current_session()
    if session is None or session.factor_at is None:
        _send(person)
    return person


def fresh_factor_needed() -> Person:
    """The same, where the proof is less than 15 minutes old (security-bars AU12)."""
    person = sign_in_needed()
    session = current_session()
    if session is None or not is_fresh(session.factor_at, clock.now()):
        _send(person)
    return person


def _send(person: Person) -> NoReturn:
    send_away("factors.prove" if has_factor(person) else "factors.overview")
