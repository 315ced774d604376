"""Making recovery codes."""

import secrets

from sqlalchemy import delete

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.factors import letters
from foundation.factors.models import RecoveryCode
from foundation.factors.queries import has_factor
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import passwords
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

CODES = 10
# No 0, 1, i, l or o: on paper they look alike.
_MARKS = "abcdefghjkmnpqrstuvwxyz23456789"
_PART = 5


def make_recovery_codes(person: Person) -> list[str]:
    """Make 10 new codes like "abcde-fghjk"; the earlier ones end. They are shown only now.

    About 49 bits each, kept as argon2id hashes (ASVS 6.5.2). Raises Refused without any app or
    passkey to stand in for.
    """
    codes = [_new_code() for _number in range(CODES)]
    # Hashing is slow on purpose, so it is done before anybody has to wait for this transaction.
    hashes = [passwords.hashed(code.replace("-", "")) for code in codes]
    with transaction():
        hold(person)
        if not has_factor(person):
            raise Refused(_("Add an authenticator app or a passkey first."))
        db.session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person.id))
        now = clock.now()
        for code_hash in hashes:
            db.session.add(RecoveryCode(person_id=person.id, code_hash=code_hash, made_at=now))
        record(Actor("person", person.id), "made.recovery_codes", person)
        letters.changed(person, "made_codes", now.isoformat())
    return codes


def _new_code() -> str:
    parts = ["".join(secrets.choice(_MARKS) for _mark in range(_PART)) for _part in range(2)]
    # A code must have a letter, which tells it from the code of an app.
    return "-".join(parts) if any(mark.isalpha() for mark in "".join(parts)) else _new_code()
