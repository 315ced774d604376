"""Who has a place, and who may leave the team."""

from collections.abc import Sequence

from events.team.models import State
from foundation.people import Role
from foundation.people import RoleGrant

WITH_A_PLACE = (State.CONFIRMED, State.CONDITIONAL, State.OFFERED)
"""States in which the list of people shows somebody unless another state is asked for."""


def may_remove(grant: RoleGrant, grants: Sequence[RoleGrant]) -> bool:
    """Anybody may leave the team but its last owner."""
    owners = [other for other in grants if other.role == Role.OWNER]
    return grant.role != Role.OWNER or len(owners) > 1
