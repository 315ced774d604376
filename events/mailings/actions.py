"""Verbs of letters to groups: begin, change, plan, take back, send, throw away."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy import select

from events.call.models import Event
from events.mailings.letters import kind_of
from events.mailings.letters import to_one
from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.models import MailingFile
from events.mailings.models import MailingPerson
from events.mailings.models import Stage
from events.mailings.queries import files_of
from events.mailings.queries import not_written_yet
from events.mailings.queries import size_of
from events.mailings.rules import MOST_FILES
from events.mailings.rules import due_at
from events.mailings.rules import is_due
from events.mailings.rules import is_too_late
from events.mailings.rules import may_change
from events.post.actions import refuse_wrong_words
from events.team.actions import new_link
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.files import Document
from foundation.files import erase_files
from foundation.files import keep
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.mail import post_all
from foundation.mail.letter import Words
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

SEND = "mailings.send"
_TOGETHER = 50
"""Letters written in one transaction."""
Times = tuple[datetime | None, Anchor | None, int]
"""Moment, or day of the training and days after it."""


def begin(event: Event, mailing: Mailing, ticked: Collection[UUID], by: Actor) -> Mailing:
    """Begin a letter to a group: to the people `ticked`, or to whom its lists name."""
    with transaction():
        mailing.event_id, mailing.created_at = event.id, now()
        mailing.event = event
        mailing.is_for_ticked = bool(ticked)
        db.session.add(mailing)
        db.session.flush()
        theirs = select(Participation.id).where(
            Participation.event_id == event.id, Participation.id.in_(ticked)
        )
        for key in all_of(theirs):
            db.session.add(MailingPerson(mailing_id=mailing.id, participation_id=key))
        record(by, "began.mailing", mailing, event.id)
    return mailing


def choose_group(mailing: Mailing, lists: dict[str, list[str]], seen: int, by: Actor) -> None:
    """Let it go to whom these lists name. Raises Conflict, Refused once it is planned."""
    with transaction():
        _held(mailing, seen)
        for name, chosen in lists.items():
            setattr(mailing, name, chosen)
        record(by, "chose_group_of.mailing", mailing, mailing.event_id)


def write(mailing: Mailing, language: str, words: Words, seen: int, by: Actor) -> None:
    """Write it in that language. Raises Conflict, Refused for words that no letter can hold."""
    with transaction():
        _held(mailing, seen)
        refuse_wrong_words(kind_of(mailing), words)
        mailing.texts = mailing.texts | {language: words._asdict()}
        record(by, "wrote.mailing", mailing, mailing.event_id, language=language)


def choose_time(mailing: Mailing, times: Times, seen: int, by: Actor) -> None:
    """Let it go then. Raises Conflict, and Refused for a day that has passed."""
    with transaction():
        _held(mailing, seen)
        mailing.moment, mailing.anchor, mailing.days = times
        due = due_at(mailing)
        if (mailing.moment or mailing.anchor) and due is not None and due < now():
            raise Refused(_("That day has passed. Choose a later one."), "how")
        record(by, "timed.mailing", mailing, mailing.event_id)


def plan(mailing: Mailing, seen: int, by: Actor) -> None:
    """Let it go when its time comes; at once where it has none.

    Raises Refused while it has no words, nobody to go to, or a day that has passed.
    """
    with transaction():
        _held(mailing, seen)
        if not mailing.texts:
            raise Refused(_("Write the letter first."))
        if mailing.anchor is None and not size_of(mailing):
            raise Refused(_("Nobody is in this group. Choose another one."))
        if is_too_late(mailing):
            raise Refused(_("That day has passed. Choose a later one."))
        mailing.stage = Stage.PLANNED
        record(by, "planned.mailing", mailing, mailing.event_id)
        if is_due(mailing):
            key = f"{mailing.id}:{mailing.version}"
            enqueue(SEND, key=key, mailing_id=str(mailing.id))


def take_back(mailing: Mailing, seen: int, by: Actor) -> None:
    """Switch it off: it becomes a draft again. Raises Conflict once it goes."""
    with transaction():
        hold(mailing)
        if mailing.stage is not Stage.PLANNED:
            raise Conflict(_("This letter does not wait any more. See how far it is."))
        check_version(mailing, seen)
        mailing.stage = Stage.DRAFT
        record(by, "took_back.mailing", mailing, mailing.event_id)


def add_file(mailing: Mailing, document: Document, seen: int, by: Actor) -> None:
    """Put a file on the page of everybody to whom it goes. Raises Conflict, and Refused at 6."""
    with transaction():
        _held(mailing, seen)
        if len(files_of(mailing)) >= MOST_FILES:
            most = _("A letter can have %(number)d files at most.", number=MOST_FILES)
            raise Refused(most, "file")
        kept = keep(document.content, document.name, document.media_type)
        db.session.add(MailingFile(mailing_id=mailing.id, file_id=kept.id, added_at=now()))
        record(by, "added_file.mailing", mailing, mailing.event_id)


def take_off_file(row: MailingFile, by: Actor) -> None:
    """Take a file off a draft. Raises Conflict once the letter is planned."""
    with transaction():
        hold(row.mailing)
        _refuse_unless_draft(row.mailing)
        record(by, "took_off_file.mailing", row.mailing, row.mailing.event_id)
        _erase_all([row])


def throw_away(mailing: Mailing, seen: int, by: Actor) -> None:
    """Delete a draft. Raises Conflict once it is planned."""
    with transaction():
        _held(mailing, seen)
        _erase_all(files_of(mailing))
        of_it = MailingPerson.mailing_id == mailing.id
        db.session.execute(delete(MailingPerson).where(of_it))
        record(by, "threw_away.mailing", mailing, mailing.event_id)
        db.session.delete(mailing)


def send_due(mailing: Mailing) -> bool:
    """Write the next letters of one that is due, through the outbox; whether more are to follow.

    Whoever has a letter of it gets no second one, however often this runs.
    """
    with transaction():
        hold(mailing)
        if not is_due(mailing):
            return False
        people = not_written_yet(mailing, _TOGETHER)
        post_all([to_one(mailing, each, new_link(each)) for each in people])
        if len(people) == _TOGETHER:
            return True
        mailing.stage, mailing.sent_at = Stage.SENT, now()
        mailing.version += 1
        record(Actor("worker"), "sent.mailing", mailing, mailing.event_id)
        return False


def erase(participation: Participation, by: Actor) -> None:
    """Forget for which letters somebody was ticked, inside the caller's transaction."""
    del by
    theirs = MailingPerson.participation_id == participation.id
    db.session.execute(delete(MailingPerson).where(theirs))


def _erase_all(rows: Collection[MailingFile]) -> None:
    kept = [row.file_id for row in rows]
    for row in rows:
        db.session.delete(row)
    db.session.flush()
    erase_files(kept)


def _held(mailing: Mailing, seen: int) -> None:
    hold(mailing)
    _refuse_unless_draft(mailing)
    check_version(mailing, seen)


def _refuse_unless_draft(mailing: Mailing) -> None:
    if not may_change(mailing):
        raise Conflict(_("This letter is planned or sent. Switch it off before you change it."))
