"""Who holds which right."""

from uuid import UUID

from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.queries import grants_of


def holds(person: Person | None, scope_id: UUID, *roles: Role) -> bool:
    """Whether `person` holds one of `roles` in the scope (an organisation or an event)."""
    if person is None:
        return False
    return any(grant.role in roles for grant in grants_of(person, scope_id))


def may_edit_organisation(person: Person | None, organisation: Organisation) -> bool:
    """The organisers of an organisation may change what its pages say."""
    return holds(person, organisation.id, Role.ORGANISER)
