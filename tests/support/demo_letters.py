"""Letters of the demo, one for each page about letters."""

from typing import Any

from sqlalchemy import select

from events.call.models import Event
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from tests.support.letters import a_held_letter


def of_letters(event: Event) -> dict[str, dict[str, Any]]:
    """{blueprint: values of its addresses}."""
    of_event = select(OutgoingLetter).where(OutgoingLetter.event_id == event.id)
    kept = select(OutgoingLetter).where(OutgoingLetter.text != "")
    return {
        "post": {"letter_id": all_of(of_event.limit(1))[0].id},
        "mailbox": {"letter_id": all_of(kept.limit(1))[0].id},
        "holding": {"letter_id": a_held_letter(event).id},
        "words": {"key": "offer"},
    }
