"""Who holds which right, and what rights and colours must keep to."""

from uuid import UUID

from sqlalchemy import select

from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.store import db

LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, between the organisation's colour and white text on it."""

_LINEAR_BELOW = 0.04045


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


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of "#rrggbb" with white, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    # sRGB to light, IEC 61966-2-1.
    return part / 12.92 if part <= _LINEAR_BELOW else float(((part + 0.055) / 1.055) ** 2.4)
