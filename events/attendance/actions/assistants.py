"""Noting assistants who were there, apart from the participants."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.attendance.models import AssistantPresence
from events.call.actions import put
from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]


def add_assistant(event: Event, assistant_id: UUID, values: Values, by: Actor) -> None:
    """Note an assistant by name and parts; the same key again changes nothing."""
    with transaction():
        hold(event)
        if db.session.get(AssistantPresence, assistant_id) is not None:
            return
        assistant = AssistantPresence(id=assistant_id, event_id=event.id, **values)
        db.session.add(assistant)
        record(by, "added.assistant_presence", assistant, event.id)


def note_companion(own: Participation, by: Actor) -> UUID:
    """Note an assistant who is named as somebody's companion; returns the id of the row.

    It has the key of their participation, so that noting twice is noting once.
    """
    values = {"name": own.name, "participation_id": own.id, "parts": []}
    add_assistant(own.event, own.id, values, by)
    return own.id


def change_assistant(assistant: AssistantPresence, seen: int, values: Values, by: Actor) -> None:
    """Correct a name or the parts. Raises Conflict when somebody else saved in between."""
    with transaction():
        fields = put(assistant, seen, values)
        if fields:
            record(by, "changed.assistant_presence", assistant, assistant.event_id, fields=fields)


def take_off_assistant(assistant: AssistantPresence, by: Actor) -> None:
    """Take an assistant off the list; they can be put back."""
    take_out(assistant, "took_off.assistant_presence", by)


def put_back_assistant(assistant: AssistantPresence, by: Actor) -> None:
    """Put an assistant on the list again."""
    put_back(assistant, "put_back.assistant_presence", by)
