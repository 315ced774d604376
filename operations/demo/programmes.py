"""Writing the rooms and the programme of a training from its content file."""

from datetime import time
from datetime import timedelta
from typing import Any
from uuid import UUID
from uuid import uuid4

from events.call.models import Event
from events.programme.actions import Source
from events.programme.actions import add_item
from events.programme.actions import add_material
from events.programme.models import Kind
from events.programme.models import Part
from events.programme.models import ProgrammeItem
from events.team.queries import trainers_of
from events.venue.actions import add_room
from events.venue.models import Known
from foundation.audit import Actor
from foundation.files import Document
from foundation.store import get_or_404
from operations.demo.content import Told
from operations.demo.content import text

_AS_TOLD = ("led_by", "facilitated_by", "parallel_group", "description")


def add_rooms(event: Event, rows: list[Told], by: Actor) -> None:
    """Add the rooms of the venue with what is known of them."""
    for row in rows:
        known = Known(row.get("hearing_loop", Known.UNKNOWN))
        add_room(event, uuid4(), {**row, "hearing_loop": known}, by)


def add_programme(event: Event, rows: list[dict[str, Any]], by: Actor) -> None:
    """Add the stretches of time; `day` counts from the first day, 0."""
    for row in rows:
        key = uuid4()
        add_item(event, key, _values(event, row), by)
        for told in row.get("materials", ()):
            _add_material(key, told, by)


def _values(event: Event, row: Told) -> dict[str, Any]:
    keys = {trainer.name: str(trainer.id) for trainer in trainers_of(event)}
    return {
        "day": event.starts_on + timedelta(days=row["day"]),
        "starts": time.fromisoformat(row["starts"]),
        "ends": time.fromisoformat(row["ends"]),
        "title": row["title"],
        "kind": Kind(row["kind"]),
        "new_room": row.get("room", ""),
        "languages": row.get("languages", []),
        "without_material": row["kind"] == Kind.SESSION and "materials" not in row,
        **{name: row.get(name, "") for name in _AS_TOLD},
        **{part.value: [keys[name] for name in row.get(part.value, ())] for part in Part},
    }


def _add_material(item_id: UUID, told: Told, by: Actor) -> None:
    values = {name: told[name] for name in ("title", "language", "forms")}
    content = text(told["text"]).encode()
    document = Document(content, f"{told['file']}.txt", "text/plain")
    add_material(get_or_404(ProgrammeItem, item_id), uuid4(), values, Source(document), by)
