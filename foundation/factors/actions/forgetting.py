"""Erasing second proofs together with the account."""

from sqlalchemy import delete

from foundation.factors.models import Authenticator
from foundation.factors.models import Passkey
from foundation.factors.models import RecoveryCode
from foundation.people import Person
from foundation.store import db


def erase_proofs(person: Person) -> None:
    """Erase apps, passkeys and recovery codes, inside the caller's transaction."""
    for model in (Authenticator, Passkey, RecoveryCode):
        db.session.execute(delete(model).where(model.person_id == person.id))
