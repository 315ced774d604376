"""Questions about the outbox."""

from collections.abc import Collection
from collections.abc import Sequence
from datetime import datetime
from math import ceil
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select

from foundation.i18n import gettext as _
from foundation.mail.models import ADDRESS
from foundation.mail.models import RESTORED
from foundation.mail.models import WORDS
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.words import filled
from foundation.sealing import unseal
from foundation.store import Page
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_page

_ON_ITS_WAY = (LetterState.QUEUED, LetterState.SENDING)
_A_PAGE = 50


def letters_of_event(event_id: UUID, *states: LetterState) -> Sequence[OutgoingLetter]:
    """The letters of an event, newest first; only those in `states` when some are named."""
    query = select(OutgoingLetter).where(OutgoingLetter.event_id == event_id)
    if states:
        query = query.where(OutgoingLetter.state.in_(states))
    return all_of(query.order_by(OutgoingLetter.created_at.desc(), OutgoingLetter.id))


def page_of_letters(
    event_id: UUID, states: Collection[LetterState], number: int
) -> Page[OutgoingLetter]:
    """One page of the letters of an event in those states, newest first. None is of signing in."""
    query = _shown_of(event_id).where(OutgoingLetter.state.in_(states))
    return one_page(query.order_by(OutgoingLetter.created_at.desc(), OutgoingLetter.id), number)


def counts_of_letters(event_id: UUID) -> dict[LetterState, int]:
    """How many letters of an event are in each state."""
    counted = _shown_of(event_id).with_only_columns(OutgoingLetter.state, func.count())
    found = db.session.execute(counted.group_by(OutgoingLetter.state))
    # Of Row, mypy does not know yet that it is a tuple.
    return {row[0]: row[1] for row in found}


def _shown_of(event_id: UUID) -> Select[OutgoingLetter]:
    return select(OutgoingLetter).where(
        OutgoingLetter.event_id == event_id, OutgoingLetter.has_secrets.is_(False)
    )


def letters_of_participation(participation_id: UUID) -> Sequence[OutgoingLetter]:
    """The letters to one participant, newest first."""
    return all_of(
        select(OutgoingLetter)
        .where(OutgoingLetter.participation_id == participation_id)
        .order_by(OutgoingLetter.created_at.desc(), OutgoingLetter.id)
    )


def letters_in_mailbox(page: int) -> tuple[Sequence[OutgoingLetter], int]:
    """One page of what the demo mailbox holds, newest first, and how many pages there are."""
    sent = select(OutgoingLetter).where(OutgoingLetter.state == LetterState.SENT)
    pages = max(1, ceil(count_of(sent) / _A_PAGE))
    shown = min(max(page, 1), pages)
    newest = sent.order_by(OutgoingLetter.created_at.desc(), OutgoingLetter.id)
    return all_of(newest.offset((shown - 1) * _A_PAGE).limit(_A_PAGE)), pages


def oldest_unsent() -> datetime | None:
    """Since when the oldest letter that should go out by itself has waited; None when none does."""
    since = func.coalesce(OutgoingLetter.released_at, OutgoingLetter.created_at)
    oldest: datetime | None = db.session.execute(
        select(func.min(since)).where(OutgoingLetter.state.in_(_ON_ITS_WAY))
    ).scalar_one()
    return oldest


def sealed_values(letter: OutgoingLetter) -> dict[str, str]:
    """The link and secrets of a letter; empty once they are erased. Raises NotReadable."""
    if letter.sealed_link is None:
        return {}
    bound = bound_to(letter.id, letter.participation_id)
    opened: dict[str, str] = unseal(letter.sealed_link, letter.__tablename__, letter.id, bound)
    return opened


def bound_to(letter_id: UUID, participation_id: UUID | None) -> UUID:
    """For whom the sealed values are bound: the participation, or the letter itself."""
    return participation_id or letter_id


def words_of(letter: OutgoingLetter) -> str:
    """The letter's text with its personal link, for an organiser who passes it on.

    The caller writes into the audit who read it. A code for signing in is never shown.
    """
    return filled(letter.text, _Shown(letter, with_link=True))


def open_words(letter: OutgoingLetter) -> str:
    """The letter's text as it can be changed: {link} where the personal link stands."""
    return filled(letter.text, {"link": "{link}"})


def preview_of(letter: OutgoingLetter) -> str:
    """The letter's text without its personal link, for lists and previews."""
    return filled(letter.text, _Shown(letter, with_link=False))


class _Shown(dict[str, str]):
    """What stands in the place of a link or secret when staff read a letter."""

    def __init__(self, letter: OutgoingLetter, *, with_link: bool) -> None:
        super().__init__()
        if with_link and not letter.has_secrets:
            self.update(sealed_values(letter))

    def __missing__(self, name: str) -> str:
        return _("(personal link)") if name == "link" else _("(secret code)")


def trouble_of(letter: OutgoingLetter) -> str:
    """Why a letter was not sent, in words for the organiser; empty when there was no trouble."""
    if not letter.last_error:
        return ""
    known = {
        ADDRESS: _("This does not look like an email address. Please check it with the person."),
        WORDS: _("This letter could not be put together. Please write to the person yourself."),
        RESTORED: _(
            "This installation was restored from a backup. The letter may have been sent before. "
            "Ask the person, or send it again."
        ),
    }
    if letter.last_error in known:
        return known[letter.last_error]
    if letter.last_error.isdecimal() and letter.last_error.startswith("5"):
        return _("The mail server said that this address does not take letters.")
    if letter.state == LetterState.FAILED:
        return _("The mail server could not be reached for two days.")
    return _("The mail server could not be reached. We will try again.")
