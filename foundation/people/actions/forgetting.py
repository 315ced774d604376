"""Erasing what signing in no longer needs."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy import func
from sqlalchemy import or_

from foundation import clock
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail.actions import erase_letters_to
from foundation.people.keeping import KEPT_FOR
from foundation.people.models import AddressChange
from foundation.people.models import Invitation
from foundation.people.models import KeptForm
from foundation.people.models import Person
from foundation.people.models import SignInLink
from foundation.people.models import SignInSession
from foundation.people.queries import roles_of
from foundation.settings import settings
from foundation.store import db
from foundation.store import transaction

LINKS_KEPT = timedelta(days=1)
SESSIONS_KEPT = timedelta(days=30)
INVITATIONS_KEPT = timedelta(days=90)


def forget_old() -> None:
    """Erase used and old links, ended sessions, unanswered invitations and kept forms."""
    now = clock.now()
    too_old = now - settings().session_absolute - SESSIONS_KEPT
    ended = or_(SignInSession.ended_at < now - SESSIONS_KEPT, SignInSession.started_at < too_old)
    with transaction():
        db.session.execute(delete(SignInLink).where(SignInLink.expires_at < now - LINKS_KEPT))
        db.session.execute(delete(AddressChange).where(AddressChange.expires_at < now - LINKS_KEPT))
        db.session.execute(delete(KeptForm).where(KeptForm.kept_at < now - KEPT_FOR))
        db.session.execute(delete(Invitation).where(Invitation.expires_at < now - INVITATIONS_KEPT))
        db.session.execute(delete(SignInSession).where(ended))


def erase_account(person: Person) -> None:
    """Erase name, address, and all ways in of a person, inside the caller's transaction.

    The empty row stays: what they did for others is told of "somebody whose account is closed".
    Raises Refused for whoever still holds a role: another owner has to take that over first.
    """
    if roles_of(person):
        raise Refused(_("This person still holds a role. Take it away first."))
    for model in (SignInSession, SignInLink, AddressChange, KeptForm):
        db.session.execute(delete(model).where(model.person_id == person.id))
    if person.email:
        same = func.lower(Invitation.email) == person.email.lower()
        db.session.execute(delete(Invitation).where(same))
        erase_letters_to(person.email)
    person.name, person.email, person.email_key, person.password_hash = "", None, None, None
    person.is_site_admin = False
    db.session.flush()
