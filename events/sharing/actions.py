"""Verbs of sharing: make and end the secret address of one's own calendar."""

from sqlalchemy import delete

from events.sharing.models import CalendarLink
from events.sharing.queries import open_calendar_links_of
from events.sharing.rules import may_have_calendar
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def make_calendar_link(participation: Participation, by: Actor) -> str:
    """Make a new secret address; an earlier one ends. The token leaves only here.

    Raises Refused for a draft, and TooMany after many addresses in a short time.
    """
    if not may_have_calendar(participation):
        raise Refused(_("Send your application first. Then there are dates for your calendar."))
    slow_down("calendar link", str(participation.id))
    token = new_token()
    with transaction():
        hold(participation)
        _end(participation)
        link = CalendarLink(
            participation_id=participation.id, token_hash=hash_of(token), made_at=now()
        )
        db.session.add(link)
        record(by, "made.calendar_link", participation, participation.event_id)
    return token


def end_calendar_link(participation: Participation, by: Actor) -> None:
    """End the secret address: it opens nothing from now on. Ending twice is ending once."""
    with transaction():
        hold(participation)
        if _end(participation):
            record(by, "ended.calendar_link", participation, participation.event_id)


def _end(participation: Participation) -> bool:
    links = open_calendar_links_of(participation.id)
    for link in links:
        link.ended_at = now()
    return bool(links)


def erase(participation: Participation, by: Actor) -> None:
    """Erase all addresses of a person's calendar, inside the caller's transaction."""
    del by
    mine = CalendarLink.participation_id == participation.id
    db.session.execute(delete(CalendarLink).where(mine))
