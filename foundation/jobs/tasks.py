"""Regular work of the jobs themselves."""

from datetime import timedelta

from foundation.jobs.actions import forget_done_jobs
from foundation.jobs.registry import regularly

_KEPT = timedelta(days=7)


@regularly("jobs.tidy", seconds=24 * 60 * 60)
def tidy() -> None:
    """Forget jobs that were done a week ago."""
    forget_done_jobs(_KEPT)
