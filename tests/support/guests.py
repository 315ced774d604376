"""People who are invited to organise."""

from uuid import UUID
from uuid import uuid4

from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people.actions import Guest
from foundation.people.actions import Right
from foundation.people.actions import invite
from tests.support.people import an_organisation
from tests.support.people import an_organiser

TRAINING = "Peer Supporters in Action"


def an_invitation(
    inviter: Person | None = None,
    organisation: Organisation | None = None,
    scope_id: UUID | None = None,
    guest: Guest | None = None,
) -> str:
    """Invite Boyan of CIL-Sofia (or `guest`) to a training; the token of the link."""
    inviter = inviter or an_organiser("Alice Stone", an_organisation("ENIL"))
    organisation = organisation or an_organisation("CIL-Sofia", "BG")
    right = Right(scope_id or uuid4(), Role.CO_ORGANISER, organisation, TRAINING)
    guest = guest or Guest("Боян Иванов", "boyan@example.org", "bg")
    return invite(right, guest, inviter)[1]
