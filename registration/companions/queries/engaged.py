"""People engaged on site, to whom they were suggested, and for which hours."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm import selectinload

from events.call.models import Event
from events.team.models import Participation
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Served
from registration.companions.models import Shift
from registration.companions.models import Suggestion
from registration.companions.serving import FIELDS
from registration.companions.serving import may_join
from registration.needs.queries import told_by
from registration.needs.queries import unsealed


def engaged_in(event: Event, *, removed: bool = False) -> Sequence[Engaged]:
    """Whom the organisers engage, by kind and name, or those who were taken off."""
    is_out = Engaged.removed_at.is_not(None) if removed else Engaged.removed_at.is_(None)
    query = select(Engaged).where(Engaged.event_id == event.id, is_out)
    return all_of(query.order_by(Engaged.kind, Engaged.name, Engaged.id))


def engaged_or_404(event: Event, engaged_id: UUID) -> Engaged:
    """Somebody engaged for this training, taken off or not."""
    query = select(Engaged).where(Engaged.event_id == event.id, Engaged.id == engaged_id)
    return one_or_none(query) or abort(404)


def suggestions_for(participation: Participation) -> Sequence[Suggestion]:
    """Who was suggested to this person, in that order, whatever they said."""
    query = _with_engaged().where(Suggestion.participation_id == participation.id)
    return all_of(query.order_by(Suggestion.created_at, Suggestion.id))


def suggestions_in(event: Event) -> Sequence[Suggestion]:
    """Everybody who was suggested to somebody in a training, whatever they said."""
    query = _with_engaged().join(Suggestion.engaged).where(Engaged.event_id == event.id)
    return all_of(query.order_by(Suggestion.created_at, Suggestion.id))


def suggestion_or_404(participation: Participation, suggestion_id: UUID) -> Suggestion:
    """Somebody suggested to this person and to nobody else."""
    query = _with_engaged().where(
        Suggestion.participation_id == participation.id, Suggestion.id == suggestion_id
    )
    return one_or_none(query) or abort(404)


def suggestion_of(engaged: Engaged, participation: Participation) -> Suggestion | None:
    """Whether, and with which answer, somebody was suggested to this person already."""
    query = _with_engaged().where(
        Suggestion.engaged_id == engaged.id, Suggestion.participation_id == participation.id
    )
    return one_or_none(query)


def shifts_of(engaged: Engaged) -> Sequence[Shift]:
    """When somebody works, each part of a day once, with whom they serve in it."""
    query = select(Shift).where(Shift.engaged_id == engaged.id)
    with_people = selectinload(Shift.people).joinedload(Served.suggestion)
    query = query.options(with_people.joinedload(Suggestion.participation))
    return all_of(query.order_by(Shift.day, Shift.part))


def served_in(event: Event) -> Sequence[Served]:
    """All hours that are kept in a training: who serves whom; for sheets and allotting."""
    query = (
        select(Served).join(Served.shift).join(Shift.engaged).where(Engaged.event_id == event.id)
    )
    in_shift, with_people = joinedload(Served.shift), joinedload(Served.suggestion)
    query = query.where(Engaged.event_id == event.id).options(
        in_shift.joinedload(Shift.instead_of),
        with_people.joinedload(Suggestion.engaged),
        with_people.joinedload(Suggestion.participation),
    )
    return all_of(query.order_by(Shift.day, Engaged.name, Shift.id, Served.id))


def hours_kept_in(event: Event) -> dict[UUID, int]:
    """{somebody engaged: in how many parts of days they work}, however many people they serve."""
    query = select(Shift.engaged_id, func.count()).join(Shift.engaged)
    query = query.where(Engaged.event_id == event.id).group_by(Shift.engaged_id)
    return {row[0]: row[1] for row in db.session.execute(query)}


def hours_open_to(engaged: Engaged, participation: Participation) -> dict[str, int]:
    """{hour in which they can come to this person: how many others they serve in it already}.

    An interpreter's hour is open to whoever shares a language with those who are served in it; an
    assistant's to nobody else. Raises Refused where what people told does not open.
    """
    others = {
        row.hour: [
            one.suggestion.participation_id
            for one in row.people
            if one.suggestion.participation_id != participation.id
        ]
        for row in shifts_of(engaged)
    }
    there = [hour for hour in engaged.hours if others.get(hour)]
    joined = _may_be_joined(engaged, participation, {hour: others[hour] for hour in there})
    return {
        hour: len(others.get(hour, ()))
        for hour in engaged.hours
        if hour not in there or hour in joined
    }


def _may_be_joined(
    engaged: Engaged, participation: Participation, others: dict[str, list[UUID]]
) -> set[str]:
    if not others or engaged.kind is EngagedKind.ASSISTANT:
        return set()
    theirs = {one for served in others.values() for one in served}
    told = told_by({*theirs, participation.id}, FIELDS[engaged.kind])

    def may(served: list[UUID]) -> bool:
        who = [told.get(one, {}) for one in (participation.id, *served)]
        return may_join(engaged.kind, engaged.languages, who[0], who[1:])

    return {hour for hour, served in others.items() if may(served)}


def replaced_for(participation: Participation) -> dict[UUID, list[str]]:
    """{suggestion to this person: names of those instead of whom somebody comes}."""
    query = select(Served).join(Served.suggestion).join(Served.shift).join(Shift.instead_of)
    query = query.where(Suggestion.participation_id == participation.id)
    query = query.options(joinedload(Served.shift).joinedload(Shift.instead_of))
    found: dict[UUID, list[str]] = {}
    for row in all_of(query.order_by(Engaged.name)):
        names = found.setdefault(row.suggestion_id, [])
        if row.shift.instead_of and row.shift.instead_of.name not in names:
            names.append(row.shift.instead_of.name)
    return found


def meeting_of(suggestion: Suggestion) -> str:
    """When and how they meet beforehand; "" where nothing was said. Raises Refused."""
    return str(unsealed(suggestion)["meet"])


def _with_engaged() -> Select[Suggestion]:
    return select(Suggestion).options(
        joinedload(Suggestion.engaged), joinedload(Suggestion.participation)
    )
