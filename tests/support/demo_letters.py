"""Letters of the demo, one for each page about letters."""

from typing import Any

from sqlalchemy import select

from events.call.models import Event
from events.mailings.actions import add_file
from events.mailings.actions import begin
from events.mailings.actions import plan
from events.mailings.actions import send_due
from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.models import Stage
from events.mailings.queries import files_of
from events.team.models import Participation
from foundation.audit import Actor
from foundation.files import Document
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from tests.support.letters import a_held_letter

_PDF = b"%PDF-1.7\n%%EOF\n"


def a_reminder(event: Event) -> Mailing:
    """A draft of a reminder in one language."""
    words = {"subject": "Soon", "text": "Hello {name}\n\n{link}"}
    lists: dict[str, list[str]] = {"states": [], "parts": [], "countries": [], "languages": []}
    fresh = Mailing(stage=Stage.DRAFT, anchor=Anchor.STARTS, days=-7, texts={"en": words}, **lists)
    return begin(event, fresh, (), Actor("organiser"))


def a_sent_file(person: Participation, token: str) -> dict[str, Any]:
    """The address of a file of a letter that this person got."""
    words = {"en": {"subject": "The menu", "text": "Hello {name}\n\n{link}"}}
    lists: dict[str, list[str]] = {"states": [], "parts": [], "countries": [], "languages": []}
    by = Actor("organiser")
    mailing = begin(person.event, Mailing(stage=Stage.DRAFT, texts=words, **lists), [person.id], by)
    add_file(mailing, Document(_PDF, "menu.pdf", "application/pdf"), mailing.version, by)
    plan(mailing, mailing.version, by)
    send_due(mailing)
    return {"token": token, "file_id": files_of(mailing)[0].id}


def of_letters(event: Event) -> dict[str, dict[str, Any]]:
    """{blueprint: values of its addresses}."""
    of_event = select(OutgoingLetter).where(OutgoingLetter.event_id == event.id)
    kept = select(OutgoingLetter).where(OutgoingLetter.text != "")
    mailing = {"mailing_id": a_reminder(event).id, "language": "en"}
    return {
        "mailings": mailing,
        "mailing": mailing,
        "mailing_files": mailing,
        "post": {"letter_id": all_of(of_event.limit(1))[0].id},
        "mailbox": {"letter_id": all_of(kept.limit(1))[0].id},
        "holding": {"letter_id": a_held_letter(event).id},
        "words": {"key": "offer"},
    }
