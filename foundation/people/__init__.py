"""People, organisations, roles and sign-in."""

from foundation.people import tasks as _tasks  # noqa: F401 - names the background work
from foundation.people.current import acting
from foundation.people.current import current_person
from foundation.people.current import sign_in_needed
from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.people.rules import holds

__all__ = [
    "Organisation",
    "Person",
    "Role",
    "RoleGrant",
    "acting",
    "current_person",
    "holds",
    "sign_in_needed",
]
