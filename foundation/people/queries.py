"""Questions about people."""

from collections.abc import Iterable
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.store import all_of
from foundation.store import one_or_none


def email_key(email: str) -> str:
    """An address as we compare it: without spaces around it and without case."""
    return email.strip().casefold()


def person_by_email(email: str) -> Person | None:
    """The person with that address."""
    return one_or_none(select(Person).where(Person.email_key == email_key(email)))


def grants_in(scope_id: UUID) -> Sequence[RoleGrant]:
    """All rights in that scope, oldest first."""
    query = select(RoleGrant).where(RoleGrant.scope_id == scope_id)
    return all_of(query.order_by(RoleGrant.granted_at))


def scopes_of(person: Person, *roles: Role) -> set[UUID]:
    """Keys of the organisations or events in which `person` holds one of `roles`."""
    query = select(RoleGrant.scope_id).where(
        RoleGrant.person_id == person.id, RoleGrant.role.in_(roles)
    )
    return set(all_of(query))


def organisations_of(person: Person) -> Sequence[Organisation]:
    """The organisations for which `person` may act, by name."""
    query = select(Organisation).where(Organisation.id.in_(scopes_of(person, Role.ORGANISER)))
    return all_of(query.order_by(Organisation.name))


def names_of(keys: Iterable[UUID]) -> dict[UUID, str]:
    """{key: name} of those people."""
    people = all_of(select(Person).where(Person.id.in_(set(keys))))
    return {person.id: person.name for person in people}
