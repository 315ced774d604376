"""Background work of letters to groups."""

from uuid import UUID

from events.mailings.actions import SEND
from events.mailings.actions import send_due
from events.mailings.models import Mailing
from events.mailings.queries import planned_mailings
from events.mailings.rules import is_due
from foundation.jobs import regularly
from foundation.jobs import task
from foundation.store import db

_FIVE_MINUTES = 5 * 60


@task(SEND)
def send_mailing(mailing_id: str) -> None:
    """Write the letters of one that is due."""
    mailing = db.session.get(Mailing, UUID(mailing_id))
    while mailing is not None and send_due(mailing):
        pass


@regularly("mailings.watch", seconds=_FIVE_MINUTES)
def send_what_is_due() -> None:
    """Write the letters of all that are due by now."""
    for mailing in planned_mailings():
        if is_due(mailing):
            send_mailing(str(mailing.id))
