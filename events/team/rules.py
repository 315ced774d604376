"""Who has a place, who may leave the team, and which needs open to whom."""

from collections.abc import Sequence

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people.queries import grants_of

WITH_A_PLACE = (State.CONFIRMED, State.CONDITIONAL, State.OFFERED)
"""States in which the list of people shows somebody unless another state is asked for."""

NEEDS_OPEN = (*WITH_A_PLACE, State.COMING)
"""Needs open once somebody was offered a place, or comes without one; never before."""

_ALL = frozenset(Category)
_OPEN_ALL = (*ORGANISERS, Role.COORDINATOR)


def categories_open_to(person: Person | None, event: Event) -> frozenset[Category]:
    """The categories of needs that `person` may open in this training.

    Owner, co-organisers and access coordinator: all. A helper: those of their right, never OTHER.
    Everybody else, trainers and site administrators included: none.
    """
    if person is None:
        return frozenset()
    return opened_by(grants_of(person, event.id))


def opened_by(grants: Sequence[RoleGrant]) -> frozenset[Category]:
    """The categories that these rights open together."""
    if any(grant.role in _OPEN_ALL for grant in grants):
        return _ALL
    named = {name for grant in grants if grant.role == Role.HELPER for name in grant.limited_to}
    return frozenset(each for each in Category if each in named) - {Category.OTHER}


def may_open(person: Person | None, participation: Participation, category: Category) -> bool:
    """Whether `person` may read what this participation told in one category."""
    if participation.state not in NEEDS_OPEN:
        return False
    return category in categories_open_to(person, participation.event)


def may_remove(grant: RoleGrant, grants: Sequence[RoleGrant]) -> bool:
    """Anybody may leave the team but its last owner."""
    owners = [other for other in grants if other.role == Role.OWNER]
    return grant.role != Role.OWNER or len(owners) > 1
