"""Who may take a list away."""

from events.call.models import Event
from events.call.rules import may_manage
from foundation.people import Person


def may_export(person: Person, event: Event) -> bool:
    """Organisers of the training, who see every name and answer on its pages, and nobody else."""
    return may_manage(person, event)
