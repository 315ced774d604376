"""One page of the list of applications, and who wants help with the form."""

from collections.abc import Sequence

from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.store import all_of
from foundation.store import count_of
from registration.apply.models import Application


def how_many_want_help(event: Event) -> int:
    """How many people want help with the form."""
    return count_of(_wishes(event))


def wishes_for_help(event: Event) -> Sequence[Application]:
    """Everybody who wants help with the form, drafts too: they asked to be contacted."""
    wishes = all_of(_wishes(event))
    return sorted(wishes, key=lambda one: (one.participation.created_at, one.participation_id))


def changes_of(participation: Participation) -> Sequence[AuditEntry]:
    """When the person changed what they had sent, newest first; nothing where nothing was sent."""
    if participation.submitted_at is None:
        return []
    return all_of(
        select(AuditEntry)
        .where(
            AuditEntry.row_id == participation.id,
            AuditEntry.act == "changed.application",
            AuditEntry.at > participation.submitted_at,
        )
        .order_by(AuditEntry.at.desc())
    )


def _wishes(event: Event) -> Select[Application]:
    # Beginning with the few wishes, not with the thousands of people.
    of_event = Application.participation.has(Participation.event_id == event.id)
    return select(Application).where(Application.help_wanted, of_event)
