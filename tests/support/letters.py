"""The letters that people in the tests receive."""

from collections.abc import Sequence
from urllib.parse import urlsplit
from uuid import uuid4

from sqlalchemy import select

from events.call.models import Event
from events.post.kinds import kinds
from events.post.letters import letter_about
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.jobs import work_off
from foundation.mail import Letter
from foundation.mail import post_all
from foundation.mail.holding import keep_back
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import sealed_values
from foundation.mail.words import filled
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction


class Received:
    """A letter as its reader sees it."""

    def __init__(self, letter: OutgoingLetter) -> None:
        values = sealed_values(letter)
        self.subject = letter.subject
        self.text = filled(letter.text, values)
        self.link = urlsplit(values.get("link", "")).path
        self.code = values.get("code", "")


def letters_to(address: str) -> list[Received]:
    """All letters to that address, the newest first, after all waiting work is done."""
    work_off()
    query = select(OutgoingLetter).where(OutgoingLetter.address == address)
    return [Received(each) for each in all_of(query.order_by(OutgoingLetter.created_at.desc()))]


def letter_to(address: str) -> Received:
    """The newest letter to that address."""
    found = letters_to(address)
    assert found, f"no letter to {address}"
    return found[0]


def posted(letter: Letter) -> OutgoingLetter:
    """Post that letter; its row in the outbox."""
    return posted_all([letter])[0]


def posted_all(letters: Sequence[Letter]) -> list[OutgoingLetter]:
    """Post letters; their rows in the outbox, in their order."""
    with transaction():
        post_all(letters)
        causes = [each.dedup for each in letters]
        rows = all_of(select(OutgoingLetter).where(OutgoingLetter.dedup.in_(causes)))
        return sorted(rows, key=lambda row: causes.index(row.dedup))


def a_held_letter(event: Event) -> OutgoingLetter:
    """A letter to somebody who comes to this training; an organiser holds it."""
    query = select(Participation).where(Participation.event_id == event.id)
    somebody = all_of(query.where(Participation.reference.is_not(None)))[0]
    template = kinds()["received"].template
    with transaction():
        letter = posted(letter_about(somebody, template, f"held:{uuid4()}", "/my/link"))
        if letter.state in (LetterState.QUEUED, LetterState.TO_PASS_ON):
            keep_back(letter, Actor("organiser"))
    return letter


def a_letter_waits() -> None:
    """Put a letter to Maria into the outbox that no worker has taken yet."""
    letter = OutgoingLetter(
        created_at=clock.now(),
        not_before=clock.now(),
        channel="email",
        recipient_name="Maria",
        address="maria@example.org",
        language="en",
        subject="News",
        text="Hello",
        state=LetterState.QUEUED,
        message_id=str(uuid4()),
        dedup=str(uuid4()),
    )
    with transaction():
        db.session.add(letter)
