"""Background work of the budget: destroying keys."""

from uuid import UUID

from foundation.jobs import regularly
from foundation.jobs import task
from registration.budget.actions import destroy_lost_keys
from registration.budget.actions.ticking import DESTROY
from registration.budget.envelope import destroy_key

_DAY = 24 * 60 * 60


@task(DESTROY)
def destroy(row_id: str) -> None:
    """Destroy the key of a row that was erased."""
    destroy_key(UUID(row_id))


@regularly("budget.destroy_lost_keys", seconds=_DAY)
def sweep() -> None:
    """Destroy keys that no row belongs to."""
    destroy_lost_keys()
