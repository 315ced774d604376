"""Verbs on letters of recommendation: write, ask the person, their answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from certificates.awards import letters
from certificates.awards.models import LetterState
from certificates.awards.models import TrainerLetter
from certificates.awards.rules import may_rewrite
from events.call.actions import put
from events.team.actions import new_link
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail import post
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


@dataclass(frozen=True)
class Written:
    """Who recommends, and the letter's paragraphs by language, parted by empty lines."""

    author: str
    texts: Mapping[str, str]


def write_letter(
    participation: Participation, key: UUID, written: Written, by: Actor
) -> TrainerLetter:
    """Write a letter about one person; they see nothing of it yet. The same key again is once."""
    with transaction():
        hold(participation)
        earlier = db.session.get(TrainerLetter, key)
        if earlier is not None:
            return earlier
        letter = TrainerLetter(
            id=key,
            participation_id=participation.id,
            author=written.author,
            texts=dict(written.texts),
            written_by_id=by.person_id,
        )
        db.session.add(letter)
        record(by, "wrote.trainer_letter", participation, participation.event_id)
        return letter


def change_letter(letter: TrainerLetter, seen: int, written: Written, by: Actor) -> None:
    """Change a letter; one to which the person said no becomes a draft again.

    Raises Refused while the person is asked or after they said yes, Conflict when somebody else
    saved in between.
    """
    with transaction():
        hold(letter)
        if not may_rewrite(letter):
            raise Refused(_("The person has this letter already. Take it back to change it."))
        values = {"author": written.author, "texts": dict(written.texts)}
        if put(letter, seen, {**values, "state": LetterState.DRAFT}):
            person = letter.participation
            record(by, "changed.trainer_letter", person, person.event_id)


def show_letter(letter: TrainerLetter, by: Actor) -> None:
    """Ask the person whether they want this letter, with the way to read it. Twice is once."""
    with transaction():
        hold(letter)
        if letter.state is not LetterState.DRAFT:
            return
        letter.state, letter.shown_at = LetterState.SHOWN, clock.now()
        letter.version += 1
        person = letter.participation
        record(by, "showed.trainer_letter", person, person.event_id)
        post(letters.to_read(letter, new_link(person)))


def take_back_letter(letter: TrainerLetter, by: Actor) -> None:
    """Make it a draft again, so that it can be changed; the person no longer sees it."""
    with transaction():
        hold(letter)
        if letter.state is LetterState.DRAFT:
            return
        letter.state, letter.shown_at, letter.answered_at = LetterState.DRAFT, None, None
        letter.version += 1
        person = letter.participation
        record(by, "took_back.trainer_letter", person, person.event_id)


def answer_letter(letter: TrainerLetter, seen: int, by: Actor, *, wants: bool) -> None:
    """The person says yes or no to the letter about them; they may change their mind.

    Raises Refused while it is being written, or when it was changed since they read it.
    """
    with transaction():
        hold(letter)
        if letter.state is LetterState.DRAFT or letter.version != seen:
            raise Refused(_("The letter was changed. Read it once more before you answer."))
        answer = LetterState.AGREED if wants else LetterState.DECLINED
        if letter.state is answer:
            return
        letter.state, letter.answered_at = answer, clock.now()
        letter.version += 1
        act = "agreed.trainer_letter" if wants else "declined.trainer_letter"
        record(by, act, letter.participation, letter.participation.event_id)
