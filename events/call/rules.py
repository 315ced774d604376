"""Who may do what with a training."""

from events.call.models import Event
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds

ORGANISERS = (Role.OWNER, Role.CO_ORGANISER)


def may_manage(person: Person | None, event: Event) -> bool:
    """Organisers of every organisation that holds the training may, with equal standing."""
    return holds(person, event.id, *ORGANISERS)


def may_see(person: Person | None, event: Event) -> bool:
    """Everybody may see a published training, its organisers also before."""
    return event.published_at is not None or may_manage(person, event)


def may_edit_organisation(person: Person | None, organisation: Organisation) -> bool:
    """The organisers of an organisation may change what its pages say."""
    return holds(person, organisation.id, Role.ORGANISER)
