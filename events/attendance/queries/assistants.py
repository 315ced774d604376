"""Assistants who were there; they never count towards a certificate."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.attendance.models import AssistantPresence
from events.attendance.queries.parts import Part
from events.attendance.queries.parts import in_hours
from events.call.models import Event
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


def assistant_or_404(event: Event, assistant_id: UUID) -> AssistantPresence:
    """An assistant of this training, also one who was taken off."""
    assistant = get_or_404(AssistantPresence, assistant_id)
    return assistant if assistant.event_id == event.id else abort(404)


def hours_of_assistant(assistant: AssistantPresence, parts: Sequence[Part]) -> Decimal:
    """The hours of the parts in which they were there."""
    return in_hours(sum(part.minutes for part in parts if part.key in assistant.parts))
