"""Verbs of the post: read words to pass them on, write own words of a letter."""

import re
from collections.abc import Collection

from sqlalchemy import delete

from events.call.models import Event
from events.post.kinds import Kind
from events.post.models import HeldKind
from events.post.models import OwnWords
from events.post.queries import held_kinds
from events.post.queries import wordings_of
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail.actions import erase_letters
from foundation.mail.letter import Words
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import words_of
from foundation.mail.words import PLACEHOLDER
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

STANDARD = Words("", "")
"""Written in place of own words: from now on the standard words go out again."""

_BRACE = re.compile(r"[{}]")


def read_words(letter: OutgoingLetter, by: Actor) -> str:
    """The words of a letter with the personal link, for somebody who passes it on."""
    with transaction():
        record(by, "read.letter", letter, letter.event_id)
        if letter.participation_id is not None:
            record(by, "read.letter_to", letter.participation_id, letter.event_id)
        return words_of(letter)


def write_words(event: Event, kind: Kind, words: OwnWords, seen: int, by: Person) -> None:
    """Let `words` (language, subject, text; empty: the standard ones) count from now on.

    `seen` is the number of the words that the writer saw, 0 for none. Raises Conflict when
    somebody else wrote in between, Refused for a placeholder that this letter does not have
    (security-bars DO1) and for a text without the personal link.
    """
    with transaction():
        hold(event)
        earlier = wordings_of(event, kind, words.language)
        newest = earlier[0] if earlier else None
        if newest is not None and (newest.subject, newest.text) == (words.subject, words.text):
            return
        if (newest.number if newest else 0) != seen:
            raise Conflict(
                _("Somebody else wrote words for this letter. Yours are still here; save again.")
            )
        refuse_wrong_words(kind, words)
        words.event_id, words.letter, words.number = event.id, kind.key, seen + 1
        words.written_at, words.written_by_id = now(), by.id
        db.session.add(words)
        record(acting(by, "organiser"), "wrote.letter_words", words, event.id, letter=kind.key)


def choose_held(event: Event, keys: Collection[str], by: Person) -> None:
    """Let letters of these kinds, and of no other, wait from now on until they are released.

    Letters that wait already go on waiting.
    """
    with transaction():
        hold(event)
        before = held_kinds(event)
        if before == set(keys):
            return
        ended = before.difference(keys)
        gone = delete(HeldKind).where(HeldKind.event_id == event.id, HeldKind.letter.in_(ended))
        db.session.execute(gone)
        begun = sorted(set(keys) - before)
        db.session.add_all(HeldKind(event_id=event.id, letter=key) for key in begun)
        details = {"begun": begun, "ended": sorted(ended)}
        record(acting(by, "organiser"), "chose.held_letters", event, event.id, **details)


def refuse_wrong_words(kind: Kind, words: OwnWords | Words) -> None:
    """Raise Refused for words that no letter of this kind can hold (security-bars DO1)."""
    if not words.text:
        return
    _refuse_unknown(kind, words.subject, "subject")
    _refuse_unknown(kind, words.text, "text")
    if "{link}" in words.subject:
        raise Refused(_("The personal link cannot stand in the subject."), "subject")
    if "{link}" not in words.text:
        raise Refused(_("Write {link} on a line of its own, where the button shall be."), "text")


def _refuse_unknown(kind: Kind, text: str, field: str) -> None:
    unknown = [name for name in PLACEHOLDER.findall(text) if name not in kind.placeholders]
    if unknown:
        message = _("This letter has no {%(name)s}. See the list of words in braces.")
        raise Refused(message % {"name": unknown[0]}, field)
    if _BRACE.search(PLACEHOLDER.sub("", text)):
        raise Refused(_("Braces { } stand only around the words of the list."), field)


def erase(participation: Participation, by: Actor) -> None:
    """Erase every letter to a person, sent or not, inside the caller's transaction."""
    del by
    erase_letters(participation.id)
