"""Where the pages of the second proof lead."""

from flask import request
from flask import url_for

from foundation.factors.current import fresh_factor_needed
from foundation.factors.queries import codes_left
from foundation.factors.queries import has_factor
from foundation.people import Person
from foundation.people import sign_in_needed
from foundation.people.current import current_session
from foundation.people.models import SignInSession
from foundation.web import safe_next


def next_path() -> str:
    """The page that the person wanted to see; "" where none was named."""
    return safe_next(request.args.get("next"), otherwise="")


def my_session() -> SignInSession:
    """The session of the signed-in person."""
    session = current_session()
    assert session is not None  # noqa: S101 - sign_in_needed came before
    return session


def person_who_may_add() -> Person:
    """The signed-in person; who has a proof gives it before they add another one.

    Else a stolen mailbox could add an app of the thief (security-bars AU10).
    """
    person = sign_in_needed()
    return fresh_factor_needed() if has_factor(person) else person


def after_adding(person: Person) -> str:
    """First the recovery codes, where there are none; then the page that was wanted."""
    if not codes_left(person):
        return url_for("factors.recovery", next=next_path() or None)
    return next_path() or url_for("factors.overview")
