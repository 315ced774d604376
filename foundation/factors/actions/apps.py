"""Verbs on authenticator apps, and on taking any proof away."""

import pyotp
from sqlalchemy import delete

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.factors import letters
from foundation.factors.models import Authenticator
from foundation.factors.models import Passkey
from foundation.factors.models import RecoveryCode
from foundation.factors.queries import has_factor
from foundation.factors.queries import secret_of
from foundation.factors.rules import fitting_step
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people import Person
from foundation.people.actions.sessions import end_other_sessions
from foundation.people.actions.sessions import renew_session
from foundation.people.models import SignInSession
from foundation.sealing import seal
from foundation.settings import settings
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def begin_app(person: Person, name: str) -> Authenticator:
    """Make a secret for a new app; it proves nothing until its first code is typed.

    `name` is the browser in words. An app that was begun before and never finished is dropped.
    """
    with transaction():
        db.session.execute(
            delete(Authenticator).where(
                Authenticator.person_id == person.id, Authenticator.confirmed_at.is_(None)
            )
        )
        return _new_app(person, name, pyotp.random_base32())


def confirm_app(app: Authenticator, typed: str, session: SignInSession) -> str:
    """Take the app's first code: from now on the app proves; the token for the cookie.

    All other browsers of the person are signed out, and a letter tells them.
    Raises Refused for a wrong code, and TooMany.
    """
    person = app.person
    slow_down("second proof", f"{person.id}|new")
    with transaction():
        hold(person)
        step = fitting_step(secret_of(app), typed, clock.now())
        if step is None:
            raise Refused(
                _("This code is not right. Wait for the next code in the app, and type that one."),
                "code",
            )
        app.confirmed_at = clock.now()
        app.last_step = step
        return proof_added(person, session, app, "app")


def proof_added(
    person: Person, session: SignInSession, row: Authenticator | Passkey, kind: str
) -> str:
    """Record a new proof, tell its person, sign out their other browsers; the new cookie's token.

    Inside the caller's transaction. `kind` is "app" or "passkey".
    """
    record(Actor("person", person.id), "added.factor", row, kind=kind)
    letters.changed(person, f"added_{kind}", str(row.id))
    end_other_sessions(person, session.id)
    return renew_session(session)


def remove_factor(person: Person, row: Authenticator | Passkey, session: SignInSession) -> str:
    """Take an app or a passkey away; the token for the cookie.

    With the last one the recovery codes go too. Other browsers are signed out, a letter tells it.
    """
    kind = "app" if isinstance(row, Authenticator) else "passkey"
    with transaction():
        hold(person)
        record(Actor("person", person.id), "removed.factor", row, kind=kind)
        letters.changed(person, f"removed_{kind}", str(row.id))
        db.session.delete(row)
        db.session.flush()
        if not has_factor(person):
            _erase_codes(person)
        end_other_sessions(person, session.id)
        token = renew_session(session)
        if not has_factor(person):
            session.factor_at = None
        return token


def reset(person: Person, by: Person, reason: str) -> None:
    """The last resort, by the command line: somebody else vouches for a person who lost it all.

    All proofs and recovery codes go, all browsers are signed out, a letter tells it; the person
    sets a new proof up at their next visit. Raises Refused when nobody else vouches.
    """
    if by.id == person.id or not reason.strip():
        raise Refused(_("Somebody else has to vouch for the person, and say why."))
    with transaction():
        hold(person)
        for table in (Authenticator, Passkey):
            db.session.execute(delete(table).where(table.person_id == person.id))
        _erase_codes(person)
        end_other_sessions(person, None)
        # The reason is about an account, never about a need; it is why this is in the trail.
        record(Actor("command", by.id), "reset.factors", person, reason=reason.strip())
        letters.changed(person, "reset", clock.now().isoformat())


def make_demo_app(person: Person, secret: str) -> Authenticator:
    """Give an invented person an app whose codes the demo mailbox shows.

    Raises Refused wherever letters are really sent: there, people are real.
    """
    if not settings().demo_mailbox:
        raise Refused(_("Invented people live in a demo only."))
    with transaction():
        app = _new_app(person, "Demo", secret)
        app.confirmed_at = clock.now()
        app.is_demo = True
        return app


def _new_app(person: Person, name: str, secret: str) -> Authenticator:
    app = Authenticator(person_id=person.id, name=name, made_at=clock.now())
    app.sealed = seal({"secret": secret}, app.__tablename__, app.id, person.id)
    db.session.add(app)
    db.session.flush()
    return app


def _erase_codes(person: Person) -> None:
    db.session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person.id))
