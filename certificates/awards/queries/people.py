"""Questions about what was entered for single people: results, decisions, titles, letters."""

from collections.abc import Collection
from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.awards.models import AssessmentMark
from certificates.awards.models import AwardException
from certificates.awards.models import LetterState
from certificates.awards.models import Outcome
from certificates.awards.models import OwnTitle
from certificates.awards.models import TrainerLetter
from certificates.awards.rules import PARTS
from certificates.designs.models import AwardKind
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import by_name
from foundation.i18n import gettext as _
from foundation.sealing import NotReadable
from foundation.sealing import unseal
from foundation.store import all_of
from registration.companions.queries import named_in

Row = TypeVar("Row", AssessmentMark, AwardException, OwnTitle, TrainerLetter)
People = Collection[UUID] | None
"""Keys of participations; None for everybody in the training."""


def marks_of(participation: Participation) -> Sequence[AssessmentMark]:
    """The results entered for a person, newest first; the first one counts."""
    query = select(AssessmentMark).where(AssessmentMark.participation_id == participation.id)
    query = query.options(joinedload(AssessmentMark.marked_by))
    return all_of(query.order_by(AssessmentMark.number.desc()))


def results_in(event: Event, people: People = None) -> dict[UUID, AssessmentMark]:
    """{participation: the result that counts}; what was taken out is no result."""
    query = _in(select(AssessmentMark), AssessmentMark, event, people)
    query = query.options(joinedload(AssessmentMark.marked_by))
    newest = {row.participation_id: row for row in all_of(query.order_by(AssessmentMark.number))}
    return {key: row for key, row in newest.items() if row.outcome is not Outcome.TAKEN_OUT}


def exceptions_in(
    event: Event, people: People = None
) -> dict[tuple[UUID, AwardKind], AwardException]:
    """{(participation, kind): the decision that stands}."""
    query = _in(select(AwardException), AwardException, event, people)
    query = query.where(AwardException.ended_at.is_(None))
    rows = all_of(query.options(joinedload(AwardException.decided_by)))
    return {(row.participation_id, row.kind): row for row in rows}


def exception_of(participation: Participation, kind: AwardKind) -> AwardException | None:
    """The decision that stands for one person and kind."""
    found = exceptions_in(participation.event, {participation.id})
    return found.get((participation.id, kind))


def reason_of(decided: AwardException) -> str:
    """Why it was decided, for organisers and the person, or that this cannot be read any more."""
    table, key = decided.__tablename__, decided.participation.person_id
    try:
        return str(unseal(decided.sealed, table, decided.id, key or decided.id)["reason"])
    except NotReadable:
        return _("it cannot be read any more")


def own_titles_in(event: Event, people: People = None) -> dict[tuple[UUID, AwardKind], OwnTitle]:
    """{(participation, kind): the title chosen for this person}."""
    query = _in(select(OwnTitle), OwnTitle, event, people)
    rows = all_of(query.options(joinedload(OwnTitle.role_title)))
    return {(row.participation_id, row.kind): row for row in rows}


def letters_in(event: Event, people: People = None) -> dict[UUID, list[TrainerLetter]]:
    """{participation: the letters about them, by who recommends}."""
    query = _in(select(TrainerLetter), TrainerLetter, event, people)
    found: dict[UUID, list[TrainerLetter]] = {}
    for row in all_of(query.order_by(TrainerLetter.author, TrainerLetter.id)):
        found.setdefault(row.participation_id, []).append(row)
    return found


def letters_of(participation: Participation) -> list[TrainerLetter]:
    """The letters about one person, by who recommends."""
    key = participation.id
    return letters_in(participation.event, {key}).get(key, [])


def letters_to_read(participation: Participation) -> list[TrainerLetter]:
    """Those that a person may read, never a draft: first what waits for their answer."""
    shown = [each for each in letters_of(participation) if each.state is not LetterState.DRAFT]
    return sorted(shown, key=lambda each: each.state is not LetterState.SHOWN)


def writable_for(event: Event) -> Sequence[Participation]:
    """Of whom a letter can be written: those who took part, by name."""
    return people_with_hours(event)


def candidates_of(event: Event, kind: AwardKind) -> list[Participation]:
    """Who may come to a paper of a kind, by name.

    Those with a place or hours; for trainers and others those who come as that; and everybody for
    whom somebody decided so.
    """
    found = _coming_as(event, kind) if kind in PARTS else people_with_hours(event)
    there = {each.id for each in found}
    decided = [key for key, of in exceptions_in(event) if of is kind and key not in there]
    if not decided:
        return list(found)
    query = select(Participation).where(Participation.id.in_(decided))
    return by_name([*found, *all_of(query)])


def _coming_as(event: Event, kind: AwardKind) -> list[Participation]:
    query = select(Participation).where(
        Participation.event_id == event.id,
        Participation.part.in_(PARTS[kind]),
        Participation.state == State.COMING,
    )
    rows = by_name(all_of(query))
    if kind is not AwardKind.ASSISTANT:
        return rows
    # One whom nobody has named is called after the person they assist: never on a paper.
    named = {each.id for each in named_in(event)}
    return [each for each in rows if each.part is not Part.ASSISTANT or each.id in named]


def _in(query: Select[Row], table: type[Row], event: Event, people: People) -> Select[Row]:
    if people is not None:
        return query.where(table.participation_id.in_(people))
    joined = query.join(Participation, Participation.id == table.participation_id)
    return joined.where(Participation.event_id == event.id)
