"""A letter that waits: hold it, change its words, release it, cancel it, put it back.

Each verb holds the row and looks at its state first, so that a second press does nothing twice.
"""

from collections.abc import Collection
from uuid import UUID
from uuid import uuid4

from sqlalchemy import select

from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail.actions import have_sent
from foundation.mail.cleaning import one_line
from foundation.mail.drawing import way_out
from foundation.mail.letter import Words
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import open_words
from foundation.mail.words import PLACEHOLDER
from foundation.mail.words import has_link
from foundation.mail.words import with_link_marked
from foundation.store import all_of
from foundation.store import hold
from foundation.store import hold_all
from foundation.store import transaction

_CAN_BE_HELD = (LetterState.QUEUED, LetterState.TO_PASS_ON)
_CAN_BE_CANCELLED = (*_CAN_BE_HELD, LetterState.HELD, LetterState.FAILED)


def keep_back(letter: OutgoingLetter, by: Actor) -> None:
    """Let a letter that has not left wait until somebody releases it.

    Raises Conflict when it is on its way or over.
    """
    _move(letter, _CAN_BE_HELD, LetterState.HELD, "held.letter", by)


def cancel(letter: OutgoingLetter, by: Actor) -> None:
    """Take a letter out that has not left; put_back() undoes it. Raises Conflict as above."""
    _move(letter, _CAN_BE_CANCELLED, LetterState.CANCELLED, "cancelled.letter", by)


def put_back(letter: OutgoingLetter, by: Actor) -> None:
    """Let a cancelled letter wait again; it goes only when released. Raises Conflict as above."""
    _move(letter, (LetterState.CANCELLED,), LetterState.HELD, "put_back.letter", by)


def release(event_id: UUID, letter_ids: Collection[UUID], by: Actor) -> int:
    """Send those of the letters that wait to be released; how many they were.

    One that was released already, cancelled, or of another event, is left as it is.
    """
    with transaction():
        hold_all(OutgoingLetter, letter_ids)
        query = select(OutgoingLetter).where(
            OutgoingLetter.id.in_(letter_ids),
            OutgoingLetter.event_id == event_id,
            OutgoingLetter.state == LetterState.HELD,
        )
        letters = all_of(query.order_by(OutgoingLetter.created_at, OutgoingLetter.id))
        for letter in letters:
            letter.state = way_out(letter.channel, letter.address)
            letter.attempts, letter.last_error = 0, ""
            letter.released_at = letter.not_before = now()
            record(by, "released.letter", letter, event_id)
        queued = [each.id for each in letters if each.state == LetterState.QUEUED]
        have_sent(queued, f":released:{uuid4()}")
        return len(letters)


def rewrite(letter: OutgoingLetter, words: Words, seen: int, by: Actor) -> None:
    """Change the words of a letter that waits; {link} stands for the personal link.

    `seen` is how often it had been changed when its writer opened it. Raises Conflict when it no
    longer waits or somebody changed it in between, Refused for words that it cannot have.
    """
    with transaction():
        hold(letter)
        if letter.state != LetterState.HELD:
            raise Conflict(_("Only a letter that waits can be changed. This one does not wait."))
        if letter.edits != seen:
            raise Conflict(
                _("Somebody else changed this letter. Your words are still here; save again.")
            )
        _refuse_wrong_words(letter, words)
        letter.subject, letter.text = one_line(words.subject), with_link_marked(words.text)
        letter.edits += 1
        record(by, "rewrote.letter", letter, letter.event_id)


def _move(
    letter: OutgoingLetter,
    come_from: Collection[LetterState],
    goes_to: LetterState,
    act: str,
    by: Actor,
) -> None:
    with transaction():
        hold(letter)
        if letter.state not in come_from:
            raise Conflict(_("This letter has gone on in the meantime. See where it is now."))
        letter.state = goes_to
        record(by, act, letter, letter.event_id)


def _refuse_wrong_words(letter: OutgoingLetter, words: Words) -> None:
    if "{link}" in words.subject:
        raise Refused(_("The personal link cannot stand in the subject."), "subject")
    linked = has_link(letter.text)
    if linked and "{link}" not in words.text:
        raise Refused(_("Write {link} on a line of its own, where the button shall be."), "text")
    known = PLACEHOLDER.findall(open_words(letter)) + ["link"] * linked
    for field, text in (("subject", words.subject), ("text", words.text)):
        for name in PLACEHOLDER.findall(text):
            if name not in (*known, *PLACEHOLDER.findall(letter.subject)):
                message = _("Nothing is filled in here. Write words in place of {%(name)s}.")
                raise Refused(message % {"name": name}, field)
