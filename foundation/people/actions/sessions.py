"""Verbs on signed-in browsers."""

from uuid import UUID

from sqlalchemy import update

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people.models import Person
from foundation.people.models import SignInSession
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import db
from foundation.store import transaction


def open_session(person: Person, browser: str, how: str) -> str:
    """Sign `person` in, inside the caller's transaction; the token for the cookie.

    `browser` is its name in words, `how` the way in ("link", "code", "password", "invitation").
    """
    token = new_token()
    session = SignInSession(
        token_hash=hash_of(token),
        person_id=person.id,
        started_at=clock.now(),
        seen_at=clock.now(),
        browser=browser,
    )
    db.session.add(session)
    record(Actor("person", person.id), "opened.session", session, how=how)
    return token


def renew_session(session: SignInSession) -> str:
    """Mark the browser as proved a second time, inside the caller's transaction.

    Returns the token for its new cookie: a copy of the old cookie opens nothing (AU1).
    """
    token = new_token()
    session.token_hash = hash_of(token)
    session.factor_at = clock.now()
    session.challenge = None
    return token


def end_session(session: SignInSession, by: Person) -> None:
    """End one signed-in browser of `by`; a copy of its cookie is worth nothing afterwards.

    Raises Refused when it is somebody else's.
    """
    with transaction():
        if session.person_id != by.id:
            raise Refused(_("This is not one of your browsers."))
        if session.ended_at is None:
            session.ended_at = clock.now()
            record(Actor("person", by.id), "ended.session", session)


def end_session_of(token: str) -> None:
    """End the session that this cookie opened, if there is one."""
    with transaction():
        query = update(SignInSession).where(
            SignInSession.token_hash == hash_of(token), SignInSession.ended_at.is_(None)
        )
        db.session.execute(query.values(ended_at=clock.now()))


def end_other_sessions(person: Person, kept: UUID | None) -> None:
    """End all signed-in browsers of `person` but the one to be `kept`."""
    with transaction():
        query = update(SignInSession).where(
            SignInSession.person_id == person.id,
            SignInSession.id != (kept or UUID(int=0)),
            SignInSession.ended_at.is_(None),
        )
        db.session.execute(query.values(ended_at=clock.now()))
        record(Actor("person", person.id), "ended.other_sessions", person)
