"""Background work of signing in."""

from uuid import UUID

from foundation.jobs import regularly
from foundation.jobs import task
from foundation.people.actions.forgetting import forget_old
from foundation.people.actions.sign_in import WRITE_LETTER
from foundation.people.actions.sign_in import write_letter

_DAY = 24 * 60 * 60


@task(WRITE_LETTER)
def write_sign_in_letter(link_id: str) -> None:
    """Write one letter with a link and a code."""
    write_letter(UUID(link_id))


@regularly("people.forget", seconds=_DAY)
def forget() -> None:
    """Erase what signing in no longer needs."""
    forget_old()
