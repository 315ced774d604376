"""Questions about letters to groups: which there are, whom each reaches, what each says."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from flask import abort
from flask import current_app
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm import aliased

from events.call.models import Event
from events.mailings.models import Mailing
from events.mailings.models import MailingFile
from events.mailings.models import MailingPerson
from events.mailings.models import Stage
from events.post.queries import Choice
from events.team.models import Participation
from events.team.models import State
from foundation.i18n import and_near
from foundation.i18n import gettext as _
from foundation.mail.letter import Words
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_or_none


@dataclass(frozen=True)
class Planned:
    """What a room above will send by itself: when the next goes, why, to how many, and its page."""

    when: datetime | None
    what: str
    number: int
    page: str


def planned_by_itself(event: Event) -> Sequence[Planned]:
    """What Stepfree will send without any organiser; rooms above tell it."""
    told = current_app.extensions["stepfree.planned"]
    return [planned for tell in told for planned in tell(event)]


def mailings_of(event: Event) -> Sequence[Mailing]:
    """The letters to groups of a training, newest first."""
    query = select(Mailing).where(Mailing.event_id == event.id)
    return all_of(query.order_by(Mailing.created_at.desc(), Mailing.id))


def planned_mailings() -> Sequence[Mailing]:
    """Every letter to a group that waits for its day."""
    return all_of(select(Mailing).where(Mailing.stage == Stage.PLANNED).order_by(Mailing.id))


def mailing_or_404(event: Event, mailing_id: UUID) -> Mailing:
    """A letter to a group of this training."""
    query = select(Mailing).where(Mailing.id == mailing_id, Mailing.event_id == event.id)
    return one_or_none(query) or abort(404)


def group_of(mailing: Mailing) -> Select[Participation]:
    """Whom the letter goes to, by name. Nobody whose form was never sent, and nobody twice."""
    query = select(Participation).where(
        Participation.event_id == mailing.event_id,
        Participation.state != State.DRAFT,
        Participation.merged_into_id.is_(None),
    )
    if mailing.is_for_ticked:
        query = query.where(Participation.id.in_(_ticked(mailing)))
    else:
        lists = {
            Participation.state: mailing.states,
            Participation.part: mailing.parts,
            Participation.country: mailing.countries,
            Participation.language: mailing.languages,
        }
        query = query.where(*(column.in_(chosen) for column, chosen in lists.items() if chosen))
    return query.order_by(Participation.name_sorts, Participation.id)


def _ticked(mailing: Mailing) -> Select[UUID]:
    """Keys of those who were ticked; of two applications of one person, of the one that stays."""
    ticked = aliased(Participation)
    return (
        select(func.coalesce(ticked.merged_into_id, ticked.id))
        .join(MailingPerson, MailingPerson.participation_id == ticked.id)
        .where(MailingPerson.mailing == mailing)
    )


def size_of(mailing: Mailing) -> int:
    """How many people the letter goes to now."""
    return count_of(group_of(mailing))


def not_written_yet(mailing: Mailing, most: int) -> Sequence[Participation]:
    """Up to `most` people of the group who have no letter of it yet."""
    written = select(OutgoingLetter.dedup).where(OutgoingLetter.event_id == mailing.event_id)
    of_this = set(all_of(written.where(OutgoingLetter.dedup.startswith(f"mailing:{mailing.id}:"))))
    people = all_of(group_of(mailing))
    return [one for one in people if f"mailing:{mailing.id}:{one.id}" not in of_this][:most]


def files_of(mailing: Mailing) -> Sequence[MailingFile]:
    """The files that come with a letter, in the order in which they were added."""
    query = select(MailingFile).where(MailingFile.mailing_id == mailing.id)
    return all_of(query.order_by(MailingFile.added_at, MailingFile.id))


def file_of_mailing_or_404(mailing: Mailing, key: UUID) -> MailingFile:
    """One of them."""
    query = select(MailingFile).where(MailingFile.id == key, MailingFile.mailing_id == mailing.id)
    return one_or_none(query) or abort(404)


def files_for(participation: Participation) -> list[MailingFile]:
    """The files of all letters that went to this person, the newest letter first."""
    went = select(OutgoingLetter.dedup).where(
        OutgoingLetter.participation_id == participation.id,
        OutgoingLetter.dedup.startswith("mailing:"),
        OutgoingLetter.state.not_in((LetterState.HELD, LetterState.CANCELLED)),
    )
    causes = set(all_of(went))
    query = select(MailingFile).join(MailingFile.mailing)
    query = query.where(Mailing.event_id == participation.event_id)
    rows = all_of(query.order_by(Mailing.created_at.desc(), MailingFile.added_at))
    return [row for row in rows if f"mailing:{row.mailing_id}:{participation.id}" in causes]


def letters_sent(mailings: Iterable[Mailing]) -> dict[UUID, int]:
    """How many letters each mailing that went has made; people erased since are not counted."""
    return {
        one.id: count_of(
            select(OutgoingLetter.id).where(
                OutgoingLetter.event_id == one.event_id,
                OutgoingLetter.dedup.startswith(f"mailing:{one.id}:"),
            )
        )
        for one in mailings
        if one.stage is Stage.SENT
    }


def choice_for(mailing: Mailing, wanted: str) -> Choice:
    """The words of the letter for somebody who wants that language, or the nearest that it has."""
    nearest = (*and_near(wanted), mailing.event.language, "en", *mailing.texts)
    language = next(code for code in nearest if code in mailing.texts)
    own = Words(**mailing.texts[language])
    return Choice(language, own, missed="" if language == wanted else wanted)


def languages_of_group(mailing: Mailing) -> dict[tuple[str, str], int]:
    """{(language wanted, language given): people}; given is "" while nothing is written."""
    counted = _counted(mailing, Participation.language)
    has_words = bool(mailing.texts)
    return {
        (wanted, choice_for(mailing, wanted).language if has_words else ""): number
        for wanted, number in counted.items()
    }


def ways_of_group(mailing: Mailing) -> dict[str, int]:
    """{way to reach people: people}."""
    return _counted(mailing, Participation.channel)


def _counted(mailing: Mailing, column: InstrumentedAttribute[Any]) -> dict[str, int]:
    counted = group_of(mailing).order_by(None).with_only_columns(column, func.count())
    return {row[0]: row[1] for row in db.session.execute(counted.group_by(column).order_by(column))}


def countries_in(event: Event) -> Sequence[str]:
    """Codes of the countries that people of a training come from."""
    return _told(event, Participation.country)


def languages_in(event: Event) -> Sequence[str]:
    """Codes of the languages that people of a training want letters in."""
    return _told(event, Participation.language)


def _told(event: Event, column: InstrumentedAttribute[str]) -> Sequence[str]:
    told = select(column).where(Participation.event_id == event.id, column != "")
    return all_of(told.distinct().order_by(column))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """For which letters to a group the person was ticked."""
    query = select(Mailing).join(MailingPerson)
    rows = all_of(query.where(MailingPerson.participation_id == participation.id))
    labels = {"created_at": _("Written on"), "sent_at": _("Sent on")}
    title = _("Letters to a group for which you were chosen")
    yield chapter("ticked_for_letters", title, rows, participation.event.zone, labels=labels)
