"""Sending one letter: claim it for a while, send it outside any transaction, note the outcome.

A worker that dies between sending and noting leaves a claim that runs out; the letter is then sent
again with the same Message-ID, so that mail programs show it once. Exactly once cannot be had.
"""

import logging
import time
from collections.abc import Callable
from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
from email.errors import HeaderParseError
from email.message import EmailMessage
from functools import partial
from uuid import UUID
from uuid import uuid4

from sqlalchemy import ColumnElement
from sqlalchemy import select
from sqlalchemy import update

from foundation.clock import now
from foundation.jobs import enqueue
from foundation.mail.actions import SEND
from foundation.mail.actions import have_sent
from foundation.mail.message import build
from foundation.mail.models import ADDRESS
from foundation.mail.models import WORDS
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import sealed_values
from foundation.mail.transport import Never
from foundation.mail.transport import NotNow
from foundation.mail.transport import deliver
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import transaction

log = logging.getLogger(__name__)
# Longer than a whole conversation in which each answer takes almost the time-out of 10 s.
_LEASE = timedelta(seconds=90)
# The engine keeps delays to the millisecond; a job must not come too early for its own letter.
_SLACK = timedelta(seconds=1)
_LOST_AFTER = timedelta(minutes=2)
_MINUTES = (1, 5, 15, 60, 180, 360, 720, 1440)
_SECONDS_TOGETHER = 5
Outcome = Callable[[], None]
"""What notes how a letter fared, inside a transaction."""
BACK_OFF = tuple(timedelta(minutes=each) for each in _MINUTES)


def send(*letter_ids: UUID) -> None:
    """Send letters that are due and that nobody else is sending, one after the other.

    The outcome of each is noted before the next one leaves. After some seconds the rest wait for a
    job that follows, for a worker that is told to stop finishes what it has begun.
    """
    until, owner, note = time.monotonic() + _SECONDS_TOGETHER, uuid4(), _nothing
    for place, letter_id in enumerate(letter_ids):
        with transaction():
            note()
            note = _nothing
            if place and time.monotonic() > until:
                have_sent(letter_ids[place:])
                return
            letter = _claimed(letter_id, owner)
        if letter is not None:
            note = _sent(letter, owner)
    with transaction():
        note()


def _sent(letter: OutgoingLetter, owner: UUID) -> Outcome:
    try:
        _hand_over(letter)
    except NotNow as trouble:
        return partial(_put_off, letter.id, owner, str(trouble))
    except Never as trouble:
        return partial(_give_up, letter.id, owner, str(trouble))
    return partial(_note_sent, letter.id, owner)


def _nothing() -> None:
    """What is to be noted of a letter that was not sent."""


def enqueue_left_behind() -> None:
    """Enqueue letters whose job got lost or whose sender died, once in an hour each."""
    moment = now()
    left: Sequence[OutgoingLetter] = all_of(
        select(OutgoingLetter).where(
            (
                (OutgoingLetter.state == LetterState.QUEUED)
                & (OutgoingLetter.not_before < moment - _LOST_AFTER)
            )
            | (
                (OutgoingLetter.state == LetterState.SENDING)
                & (OutgoingLetter.lease_until < moment)
            )
        )
    )
    keys = {each.id: f"{each.id}:left:{each.attempts}:{moment:%Y%m%d%H}" for each in left}
    with transaction():
        for letter_id, key in keys.items():
            enqueue(SEND, key=key, letter_id=str(letter_id))


def _claimed(letter_id: UUID, owner: UUID) -> OutgoingLetter | None:
    moment = now()
    due = update(OutgoingLetter).where(OutgoingLetter.id == letter_id, _is_due(moment))
    often = OutgoingLetter.attempts > len(BACK_OFF)
    claim = due.where(~often).values(
        state=LetterState.SENDING,
        attempts=OutgoingLetter.attempts + 1,
        lease_owner=owner,
        lease_until=moment + _LEASE,
    )
    letter = db.session.scalars(claim.returning(OutgoingLetter)).one_or_none()
    if letter is None:
        # It ended its sender each time, or it would have been put off.
        db.session.execute(due.where(often).values(state=LetterState.FAILED, last_error=WORDS))
        return None
    # Nothing is read again while it is sent, for nothing is sent while a transaction is open.
    db.session.expunge(letter)
    return letter


def _is_due(moment: datetime) -> ColumnElement[bool]:
    letter = OutgoingLetter
    waits = (letter.state == LetterState.QUEUED) & (letter.not_before <= moment + _SLACK)
    left = letter.lease_until.is_(None) | (letter.lease_until < moment)
    return waits | ((letter.state == LetterState.SENDING) & left)


def _hand_over(letter: OutgoingLetter) -> None:
    message = _message(letter)
    if settings().demo_mailbox:
        return
    deliver(message)


def _message(letter: OutgoingLetter) -> EmailMessage:
    try:
        return build(letter, sealed_values(letter))
    except (ValueError, IndexError, HeaderParseError):
        # The standard library raises each of these for an address that no message can carry.
        raise Never(ADDRESS) from None
    except Exception as error:  # noqa: BLE001 - one poison letter must never block the others
        log.warning("A letter cannot be put together: %s", type(error).__name__)
        raise Never(WORDS) from None


def _note_sent(letter_id: UUID, owner: UUID) -> None:
    sent = {"state": LetterState.SENT, "sent_at": now(), "last_error": ""}
    if not settings().demo_mailbox:
        sent["sealed_link"] = None
    mine = update(OutgoingLetter).where(
        OutgoingLetter.id == letter_id, OutgoingLetter.lease_owner == owner
    )
    db.session.execute(mine.values(sent))


def _put_off(letter_id: UUID, owner: UUID, trouble: str) -> None:
    letter = _still_mine(letter_id, owner)
    if letter is None:
        return
    letter.last_error = trouble
    if letter.attempts > len(BACK_OFF):
        letter.state = LetterState.FAILED
        return
    pause = BACK_OFF[letter.attempts - 1]
    letter.state = LetterState.QUEUED
    letter.not_before = now() + pause
    key = f"{letter.id}:{letter.attempts}:{uuid4()}"
    enqueue(SEND, key=key, delay=pause, letter_id=str(letter.id))
    log.warning("A letter was put off: %s", trouble)


def _give_up(letter_id: UUID, owner: UUID, trouble: str) -> None:
    letter = _still_mine(letter_id, owner)
    if letter is None:
        return
    letter.state = LetterState.FAILED
    letter.last_error = trouble
    log.warning("A letter cannot be sent: %s", trouble)


def _still_mine(letter_id: UUID, owner: UUID) -> OutgoingLetter | None:
    query = select(OutgoingLetter).where(
        OutgoingLetter.id == letter_id, OutgoingLetter.lease_owner == owner
    )
    return one_or_none(query.with_for_update())
