"""The letters of the demo: each is sent at the moment at which it was written."""

from collections.abc import Collection
from datetime import timedelta
from time import sleep
from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.team.models import Channel
from foundation.clock import travelling_to
from foundation.mail.actions import mark_passed_on
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import letters_of_event
from foundation.mail.sending import send
from foundation.store import db
from operations.demo.hosts import Hosts
from operations.demo.queries import papers_in_the_press

_LONGEST_WAIT = 120  # seconds
_ON_ITS_WAY = timedelta(seconds=4)
_PASSED_ON_AFTER = timedelta(hours=3)
_HOW = {
    Channel.PHONE: "By phone",
    Channel.TEXT: "By text message",
    Channel.POST: "By post",
    Channel.ORGANISATION: "Through the organisation that passes messages on",
}


def pass_on_letters(event: Event, hosts: Hosts, later: Collection[UUID] = ()) -> None:
    """Boyan passes on what email cannot bring: by phone, by text message, by post.

    The letters to the participations `later` go on waiting.
    """
    for letter in letters_of_event(event.id, LetterState.TO_PASS_ON):
        if letter.participation_id in later:
            continue
        with travelling_to(letter.created_at + _PASSED_ON_AFTER):
            mark_passed_on(letter, hosts.acting("boyan"), _HOW[Channel(letter.channel)])


def send_letters() -> None:
    """Bring all waiting letters into the demo mailbox, each on its day."""
    query = select(OutgoingLetter.id, OutgoingLetter.created_at)
    query = query.where(OutgoingLetter.state == LetterState.QUEUED)
    for letter_id, written_at in db.session.execute(
        query.order_by(OutgoingLetter.created_at)
    ).all():
        with travelling_to(written_at + _ON_ITS_WAY):
            send(letter_id)


def wait_for_the_press() -> None:
    """Wait, two minutes at most, for papers that a worker beside us has taken to print."""
    for _second in range(_LONGEST_WAIT):
        if not papers_in_the_press():
            return
        db.session.rollback()
        sleep(1)
