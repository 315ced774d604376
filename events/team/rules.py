"""Who has a place, who may leave the team, and which needs open to whom."""

from collections.abc import Sequence

from sqlalchemy import select

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.call.rules import may_manage
from events.team.categories import Category
from events.team.models import BreakGlass
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import holds
from foundation.people.queries import grants_of
from foundation.store import all_of

WITH_A_PLACE = (State.CONFIRMED, State.CONDITIONAL, State.OFFERED)
"""States in which the list of people shows somebody unless another state is asked for."""

ALONG = (State.COMING, State.NO_LONGER_COMING)
"""States of those who come without a place of a participant: they applied for none."""

INVITED_ALONG = (
    *(Part.TRAINER, Part.FACILITATOR, Part.STAFF),
    *(Part.LOCAL_ASSISTANT, Part.VOLUNTEER),
)
"""As what organisers let somebody come along; personal assistants come with their person."""

NEEDS_OPEN = (*WITH_A_PLACE, State.COMING)
"""Needs open once somebody was offered a place, or comes without one; never before."""

TASKS = (Role.COORDINATOR, Role.HELPER, Role.TRAINER, Role.FACILITATOR, Role.REVIEWER)
"""Roles with one task in a training; organisers invite to them."""

_ALL = frozenset(Category)
_OPEN_ALL = (*ORGANISERS, Role.COORDINATOR)


def categories_open_to(person: Person | None, event: Event) -> frozenset[Category]:
    """The categories of needs that `person` may open in this training.

    Owner, co-organisers and access coordinator: all. A helper: those of their right, never OTHER.
    A site administrator: all, for the hour of an emergency of which the owners were told. Everybody
    else, trainers included: none.
    """
    if person is None:
        return frozenset()
    return opened_by(grants_of(person, event.id)) or _in_emergency(person, event)


def emergency_of(person: Person, event: Event) -> BreakGlass | None:
    """The emergency in which this site administrator may open needs now, if there is one."""
    query = select(BreakGlass).where(
        BreakGlass.person_id == person.id,
        BreakGlass.event_id == event.id,
        BreakGlass.ends_at > clock.now(),
    )
    found = all_of(query)
    return found[0] if found else None


def opened_by(grants: Sequence[RoleGrant]) -> frozenset[Category]:
    """The categories that these rights open together."""
    if any(grant.role in _OPEN_ALL for grant in grants):
        return _ALL
    named = {name for grant in grants if grant.role == Role.HELPER for name in grant.limited_to}
    return frozenset(each for each in Category if each in named) - {Category.OTHER}


def _in_emergency(person: Person, event: Event) -> frozenset[Category]:
    broke = person.is_site_admin and emergency_of(person, event) is not None
    return _ALL if broke else frozenset()


def may_open(person: Person | None, participation: Participation, category: Category) -> bool:
    """Whether `person` may read what this participation told in one category."""
    if participation.state not in NEEDS_OPEN:
        return False
    return category in categories_open_to(person, participation.event)


def may_give(person: Person, event: Event, role: Role) -> bool:
    """Organisers give every role but that of owner: nobody gives more than they hold (AZ10)."""
    if role == Role.OWNER:
        return holds(person, event.id, Role.OWNER)
    return may_manage(person, event)


def may_remove(grant: RoleGrant, grants: Sequence[RoleGrant]) -> bool:
    """Anybody may leave the team but its last owner."""
    owners = [other for other in grants if other.role == Role.OWNER]
    return grant.role != Role.OWNER or len(owners) > 1
