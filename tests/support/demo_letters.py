"""Letters of the demo, one for each page about letters."""

from typing import Any

from sqlalchemy import select

from events.call.models import Event
from events.mailings.actions import begin
from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.models import Stage
from foundation.audit import Actor
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from tests.support.letters import a_held_letter


def a_reminder(event: Event) -> Mailing:
    """A draft of a reminder in one language."""
    words = {"subject": "Soon", "text": "Hello {name}\n\n{link}"}
    lists: dict[str, list[str]] = {"states": [], "parts": [], "countries": [], "languages": []}
    fresh = Mailing(stage=Stage.DRAFT, anchor=Anchor.STARTS, days=-7, texts={"en": words}, **lists)
    return begin(event, fresh, (), Actor("organiser"))


def of_letters(event: Event) -> dict[str, dict[str, Any]]:
    """{blueprint: values of its addresses}."""
    of_event = select(OutgoingLetter).where(OutgoingLetter.event_id == event.id)
    kept = select(OutgoingLetter).where(OutgoingLetter.text != "")
    mailing = {"mailing_id": a_reminder(event).id, "language": "en"}
    return {
        "mailings": mailing,
        "mailing": mailing,
        "post": {"letter_id": all_of(of_event.limit(1))[0].id},
        "mailbox": {"letter_id": all_of(kept.limit(1))[0].id},
        "holding": {"letter_id": a_held_letter(event).id},
        "words": {"key": "offer"},
    }
