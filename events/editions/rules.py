"""Who may copy a training, and who may speak for a series."""

from collections.abc import Iterable

from events.call.models import Event
from events.call.rules import may_manage
from events.call.rules import may_set_up
from events.editions.models import SeriesEdition
from foundation.people import Person


def may_copy(person: Person, event: Event) -> bool:
    """Who organises the training and may set up trainings."""
    return may_manage(person, event) and may_set_up(person)


def may_join(person: Person, editions: Iterable[SeriesEdition]) -> bool:
    """Whoever organises an edition, also one that was taken out, may add to its series."""
    return any(may_manage(person, edition.event) for edition in editions)
