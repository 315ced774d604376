"""The part of tests/support/demo_pages.py about other ways in."""

from typing import Any

from sqlalchemy import select

from events.call.models import Event
from foundation.store import db
from registration.on_behalf.models import WrittenDown
from registration.on_behalf.queries import wishes_for_help


def of_other_ways(event: Event) -> dict[str, dict[str, Any]]:
    """Values for the pages of help with the form and of applications written down."""
    coming = {"slug": event.slug}
    row = db.session.scalars(
        select(WrittenDown).where(WrittenDown.participation.has(event_id=event.id))
    ).first()
    assert row is not None, "nothing was written down in the demo"
    wish = wishes_for_help(event)[0].application
    one = coming | {"participation_id": row.participation_id}
    return {
        "on_behalf.ask": coming,
        "on_behalf.wishes": coming,
        "on_behalf.helped": coming | {"participation_id": wish.participation_id},
        "on_behalf.overview": coming,
        "on_behalf.new": coming,
        "on_behalf.part": one | {"part": "name"},
        "on_behalf.read": one,
        "on_behalf.yes": one,
    }
