"""Who holds which right."""

from uuid import UUID

from sqlalchemy import select

from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.store import db


def holds(person: Person | None, scope_id: UUID, *roles: Role) -> bool:
    """Whether `person` holds one of `roles` in the scope (an organisation or an event)."""
    if person is None:
        return False
    query = select(RoleGrant.id).where(
        RoleGrant.person_id == person.id,
        RoleGrant.scope_id == scope_id,
        RoleGrant.role.in_(roles),
    )
    return db.session.scalars(query).first() is not None


def may_edit_organisation(person: Person | None, organisation: Organisation) -> bool:
    """The organisers of an organisation may change what its pages say."""
    return holds(person, organisation.id, Role.ORGANISER)
