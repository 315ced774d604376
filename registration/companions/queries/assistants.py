"""Who comes with whom."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlalchemy.orm import contains_eager
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from events.team.rules import NEEDS_OPEN
from foundation.store import all_of
from foundation.store import one_or_none
from registration.companions.models import Companion


def companions_of(beside: Participation) -> Sequence[Companion]:
    """All assistants of this person, those who no longer come too, in the order of naming."""
    query = _with_people().where(Companion.beside_id == beside.id)
    return all_of(query.order_by(Companion.created_at, Companion.id))


def companion_or_404(beside: Participation, companion_id: UUID) -> Companion:
    """An assistant of this person and of nobody else."""
    query = _with_people().where(Companion.beside_id == beside.id, Companion.id == companion_id)
    return one_or_none(query) or abort(404)


def assisting(participation: Participation) -> Companion | None:
    """With whom an assistant comes; None for everybody else."""
    return one_or_none(_with_people().where(Companion.participation_id == participation.id))


def companions_in(event: Event) -> dict[Participation, list[Companion]]:
    """{person: their assistants who come} of a whole training, by name, in one question."""
    beside, own = aliased(Participation), aliased(Participation)
    query = (
        select(Companion)
        .join(Companion.beside.of_type(beside))
        .join(Companion.participation.of_type(own))
        .where(
            beside.event_id == event.id,
            beside.state.in_(NEEDS_OPEN),
            own.state == State.COMING,
        )
        .options(
            contains_eager(Companion.beside.of_type(beside)),
            contains_eager(Companion.participation.of_type(own)),
        )
        .order_by(beside.name_sorts, beside.id, Companion.created_at, Companion.id)
    )
    found: dict[Participation, list[Companion]] = {}
    for row in all_of(query):
        found.setdefault(row.beside, []).append(row)
    return found


def named_in(event: Event) -> list[Participation]:
    """The assistants of a training who come and are named: their own participations."""
    rows = [row for own in companions_in(event).values() for row in own]
    return [row.participation for row in rows if row.is_named]


def _with_people() -> Select[Companion]:
    return select(Companion).options(
        joinedload(Companion.participation), joinedload(Companion.beside)
    )
