"""Questions about arrangements. Whoever shows words must note the look (needs.actions.look)."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import contains_eager
from sqlalchemy.orm import defer
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.models import Participation
from foundation.people.queries import grants_in
from foundation.store import all_of
from foundation.store import one_or_none
from registration.arrangements.models import Arrangement
from registration.arrangements.rules import WAITING
from registration.needs.groups import Group
from registration.needs.queries import unsealed
from registration.needs.rules import WITH_A_PLACE


def words_of(arrangement: Arrangement) -> dict[str, str]:
    """What is arranged, the organisers' note and the person's objection. Raises Refused.

    Its keys are "what", "note" and, once there was an objection, "not_right".
    """
    return unsealed(arrangement)


def arrangements_of(
    participation: Participation, group: Group | None = None
) -> Sequence[Arrangement]:
    """The arrangements for one person, the oldest first; only those of `group` if it is given."""
    query = _of_person(participation)
    if group is not None:
        query = query.where(Arrangement.group == group.name)
    return all_of(query.order_by(Arrangement.created_at, Arrangement.id))


def arrangement_or_404(participation: Participation, arrangement_id: UUID) -> Arrangement:
    """One arrangement of this person and of nobody else."""
    arrangement = one_or_none(
        _of_person(participation).where(Arrangement.id == arrangement_id),
    )
    if arrangement is None:
        abort(404)
    return arrangement


def condition_or_404(participation: Participation, arrangement_id: UUID) -> Arrangement:
    """One point of this person's "yes, if"."""
    found = arrangement_or_404(participation, arrangement_id)
    if not found.is_condition:
        abort(404)
    return found


def conditions_of(participation: Participation) -> list[Arrangement]:
    """The points of a "yes, if", in the order in which they were written."""
    return [one for one in arrangements_of(participation) if one.is_condition]


def open_conditions(participation: Participation) -> int:
    """How many points of a "yes, if" still have no answer."""
    return sum(one.progress in WAITING for one in conditions_of(participation))


def groups_arranged(participation: Participation) -> set[str]:
    """Names of the groups in which something is arranged; says nothing of what."""
    query = select(Arrangement.group).where(Arrangement.participation_id == participation.id)
    return set(all_of(query))


def organisers_of(event: Event) -> dict[str, str]:
    """{key: name} of the people who organise the training and can own an arrangement."""
    grants = [grant for grant in grants_in(event.id) if grant.role in ORGANISERS]
    return {str(grant.person_id): grant.person.name for grant in grants}


def arrangements_in(event: Event) -> dict[UUID, list[Arrangement]]:
    """{participation: its arrangements} in one question; what they say stays in the store."""
    query = (
        select(Arrangement)
        .join(Participation, Participation.id == Arrangement.participation_id)
        .where(Participation.event_id == event.id, Participation.state.in_(WITH_A_PLACE))
        .options(defer(Arrangement.sealed), contains_eager(Arrangement.participation))
        .order_by(Participation.name_sorts, Arrangement.created_at, Arrangement.id)
    )
    found: dict[UUID, list[Arrangement]] = {}
    for arrangement in all_of(query):
        found.setdefault(arrangement.participation_id, []).append(arrangement)
    return found


def _of_person(participation: Participation) -> Select[Arrangement]:
    query = select(Arrangement).where(Arrangement.participation_id == participation.id)
    return query.options(joinedload(Arrangement.owner))
