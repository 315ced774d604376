"""The verbs of lists: take one away, and be done with it."""

from collections.abc import Sequence
from uuid import UUID

from events.call.models import Event
from foundation.audit import record
from foundation.i18n import gettext as _
from foundation.limits import give_back
from foundation.limits import slow_down
from foundation.people import Person
from foundation.people import acting
from foundation.store import transaction
from registration.lists.queries import Group
from registration.lists.queries import how_many

_AT_ONCE = "export at once"


def note_export(event: Event, group: Group, columns: Sequence[str], kind: str, by: Person) -> None:
    """Record who takes away what of whom, before the first byte goes out.

    Raises TooMany after many lists in a short time, and while the person's last one is still made
    (security-bars RA5): until `end_export`, or two minutes where that never came.
    """
    slow_down("export", str(by.id))
    slow_down(_AT_ONCE, str(by.id), _("Your last list is still being made. Please wait for it."))
    with transaction():
        record(
            acting(by, "organiser"),
            "took_away.list",
            event,
            event.id,
            kind=kind,
            people=group.choice,
            # By what, never with which words: a name may be among them.
            narrowed=list(group.wanted.narrowing()),
            number=how_many(event, group),
            fields=list(columns),
        )


def end_export(person_id: UUID) -> None:
    """The file is made, or nobody reads it any more: that person's next one may begin."""
    give_back(_AT_ONCE, str(person_id))
