"""Verbs on organisations."""

from uuid import UUID

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.files import keep
from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def make_organisation(organisation: Organisation, by: Person) -> Organisation:
    """Add the organisation, and `by` as the first who may act for it; sent twice, added once."""
    with transaction():
        if db.session.get(Organisation, organisation.id) is not None:
            return add_once(organisation)
        row = add_once(organisation)
        db.session.add(
            RoleGrant(
                person_id=by.id,
                scope_id=row.id,
                role=Role.ORGANISER,
                organisation_id=row.id,
                granted_at=clock.now(),
            )
        )
        record(_organiser(by), "made.organisation", row)
        return row


def change_organisation(
    organisation: Organisation, values: dict[str, str], seen: int, by: Person
) -> None:
    """Write `values` {attribute: text} into it. Raises Conflict when it changed after `seen`."""
    with transaction():
        hold(organisation)
        check_version(organisation, seen)
        changed = [name for name, value in values.items() if getattr(organisation, name) != value]
        for name in changed:
            setattr(organisation, name, values[name])
        record(_organiser(by), "changed.organisation", organisation, fields=changed)


def set_logo(organisation: Organisation, png: bytes, by: Person) -> UUID:
    """Keep the picture as the organisation's logo; the key of its file."""
    with transaction():
        hold(organisation)
        file = keep(png, "logo.png", "image/png", public=True)
        organisation.logo_file_id = file.id
        organisation.version += 1
        record(_organiser(by), "changed.logo", organisation)
        return file.id


def remove_logo(organisation: Organisation, by: Person) -> None:
    """Show the organisation's short name again instead of a logo."""
    with transaction():
        hold(organisation)
        organisation.logo_file_id = None
        organisation.version += 1
        record(_organiser(by), "removed.logo", organisation)


def _organiser(person: Person) -> Actor:
    return Actor("organiser", person.id)
