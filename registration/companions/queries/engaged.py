"""People engaged on site, to whom they were suggested, and for which hours."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.companions.models import Engaged
from registration.companions.models import Shift
from registration.companions.models import Suggestion
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
    """For which hours somebody is kept, with whom."""
    query = select(Shift).where(Shift.engaged_id == engaged.id)
    return all_of(query.options(joinedload(Shift.suggestion)).order_by(Shift.day, Shift.part))


def shifts_in(event: Event) -> Sequence[Shift]:
    """All hours that are kept in a training, with whom for whom; for sheets and allotting."""
    query = select(Shift).join(Shift.suggestion).join(Suggestion.engaged)
    query = query.where(Engaged.event_id == event.id)
    with_people = joinedload(Shift.suggestion)
    query = query.options(
        with_people.joinedload(Suggestion.engaged), with_people.joinedload(Suggestion.participation)
    )
    return all_of(query.order_by(Shift.day, Engaged.name, Shift.id))


def hours_kept_in(event: Event) -> dict[UUID, int]:
    """{somebody engaged: how many of their hours are kept for people}, in one question."""
    query = select(Shift.engaged_id, func.count()).join(Shift.suggestion).join(Suggestion.engaged)
    query = query.where(Engaged.event_id == event.id).group_by(Shift.engaged_id)
    return {row[0]: row[1] for row in db.session.execute(query)}


def free_hours_of(engaged: Engaged, besides: Suggestion | None = None) -> list[str]:
    """The hours in which they can be booked and are not; those of `besides` count as free."""
    kept = {
        f"{row.day.isoformat()}.{row.part.value}"
        for row in shifts_of(engaged)
        if besides is None or row.suggestion_id != besides.id
    }
    return [hour for hour in engaged.hours if hour not in kept]


def meeting_of(suggestion: Suggestion) -> str:
    """When and how they meet beforehand; "" where nothing was said. Raises Refused."""
    return str(unsealed(suggestion)["meet"])


def _with_engaged() -> Select[Suggestion]:
    return select(Suggestion).options(
        joinedload(Suggestion.engaged), joinedload(Suggestion.participation)
    )
