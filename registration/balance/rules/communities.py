"""When communities may be counted: so that no count says anything of one person."""

from collections.abc import Collection
from uuid import UUID

FEW = 5
"""As many people have to be in a group, and as many have to be others than at the last count."""


def may_count(group: Collection[UUID], before: Collection[UUID]) -> bool:
    """Whether communities in `group` may be counted after those in `before` were."""
    others = set(group) ^ set(before)
    return len(group) >= FEW and len(others) >= FEW
