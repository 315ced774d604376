"""Verbs of proving a second time: by a code of an app, by a recovery code."""

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.factors import letters
from foundation.factors.queries import apps_of
from foundation.factors.queries import secret_of
from foundation.factors.queries import unused_codes_of
from foundation.factors.rules import fitting_step
from foundation.factors.rules import is_recovery_code
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people import Person
from foundation.people import passwords
from foundation.people.actions.sessions import renew_session
from foundation.people.models import SignInSession
from foundation.store import hold
from foundation.store import transaction


def prove_by_code(person: Person, session: SignInSession, typed: str) -> str:
    """Prove by a code of an app or by a recovery code; the token for the browser's new cookie.

    Each code works once (security-bars AU8, AU10). Raises Refused and TooMany.
    """
    slow_tries(person, session)
    by_paper = is_recovery_code(typed)
    with transaction():
        hold(person)
        problem = _use_recovery_code(person, typed) if by_paper else _use_app(person, typed)
        if problem is None:
            how = "recovery" if by_paper else "app"
            record(Actor("person", person.id), "proved.factor", person, how=how)
            return renew_session(session)
        record(Actor("person", person.id), "refused.factor", person)
    raise Refused(problem, "code")


def slow_tries(person: Person, session: SignInSession) -> None:
    """Slow guessing. A browser that proved before has tries of its own (security-bars AU11).

    Raises TooMany.
    """
    own = session.id if session.factor_at else ""
    slow_down("second proof", f"{person.id}|{own}")


def _use_app(person: Person, typed: str) -> str | None:
    """None when the code was right and is used up now; else what is wrong, in words."""
    for app in apps_of(person):
        step = fitting_step(secret_of(app), typed, clock.now())
        if step is not None and step <= app.last_step:
            return _("This code was used already. Wait for the next code in the app.")
        if step is not None:
            app.last_step = step
            return None
    return _("This code is not right. Type the code that your app shows now.")


def _use_recovery_code(person: Person, typed: str) -> str | None:
    marks = plain(typed)
    fitting = (row for row in unused_codes_of(person) if passwords.fits(marks, row.code_hash))
    row = next(fitting, None)
    if row is None:
        return _("This recovery code is not right, or it was used already.")
    row.used_at = clock.now()
    letters.changed(person, "used_code", str(row.id))
    return None


def plain(code: str) -> str:
    """A recovery code as it is hashed: small letters and digits, without what parts them."""
    return "".join(mark for mark in code.casefold() if mark.isalnum())
