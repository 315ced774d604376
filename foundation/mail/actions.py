"""Verbs of the outbox: post a letter, pass it on by hand, try again, forget."""

from collections.abc import Collection
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from uuid import UUID
from uuid import uuid4

from flask import current_app
from sqlalchemy import Select
from sqlalchemy import bindparam
from sqlalchemy import delete
from sqlalchemy import event
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.orm import Session

from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.mail.cleaning import one_line
from foundation.mail.drawing import Drawn
from foundation.mail.drawing import draw
from foundation.mail.letter import Letter
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import insert_once
from foundation.store import transaction

SEND = "mail.send"
SEND_ALL = "mail.send_all"
_FOR_A_PERSON = {LetterState.TO_PASS_ON, LetterState.FAILED}
_POSTED = "posted"
# So few letters have a job each, for somebody may wait for them.
_FEW = 3
# Letters in one job: a job costs more than a letter, but the rest wait for one that a server holds.
_TOGETHER = 10
_OVER = (
    *(LetterState.SENT, LetterState.PASSED_ON, LetterState.FAILED),
    LetterState.CANCELLED,
)


def post(letter: Letter) -> None:
    """Write `letter` into the outbox, as post_all() does."""
    post_all([letter])


def post_all(letters: Sequence[Letter]) -> None:
    """Write letters into the outbox inside the caller's transaction; nothing leaves before commit.

    A `dedup` that was posted already sends nothing. A channel other than email (or no address)
    makes it a task for the organisers, with the words ready. Copies go to those whom the rooms
    above name, and what they hold back waits until it is released.
    """
    with transaction():
        posted = _posted({each.dedup for each in letters})
        fresh = {each.dedup: each for each in letters if each.dedup not in posted}
        post_drawn(draw(fresh.values()))


def post_drawn(drawn: Sequence[Drawn]) -> None:
    """Write letters that were drawn into the outbox, as post_all() does."""
    written = insert_once(OutgoingLetter, *(each.row for each in drawn))
    new = [each for each in drawn if each.key in written]
    queued = [each.key for each in new if each.row["state"] == LetterState.QUEUED]
    db.session().info.setdefault(_POSTED, []).extend(queued)
    copies = list(current_app.extensions["stepfree.supporting"]([each.letter for each in new]))
    if copies:
        post_all(copies)


def have_sent(letter_ids: Sequence[UUID], again: str = "") -> None:
    """Have letters sent once this transaction is committed; many by a job for several.

    The same letter again needs a word of its own in `again`, or its first job is taken for it.
    """
    if len(letter_ids) <= _FEW:
        for letter_id in letter_ids:
            enqueue(SEND, key=f"{letter_id}{again}", letter_id=str(letter_id))
        return
    for start in range(0, len(letter_ids), _TOGETHER):
        keys = [str(each) for each in letter_ids[start : start + _TOGETHER]]
        enqueue(SEND_ALL, key=f"{keys[0]}{again}", letter_ids=" ".join(keys))


@event.listens_for(db.session, "before_commit")
def _have_posted_sent(session: Session) -> None:
    have_sent(session.info.pop(_POSTED, []))


@event.listens_for(db.session, "after_soft_rollback")
def _forget_posted(session: Session, before: object) -> None:
    del before
    session.info.pop(_POSTED, None)


def mark_passed_on(letter: OutgoingLetter, by: Actor, how: str) -> None:
    """Note that `by` gave the letter to the person, and `how` ("by telephone"); erase the link.

    Raises Conflict when the letter no longer waits for that.
    """
    with transaction():
        hold(letter)
        if letter.state not in _FOR_A_PERSON:
            raise Conflict(_("This letter was already sent or passed on."))
        letter.state = LetterState.PASSED_ON
        letter.passed_on_at = now()
        letter.passed_on_by = by.person_id
        letter.passed_on_how = one_line(how)
        letter.sealed_link = None
        record(by, "passed_on.letter", letter, event_id=letter.event_id)


def retry(letter: OutgoingLetter, by: Actor) -> None:
    """Send a letter that failed once more, from the first attempt on.

    Raises Refused when it did not fail or has no email address.
    """
    with transaction():
        hold(letter)
        if letter.state != LetterState.FAILED or letter.channel != "email":
            raise Refused(_("Only a letter that could not be sent can be sent again."))
        letter.state = LetterState.QUEUED
        letter.attempts = 0
        letter.not_before = now()
        letter.last_error = ""
        record(by, "retried.letter", letter, event_id=letter.event_id)
        enqueue(SEND, key=f"{letter.id}:again:{uuid4()}", letter_id=str(letter.id))


def forget_words(before: datetime) -> None:
    """Erase the words, addresses and links of letters that were over before that moment."""
    with transaction():
        db.session.execute(
            update(OutgoingLetter)
            .where(OutgoingLetter.created_at < before, OutgoingLetter.state.in_(_OVER))
            .values(
                text="",
                subject="",
                address="",
                reply_to="",
                recipient_name="",
                passed_on_how="",
                sealed_link=None,
            )
        )


def _posted(causes: Collection[str]) -> set[str]:
    return set(all_of(_with_causes(), causes=list(causes)))


@cache
def _with_causes() -> Select[str]:
    one_of = OutgoingLetter.dedup.in_(bindparam("causes", expanding=True))
    return select(OutgoingLetter.dedup).where(one_of)


def erase_letters(participation_id: UUID, causes: Collection[str] = ()) -> None:
    """Erase the letters to one participant, sent or not, inside the caller's transaction.

    Letters whose `dedup` begins with one of `causes` go too, such as copies to others.
    """
    theirs = [OutgoingLetter.participation_id == participation_id]
    theirs += [OutgoingLetter.dedup.startswith(cause, autoescape=True) for cause in causes]
    db.session.execute(delete(OutgoingLetter).where(or_(*theirs)))


def take_name_out(event_id: UUID, name: str, instead: str) -> None:
    """Put `instead` where letters of that event to others say `name`."""
    query = select(OutgoingLetter).where(OutgoingLetter.event_id == event_id)
    for letter in all_of(query) if name else ():
        for column in ("subject", "text", "recipient_name", "address"):
            words = getattr(letter, column)
            if name in words:
                setattr(letter, column, words.replace(name, instead))
    db.session.flush()


def erase_letters_to(address: str) -> None:
    """Erase letters of no event to that address: those for signing in."""
    of_no_event = OutgoingLetter.event_id.is_(None)
    db.session.execute(delete(OutgoingLetter).where(of_no_event, OutgoingLetter.address == address))
