"""The signed-in person of this request."""

from datetime import timedelta
from typing import NoReturn
from urllib.parse import urlencode
from uuid import UUID

from flask import abort
from flask import g
from flask import redirect
from flask import request
from flask import url_for
from sqlalchemy import select

from foundation import clock
from foundation.audit import Actor
from foundation.people.keeping import keep_typed
from foundation.people.keeping import remember_kept
from foundation.people.models import Person
from foundation.people.models import SignInSession
from foundation.people.tokens import hash_of
from foundation.settings import settings
from foundation.store import one_or_none
from foundation.store import transaction
from foundation.web.paths import parts_of_address

# Each request reads the session's row; writing "seen" on each one would make reads into writes.
_SEEN_EVERY = timedelta(minutes=5)


def cookie_name() -> str:
    """The sign-in cookie; the __Host- prefix needs https."""
    return "__Host-signed-in" if settings().secure_cookies else "signed-in"


def current_session() -> SignInSession | None:
    """The live sign-in session of this browser, if any."""
    if "sign_in_session" not in g:
        g.sign_in_session = _read_session(request.cookies.get(cookie_name()))
        g.language_of_person = g.sign_in_session and g.sign_in_session.person.language
    held: SignInSession | None = g.sign_in_session
    return held


def current_person() -> Person | None:
    """The signed-in person, or None for a visitor."""
    session = current_session()
    return session.person if session else None


def sign_in_needed() -> Person:
    """The signed-in person; a visitor is sent to sign in and brought back here.

    What a visitor typed into a form (their session ended meanwhile) is kept for them.
    """
    person = current_person()
    if person is None:
        send_away("sign_in.start")
    return person


def send_away(endpoint: str) -> NoReturn:
    """Lead the browser to that page first, and from there back here.

    What was typed into a form of this page is kept.
    """
    kept = None
    if _can_be_opened() and request.method == "POST":
        kept = keep_typed(_row_of(request.cookies.get(cookie_name())))
    answer = redirect(f"{url_for(endpoint)}?{urlencode({'next': _way_back()})}", 303)
    if kept:
        remember_kept(answer, kept)
    abort(answer)


def _can_be_opened() -> bool:
    rule = request.url_rule
    return rule is not None and "GET" in (rule.methods or ())


def _way_back() -> str:
    if _can_be_opened():
        return request.full_path.rstrip("?")
    # A button's own address has no page; the page that held it has.
    return parts_of_address(request.referrer).path or "/"


def acting(person: Person, role: str) -> Actor:
    """The person as the doer of an act, for the audit trail."""
    return Actor(role=role, person_id=person.id)


def _read_session(token: str | None) -> SignInSession | None:
    session = _row_of(token)
    if session is None or session.ended_at is not None or _too_old(session):
        return None
    if clock.now() - session.seen_at > _SEEN_EVERY:
        _mark_seen(session.id)
    return session


def _row_of(token: str | None) -> SignInSession | None:
    if not token:
        return None
    return one_or_none(select(SignInSession).where(SignInSession.token_hash == hash_of(token)))


def _too_old(session: SignInSession) -> bool:
    now = clock.now()
    idle = now - session.seen_at > settings().session_idle
    return idle or now - session.started_at > settings().session_absolute


def _mark_seen(session_id: UUID) -> None:
    with transaction():
        row = one_or_none(select(SignInSession).where(SignInSession.id == session_id))
        if row is not None:
            row.seen_at = clock.now()
