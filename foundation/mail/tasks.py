"""Background work of the outbox."""

from datetime import timedelta
from uuid import UUID

from foundation.clock import now
from foundation.jobs import PATIENT
from foundation.jobs import regularly
from foundation.jobs import task
from foundation.mail.actions import SEND
from foundation.mail.actions import SEND_ALL
from foundation.mail.actions import forget_words
from foundation.mail.sending import enqueue_left_behind
from foundation.mail.sending import send
from foundation.settings import settings

WORDS_KEPT = timedelta(days=90)


@task(SEND)
def send_letter(letter_id: str) -> None:
    """Send one letter."""
    send(UUID(letter_id))


@task(SEND_ALL, queue=PATIENT)
def send_letters(letter_ids: str) -> None:
    """Send the letters of one transaction, one after the other."""
    send(*map(UUID, letter_ids.split()))


@regularly("mail.rescue", seconds=60)
def rescue() -> None:
    """Find letters that were left behind."""
    enqueue_left_behind()


@regularly("mail.forget", seconds=24 * 60 * 60)
def forget() -> None:
    """Erase the words of letters that were over 90 days ago; the demo's are of invented people."""
    if not settings().demo_mailbox:
        forget_words(now() - WORDS_KEPT)
