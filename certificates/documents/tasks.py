"""What the worker does about documents by itself."""

from certificates.documents.actions import tell_before_the_end
from foundation.jobs import regularly

_DAY = 24 * 60 * 60


@regularly("documents.tell_before_the_end", seconds=_DAY)
def tell_people() -> None:
    """Once a day: nothing ends without warning."""
    tell_before_the_end()
