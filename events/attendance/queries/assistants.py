"""Assistants who were there; they never count towards a certificate."""

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from flask import abort
from flask import current_app
from sqlalchemy import select

from events.attendance.models import AssistantPresence
from events.attendance.queries.parts import Part
from events.attendance.queries.parts import in_hours
from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import reader_key
from foundation.store import all_of
from foundation.store import get_or_404


def assistants_of(event: Event, *, removed: bool = False) -> Sequence[AssistantPresence]:
    """The assistants by name, or those who were taken off."""
    out = AssistantPresence.removed_at
    query = select(AssistantPresence).where(
        AssistantPresence.event_id == event.id, out.is_not(None) if removed else out.is_(None)
    )
    return sorted(all_of(query), key=lambda row: (reader_key(row.name), row.id))


@dataclass(frozen=True)
class FromAbove:
    """What the rooms above tell attendance; app.py gathers it."""

    #: The assistants of a training who come and have a name, in a participation of their own.
    assistants: Callable[[Event], Sequence[Participation]]


def expected_in(event: Event) -> list[Participation]:
    """Assistants who come and are on neither list yet, by name."""
    above: FromAbove = current_app.extensions["stepfree.attendance"]
    rows = (*assistants_of(event), *assistants_of(event, removed=True))
    noted = {row.participation_id for row in rows}
    found = [each for each in above.assistants(event) if each.id not in noted]
    return sorted(found, key=lambda each: (reader_key(each.name), each.id))


def expected_or_404(event: Event, participation_id: UUID) -> Participation:
    """One of these, noted already or not."""
    above: FromAbove = current_app.extensions["stepfree.attendance"]
    found = [each for each in above.assistants(event) if each.id == participation_id]
    return found[0] if found else abort(404)


def assistant_or_404(event: Event, assistant_id: UUID) -> AssistantPresence:
    """An assistant of this training, also one who was taken off."""
    assistant = get_or_404(AssistantPresence, assistant_id)
    return assistant if assistant.event_id == event.id else abort(404)


def hours_of_assistant(assistant: AssistantPresence, parts: Sequence[Part]) -> Decimal:
    """The hours of the parts in which they were there."""
    return in_hours(sum(part.minutes for part in parts if part.key in assistant.parts))
