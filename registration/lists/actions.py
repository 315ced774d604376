"""The verb of lists: take one away."""

from collections.abc import Sequence

from events.call.models import Event
from foundation.audit import record
from foundation.limits import slow_down
from foundation.people import Person
from foundation.people import acting
from foundation.store import transaction
from registration.lists.queries import how_many


def note_export(event: Event, people: str, columns: Sequence[str], kind: str, by: Person) -> None:
    """Record who takes away what of whom, before the first byte goes out.

    Raises TooMany after many lists in a short time.
    """
    slow_down("export", str(by.id))
    with transaction():
        record(
            acting(by, "organiser"),
            "took_away.list",
            event,
            event.id,
            kind=kind,
            people=people,
            number=how_many(event, people),
            fields=list(columns),
        )
