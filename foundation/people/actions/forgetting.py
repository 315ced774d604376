"""Erasing what signing in no longer needs."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy import or_

from foundation import clock
from foundation.people.keeping import KEPT_FOR
from foundation.people.models import AddressChange
from foundation.people.models import Invitation
from foundation.people.models import KeptForm
from foundation.people.models import SignInLink
from foundation.people.models import SignInSession
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
