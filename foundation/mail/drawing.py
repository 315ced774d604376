"""From a letter to its row in the outbox: its words, how it leaves, its sealed link."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID
from uuid import uuid4

from flask import current_app

from foundation.clock import now
from foundation.mail.cleaning import clean
from foundation.mail.cleaning import one_line
from foundation.mail.letter import Letter
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import bound_to
from foundation.mail.words import write
from foundation.sealing import seal
from foundation.settings import settings


@dataclass(frozen=True)
class Drawn:
    """A letter with what its row will hold: {column: value}, the link and the codes sealed."""

    key: UUID
    letter: Letter
    row: Mapping[str, object]


def draw(letters: Collection[Letter]) -> list[Drawn]:
    """The rows of letters, with their words. It writes nothing, and may run before a transaction.

    What organisers hold back waits, as it stands at this moment.
    """
    held = current_app.extensions["stepfree.holding"](list(letters))
    return [_drawn(each, held=each.dedup in held) for each in letters]


def way_out(channel: str, address: str) -> LetterState:
    """How a letter leaves: by itself, or by somebody who passes it on."""
    by_email = channel == "email" and bool(address)
    return LetterState.QUEUED if by_email else LetterState.TO_PASS_ON


def _drawn(letter: Letter, *, held: bool) -> Drawn:
    key, moment, words = uuid4(), now(), write(letter)
    address = clean(letter.to.address).strip()
    row = {
        "id": key,
        "created_at": moment,
        "event_id": letter.event_id,
        "participation_id": letter.participation_id,
        "template": letter.template,
        "channel": letter.to.channel,
        "recipient_name": one_line(letter.to.name),
        "address": address,
        "language": letter.language,
        "subject": words.subject,
        "text": words.text,
        "sealed_link": _sealed(letter, key),
        "has_secrets": bool(letter.secrets),
        "sender_name": one_line(letter.sender_name),
        "reply_to": one_line(letter.reply_to),
        "colour": letter.colour,
        "state": LetterState.HELD if held else way_out(letter.to.channel, address),
        "not_before": moment,
        "message_id": f"<{key}@{urlsplit(settings().base_url).hostname}>",
        "dedup": letter.dedup,
    }
    return Drawn(key, letter, row)


def _sealed(letter: Letter, key: UUID) -> bytes | None:
    values = dict(letter.secrets)
    if letter.link is not None:
        values["link"] = _own_address(letter.link)
    bound = bound_to(key, letter.participation_id)
    return seal(values, OutgoingLetter.__tablename__, key, bound) if values else None


def _own_address(link: str) -> str:
    own = settings().base_url
    if link.startswith(f"{own}/"):
        return link
    if not link.startswith("/") or link.startswith("//"):
        raise ValueError("A letter links only to our own site.")
    return own + link
