"""Which letters may wait for somebody's release."""

from events.post.kinds import Kind
from events.post.kinds import kinds
from foundation.mail.models import OutgoingLetter


def kinds_that_may_wait() -> dict[str, Kind]:
    """{key: letter} of those that organisers may hold back."""
    return {key: kind for key, kind in kinds().items() if kind.may_wait}


def may_wait(letter: OutgoingLetter) -> bool:
    """Whether organisers may hold, change and cancel it: never a link that somebody asked for."""
    if letter.participation_id is None or letter.has_secrets:
        return False
    return letter.template in {kind.template for kind in kinds_that_may_wait().values()}
