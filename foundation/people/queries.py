"""Questions about people."""

from collections.abc import Iterable
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from foundation import clock
from foundation.i18n import reader_key
from foundation.people.models import AddressChange
from foundation.people.models import Invitation
from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.people.models import SignInLink
from foundation.people.models import SignInSession
from foundation.people.tokens import hash_of
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.store import shared


def email_key(email: str) -> str:
    """An address as we compare it: without spaces around it and without case."""
    return email.strip().casefold()


def person_by_email(email: str) -> Person | None:
    """The person with that address."""
    return one_or_none(select(Person).where(Person.email_key == email_key(email)))


def grants_in(scope_id: UUID) -> Sequence[RoleGrant]:
    """All rights in that scope, oldest first."""
    query = select(RoleGrant).where(RoleGrant.scope_id == scope_id)
    query = query.options(joinedload(RoleGrant.person), joinedload(RoleGrant.organisation))
    return all_of(query.order_by(RoleGrant.granted_at))


def grants_of(person: Person, scope_id: UUID) -> Sequence[RoleGrant]:
    """The rights of one person in that scope; many blocks of a page ask for them."""
    query = select(RoleGrant).where(
        RoleGrant.person_id == person.id, RoleGrant.scope_id == scope_id
    )
    return shared((grants_of, person.id, scope_id), lambda: all_of(query))


def scopes_of(person: Person, *roles: Role) -> set[UUID]:
    """Keys of the organisations or events in which `person` holds one of `roles`."""
    query = select(RoleGrant.scope_id).where(
        RoleGrant.person_id == person.id, RoleGrant.role.in_(roles)
    )
    return set(all_of(query))


def organisations_of(person: Person) -> Sequence[Organisation]:
    """The organisations for which `person` may act, by name."""
    query = select(Organisation).where(Organisation.id.in_(scopes_of(person, Role.ORGANISER)))
    return sorted(all_of(query), key=lambda one: reader_key(one.name))


def names_of(keys: Iterable[UUID]) -> dict[UUID, str]:
    """{key: name} of those people."""
    people = all_of(select(Person).where(Person.id.in_(set(keys))))
    return {person.id: person.name for person in people}


def sessions_of(person: Person) -> Sequence[SignInSession]:
    """The browsers in which `person` is signed in, the last seen first."""
    started = clock.now() - settings().session_absolute
    seen = clock.now() - settings().session_idle
    query = select(SignInSession).where(
        SignInSession.person_id == person.id,
        SignInSession.ended_at.is_(None),
        SignInSession.started_at > started,
        SignInSession.seen_at > seen,
    )
    return all_of(query.order_by(SignInSession.seen_at.desc()))


def link_by_token(token: str) -> SignInLink | None:
    """The sign-in link with that token, if it can still be used."""
    return _usable(select(SignInLink).where(SignInLink.token_hash == hash_of(token)))


def link_by_id(link_id: UUID | None) -> SignInLink | None:
    """The asking with that key, if its letter can still be used."""
    return _usable(select(SignInLink).where(SignInLink.id == link_id))


def change_by_token(token: str) -> AddressChange | None:
    """The change of address with that token, if it can still be confirmed."""
    query = select(AddressChange).where(
        AddressChange.token_hash == hash_of(token),
        AddressChange.used_at.is_(None),
        AddressChange.expires_at > clock.now(),
    )
    return one_or_none(query)


def invitation_by_token(token: str) -> Invitation | None:
    """The invitation with that token, if it can still be accepted."""
    query = select(Invitation).where(
        Invitation.token_hash == hash_of(token),
        Invitation.accepted_at.is_(None),
        Invitation.cancelled_at.is_(None),
        Invitation.expires_at > clock.now(),
    )
    return one_or_none(query.options(joinedload(Invitation.organisation)))


def open_invitations(scope_id: UUID) -> Sequence[Invitation]:
    """Invitations into that scope that nobody has answered yet, the newest first."""
    query = select(Invitation).where(
        Invitation.scope_id == scope_id,
        Invitation.accepted_at.is_(None),
        Invitation.cancelled_at.is_(None),
        Invitation.expires_at > clock.now(),
    )
    query = query.options(joinedload(Invitation.organisation))
    return all_of(query.order_by(Invitation.invited_at.desc()))


def _usable(query: Select[SignInLink]) -> SignInLink | None:
    still = query.where(SignInLink.used_at.is_(None), SignInLink.expires_at > clock.now())
    return one_or_none(still.options(joinedload(SignInLink.person)))


def roles_of(person: Person) -> Sequence[RoleGrant]:
    """Every role that `person` holds, in organisations and trainings."""
    query = select(RoleGrant).where(RoleGrant.person_id == person.id)
    return all_of(query.order_by(RoleGrant.granted_at, RoleGrant.id))
