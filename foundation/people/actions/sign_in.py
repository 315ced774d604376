"""Verbs of signing in: ask for a letter, use its link or code, give a password."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.limits import LETTER
from foundation.limits import give_back
from foundation.limits import slow_down
from foundation.people import letters
from foundation.people import passwords
from foundation.people.actions.sessions import open_session
from foundation.people.browsers import Browser
from foundation.people.models import Person
from foundation.people.models import SignInLink
from foundation.people.queries import email_key
from foundation.people.queries import link_by_id
from foundation.people.queries import link_by_token
from foundation.people.queries import person_by_email
from foundation.people.tokens import hash_of
from foundation.people.tokens import hash_of_code
from foundation.people.tokens import is_code
from foundation.people.tokens import new_code
from foundation.people.tokens import new_token
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import hold
from foundation.store import transaction

WRITE_LETTER = "people.write_sign_in_letter"
LINK_LASTS = timedelta(minutes=10)
_MOST_WRONG_CODES = 5
_NOBODY = UUID(int=0)


@dataclass(frozen=True)
class Entered:
    """Somebody is in: the token for the cookie, their address, the page they wanted."""

    token: str
    email: str
    next_path: str = ""


def ask_for_letter(email: str, next_path: str, browser: Browser) -> UUID:
    """Ask for a letter with a link and a code; the key of the asking.

    Does the same work whether anybody has that address or not: only the worker, which nobody
    can watch, finds out (security-bars AU4). Raises TooMany.
    """
    slow_down("sign-in address", browser.network)
    slow_down(LETTER, email_key(email))
    with transaction():
        person = person_by_email(email)
        link = SignInLink(
            person_id=person.id if person else None,
            asked_at=clock.now(),
            expires_at=clock.now() + LINK_LASTS,
            next_path=next_path,
        )
        db.session.add(link)
        db.session.flush()
        enqueue(WRITE_LETTER, key=str(link.id), link_id=str(link.id))
        return link.id


def write_letter(link_id: UUID) -> None:
    """Write the letter that was asked for, once, if its address belongs to somebody."""
    with transaction():
        link = get_or_404(SignInLink, link_id)
        hold(link)
        if link.person is None or link.token_hash is not None:
            return
        token, code = new_token(), new_code()
        link.token_hash = hash_of(token)
        link.code_hash = hash_of_code(code, link.id)
        letters.way_in(link, link.person, token, code)


def sign_in_by_link(token: str, browser: Browser) -> Entered:
    """Sign in with the link of a letter, which then is used up.

    Raises Refused for a link that is unknown, used or old, and TooMany.
    """
    slow_down("sign-in address", browser.network)
    with transaction():
        link = link_by_token(token)
        if link is None or link.person is None or not _is_ours_alone(link):
            raise Refused(link_is_over())
        return _enter(link, link.person, browser, "link")


def sign_in_by_code(link_id: UUID | None, code: str, browser: Browser) -> Entered:
    """Sign in with the code of the letter that this browser asked for.

    Raises Refused for a wrong code, and after five of them for every code; and TooMany.
    """
    slow_down("sign-in address", browser.network)
    with transaction():
        entered = _try_code(link_id, code, browser)
    if entered is None:
        # Raised after the commit, so that the wrong try counts.
        message = _(
            "This code is not right, or it is older than 10 minutes. "
            "Check the newest letter, or ask for a new one."
        )
        raise Refused(message, "code")
    return entered


def sign_in_by_password(email: str, password: str, browser: Browser) -> Entered:
    """Sign in with a password. Raises Refused when the two do not belong together, and TooMany.

    A browser in which this person signed in before has tries of its own, so that a stranger who
    guesses cannot keep the person out.
    """
    slow_down("sign-in address", browser.network)
    key = email_key(email)
    known = browser.token if browser.known_to == hash_of(key) else ""
    slow_down("sign-in try", f"{key}|{known}")
    person = person_by_email(email)
    right = passwords.fits(password, person.password_hash if person else None)
    with transaction():
        if right and person is not None:
            if passwords.is_outdated(person.password_hash or ""):
                person.password_hash = passwords.hashed(password)
            return Entered(open_session(person, browser.name, "password"), key)
        record(Actor("visitor"), "refused.sign_in", person.id if person else _NOBODY)
    raise Refused(_("The email address or the password is not right."), "password")


def link_is_over() -> str:
    """What a person reads about a link that no longer works."""
    return _("This link was used already, or it is older than 10 minutes.")


def _try_code(link_id: UUID | None, code: str, browser: Browser) -> Entered | None:
    link = link_by_id(link_id)
    if link is None or not _is_ours_alone(link) or link.wrong_codes >= _MOST_WRONG_CODES:
        return None
    if link.person is None or not is_code(code, link.id, link.code_hash):
        link.wrong_codes += 1
        record(Actor("visitor"), "refused.sign_in", link.person_id or _NOBODY)
        return None
    return _enter(link, link.person, browser, "code")


def _is_ours_alone(link: SignInLink) -> bool:
    # All links of a person wait on the person's row, so that two of them never wait for each other.
    hold(link.person or link)
    return link.used_at is None


def _enter(link: SignInLink, person: Person, browser: Browser, how: str) -> Entered:
    db.session.execute(
        update(SignInLink)
        .where(SignInLink.person_id == person.id, SignInLink.used_at.is_(None))
        .values(used_at=clock.now())
    )
    token = open_session(person, browser.name, how)
    key = person.email_key or ""
    give_back(LETTER, key)
    return Entered(token, key, link.next_path)
