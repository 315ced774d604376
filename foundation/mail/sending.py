"""Sending one letter: claim it for a while, send it outside any transaction, note the outcome.

A worker that dies between sending and noting leaves a claim that runs out; the letter is then sent
again with the same Message-ID, so that mail programs show it once. Exactly once cannot be had.
"""

import logging
from collections.abc import Sequence
from datetime import timedelta
from email.errors import HeaderParseError
from email.message import EmailMessage
from uuid import UUID
from uuid import uuid4

from sqlalchemy import select

from foundation.clock import now
from foundation.jobs import enqueue
from foundation.mail.actions import SEND
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
from foundation.store import transaction

log = logging.getLogger(__name__)
# Longer than a whole conversation in which each answer takes almost the time-out of 10 s.
_LEASE = timedelta(seconds=90)
# The engine keeps delays to the millisecond; a job must not come too early for its own letter.
_SLACK = timedelta(seconds=1)
_LOST_AFTER = timedelta(minutes=2)
_MINUTES = (1, 5, 15, 60, 180, 360, 720, 1440)
BACK_OFF = tuple(timedelta(minutes=each) for each in _MINUTES)


def send(letter_id: UUID) -> None:
    """Send that letter if it is due and nobody else is sending it; else do nothing."""
    owner = uuid4()
    letter = _claimed(letter_id, owner)
    if letter is None:
        return
    try:
        _hand_over(letter)
    except NotNow as trouble:
        _put_off(letter_id, owner, str(trouble))
    except Never as trouble:
        _give_up(letter_id, owner, str(trouble))
    else:
        _note_sent(letter_id, owner)


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
    with transaction():
        letter = _locked(letter_id)
        if letter is None or not _is_due(letter):
            return None
        if letter.attempts > len(BACK_OFF):
            # It ended its sender each time, or it would have been put off.
            letter.state = LetterState.FAILED
            letter.last_error = WORDS
            return None
        letter.state = LetterState.SENDING
        letter.attempts += 1
        letter.lease_owner = owner
        letter.lease_until = now() + _LEASE
    # Read once more, detached: nothing is sent while a transaction is open.
    letter = db.session.get(OutgoingLetter, letter_id)
    if letter is not None:
        db.session.expunge(letter)
    db.session.rollback()
    return letter


def _locked(letter_id: UUID) -> OutgoingLetter | None:
    return db.session.scalars(
        select(OutgoingLetter).where(OutgoingLetter.id == letter_id).with_for_update()
    ).one_or_none()


def _is_due(letter: OutgoingLetter) -> bool:
    if letter.state == LetterState.QUEUED:
        return letter.not_before <= now() + _SLACK
    if letter.state == LetterState.SENDING:
        return letter.lease_until is None or letter.lease_until < now()
    return False


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
    with transaction():
        letter = _still_mine(letter_id, owner)
        if letter is None:
            return
        letter.state = LetterState.SENT
        letter.sent_at = now()
        letter.last_error = ""
        if not settings().demo_mailbox:
            letter.sealed_link = None


def _put_off(letter_id: UUID, owner: UUID, trouble: str) -> None:
    with transaction():
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
    with transaction():
        letter = _still_mine(letter_id, owner)
        if letter is None:
            return
        letter.state = LetterState.FAILED
        letter.last_error = trouble
    log.warning("A letter cannot be sent: %s", trouble)


def _still_mine(letter_id: UUID, owner: UUID) -> OutgoingLetter | None:
    letter = _locked(letter_id)
    return letter if letter is not None and letter.lease_owner == owner else None
