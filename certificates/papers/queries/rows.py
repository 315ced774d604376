"""What people said for badges, what letters say, and which papers were given."""

from collections.abc import Mapping
from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import ColumnElement
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from certificates.papers.models import BadgeWord
from certificates.papers.models import GivenPaper
from certificates.papers.models import PaperTerms
from certificates.papers.rules import cause_of
from events.call.models import Event
from events.team.models import Participation
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import one_or_none
from registration.travel.models import PassportData


def badge_word_of(participation: Participation) -> BadgeWord:
    """What the person said for badge and list; an empty one, not stored, before they did."""
    query = select(BadgeWord).where(BadgeWord.participation_id == participation.id)
    return one_or_none(query) or BadgeWord(
        participation_id=participation.id,
        name="",
        organisation="",
        languages="",
        photos=None,
        on_list=False,
        country_on_list=False,
        organisation_on_list=False,
        version=0,
    )


def badge_words_in(event: Event) -> dict[UUID, BadgeWord]:
    """{participation: what they said}."""
    query = select(BadgeWord).join(BadgeWord.participation)
    return {row.participation_id: row for row in all_of(query.where(_in(event)))}


def terms_of(event: Event) -> PaperTerms:
    """What letters of the training say; empty, not stored, before organisers wrote it."""
    found = one_or_none(select(PaperTerms).where(PaperTerms.event_id == event.id))
    return found or PaperTerms(
        event_id=event.id,
        organisation_id=None,
        identity="",
        contact="",
        stay="",
        payer="",
        signed_by="",
        signed_as="",
        last_number=0,
        version=0,
    )


def given_of(participation: Participation, kind: str) -> GivenPaper | None:
    """The paper of that kind that the person was given."""
    return one_or_none(_of_person(participation).where(GivenPaper.kind == kind))


def all_given_to(participation: Participation) -> Sequence[GivenPaper]:
    """Every paper that the person was given."""
    return all_of(_of_person(participation).order_by(GivenPaper.kind))


def given_or_404(participation: Participation, kind: str) -> GivenPaper:
    """The same; no page where none was given."""
    return given_of(participation, kind) or abort(404)


def given_in(event: Event, kind: str) -> dict[UUID, GivenPaper]:
    """{participation: paper} of all that was given in a training."""
    query = select(GivenPaper).join(GivenPaper.participation)
    query = query.options(contains_eager(GivenPaper.participation))
    found = all_of(query.where(_in(event), GivenPaper.kind == kind))
    return {row.participation_id: row for row in found}


def passports_in(event: Event) -> Mapping[UUID, bool]:
    """{participation: whether they gave data of their passport} of all who were asked."""
    query = select(PassportData).join(PassportData.participation)
    found = all_of(query.where(_in(event)))
    return {row.participation_id: row.sealed is not None for row in found}


def told_in(event: Event, kind: str) -> set[UUID | None]:
    """Participations that were told that a paper for everybody is ready."""
    row = OutgoingLetter
    query = select(row.participation_id).where(row.event_id == event.id)
    return set(all_of(query.where(row.dedup.startswith(cause_of(kind), autoescape=True))))


def _of_person(participation: Participation) -> Select[GivenPaper]:
    return select(GivenPaper).where(GivenPaper.participation_id == participation.id)


def _in(event: Event) -> ColumnElement[bool]:
    return Participation.event_id == event.id
