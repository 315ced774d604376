"""Questions about second proofs."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import select

from foundation.factors.models import Authenticator
from foundation.factors.models import Passkey
from foundation.factors.models import RecoveryCode
from foundation.people import Person
from foundation.sealing import unseal
from foundation.store import all_of
from foundation.store import one_or_none


def apps_of(person: Person) -> Sequence[Authenticator]:
    """The person's authenticator apps that work, oldest first."""
    query = select(Authenticator).where(
        Authenticator.person_id == person.id, Authenticator.confirmed_at.is_not(None)
    )
    return all_of(query.order_by(Authenticator.confirmed_at))


def passkeys_of(person: Person) -> Sequence[Passkey]:
    """The person's passkeys, oldest first."""
    query = select(Passkey).where(Passkey.person_id == person.id)
    return all_of(query.order_by(Passkey.made_at))


def has_factor(person: Person) -> bool:
    """Whether the person can prove a second time that it is them."""
    return bool(apps_of(person) or passkeys_of(person))


def unused_codes_of(person: Person) -> Sequence[RecoveryCode]:
    """The recovery codes that still work."""
    query = select(RecoveryCode).where(
        RecoveryCode.person_id == person.id, RecoveryCode.used_at.is_(None)
    )
    return all_of(query)


def codes_left(person: Person) -> int:
    """How many recovery codes still work."""
    return len(unused_codes_of(person))


def begun_app_or_404(person: Person, app_id: UUID) -> Authenticator:
    """The person's own app that waits for its first code."""
    query = select(Authenticator).where(
        Authenticator.id == app_id,
        Authenticator.person_id == person.id,
        Authenticator.confirmed_at.is_(None),
    )
    return one_or_none(query) or abort(404)


def factor_or_404(person: Person, factor_id: UUID) -> Authenticator | Passkey:
    """One of the person's own apps and passkeys."""
    own: list[Authenticator | Passkey] = [*apps_of(person), *passkeys_of(person)]
    return next((each for each in own if each.id == factor_id), None) or abort(404)


def secret_of(app: Authenticator) -> str:
    """The secret that app and we share, base32. Raises NotReadable."""
    opened = unseal(app.sealed, app.__tablename__, app.id, app.person_id)
    return str(opened["secret"])


def demo_apps() -> Sequence[Authenticator]:
    """The apps of invented people, by name; empty where no demo was loaded."""
    query = select(Authenticator).join(Person).where(Authenticator.is_demo.is_(True))
    return all_of(query.order_by(Person.name))
