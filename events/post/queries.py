"""Questions about the letters of a training."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import bindparam
from sqlalchemy import select

from events.call.models import Event
from events.post.kinds import Kind
from events.post.kinds import kinds
from events.post.models import HeldKind
from events.post.models import OwnWords
from events.post.rules import kinds_that_may_wait
from events.post.rules import may_wait
from events.team.models import Channel
from events.team.models import Participation
from foundation.i18n import LANGUAGES
from foundation.i18n import and_near
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import languages_of_page
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail.letter import Words
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import letters_of_participation
from foundation.mail.queries import preview_of
from foundation.mail.words import filled
from foundation.mail.words import write
from foundation.personal_data import Chapter
from foundation.privacy.telling import as_language
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import one_or_none

Newest = dict[tuple[str, str], OwnWords]
"""{(key of the letter, language): the words that count}."""


@dataclass(frozen=True)
class Choice:
    """In which language a letter goes out, with the organisers' own words if they wrote any."""

    language: str
    own: Words | None
    #: The language that the person wants, where nobody wrote the letter in it.
    missed: str = ""

    @property
    def note(self) -> str:
        """Tells openly that the letter stands in another language than the person wants."""
        if not self.missed:
            return ""
        with using_language(self.language):
            return _(
                "This letter is not written in %(wanted)s yet. It is in %(given)s.",
                wanted=language_in_text(self.missed),
                given=language_in_text(self.language),
            )


def letter_or_404(event: Event, letter_id: UUID) -> OutgoingLetter:
    """A letter of this training."""
    query = select(OutgoingLetter).where(
        OutgoingLetter.id == letter_id, OutgoingLetter.event_id == event.id
    )
    letter = one_or_none(query)
    return letter if letter is not None else abort(404)


def letter_that_may_wait_or_404(event: Event, letter_id: UUID) -> OutgoingLetter:
    """A letter of this training that organisers may hold, change and cancel."""
    letter = letter_or_404(event, letter_id)
    return letter if may_wait(letter) else abort(404)


def held_kinds(event: Event) -> set[str]:
    """Keys of the letters that wait in this training until somebody releases them."""
    return set(all_of(select(HeldKind.letter).where(HeldKind.event_id == event.id)))


def held_among(letters: Sequence[Letter]) -> set[str]:
    """`dedup` of those among new letters that wait; foundation/mail asks before it posts them."""
    about = {each.event_id for each in letters if each.event_id and each.participation_id}
    if not about:
        return set()
    rows = all_of(_held_in(), events=list(about))
    known = kinds_that_may_wait()
    held = {(row.event_id, known[row.letter].template) for row in rows if row.letter in known}
    return {
        each.dedup
        for each in letters
        if each.participation_id and (each.event_id, each.template) in held
    }


@cache
def _held_in() -> Select[HeldKind]:
    return select(HeldKind).where(HeldKind.event_id.in_(bindparam("events", expanding=True)))


def kind_or_404(key: str) -> Kind:
    """A letter whose words organisers may write."""
    return kinds().get(key) or abort(404)


def languages_of_letters(event: Event) -> Sequence[str]:
    """In which languages letters go out: those of the interface and those of the training."""
    return languages_of_page(event)


def newest_words(event: Event, *keys: str) -> Newest:
    """The own words that count now, of all letters or of those named; emptied ones are left out."""
    named = {"letters": keys} if keys else {}
    rows = all_of(_own_words(named=bool(keys)), event=event.id, **named)
    newest = {(row.letter, row.language): row for row in rows}
    return {place: row for place, row in newest.items() if row.text}


@cache
def _own_words(*, named: bool) -> Select[OwnWords]:
    query = select(OwnWords).where(OwnWords.event_id == bindparam("event"))
    if named:
        query = query.where(OwnWords.letter.in_(bindparam("letters", expanding=True)))
    return query.order_by(OwnWords.number)


def wordings_of(event: Event, kind: Kind, language: str) -> Sequence[OwnWords]:
    """Every wording of a letter in a language, newest first."""
    query = select(OwnWords).where(
        OwnWords.event_id == event.id,
        OwnWords.letter == kind.key,
        OwnWords.language == language,
    )
    return all_of(query.order_by(OwnWords.number.desc()))


def choose(event: Event, key: str, wanted: str, own: Newest | None = None) -> Choice:
    """In which language the letter `key` goes to somebody who wants `wanted`.

    Own words in it, else the standard words in it; where there are neither, the same in a near
    language, in the training's own, and at last in English. `own` are the newest words, where
    they have been read already.
    """
    own = newest_words(event, key) if own is None else own
    for language in (*and_near(wanted), event.language, "en"):
        if (key, language) in own or language in LANGUAGES:
            break
    row = own.get((key, language))
    return Choice(
        language=language,
        own=Words(row.subject, row.text) if row else None,
        missed="" if language == wanted else wanted,
    )


def standard_words(kind: Kind, language: str) -> Words:
    """The words that go out without any of the organisers, with placeholders in braces."""
    names = {name: f"{{{name}}}" for name in kind.placeholders if name != "link"}
    words = write(
        Letter(
            to=Recipient(name=""),
            language=language if language in LANGUAGES else "en",
            template=kind.template,
            dedup="",
            context=names,
            link="/",
        )
    )
    return Words(words.subject, filled(words.text, {"link": "{link}"}))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """The letters to a person, without their secret links, as they take them away with them."""
    labels = {"created_at": _("Written on"), "subject": _("Subject"), "text": _("Letter")}

    def said(row: OutgoingLetter) -> dict[str, object]:
        return {
            "channel": Channel(row.channel),
            "language": as_language(row.language),
            "subject": row.subject,
            "text": preview_of(row),
        }

    rows, zone = letters_of_participation(participation.id), participation.event.zone
    yield chapter("letters", _("Letters to you"), rows, zone, labels=labels, add=said)
