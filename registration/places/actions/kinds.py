"""Somebody gets another kind of place than the one they applied for or have."""

from events.pools.models import Pool
from events.pools.queries import pool_of
from events.pools.queries import words_for
from events.team.actions import new_link
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail import post
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places import letters
from registration.places.actions.moving import leave_list
from registration.places.queries import length_of_reserve
from registration.places.queries import places_free
from registration.places.rules import holds_place

_TOLD = (State.OFFERED, State.CONDITIONAL, State.CONFIRMED, State.RESERVE)


def change_kind(participation: Participation, pool: Pool | None, by: Actor, seen: int) -> None:
    """Give a place of another kind, or let the person wait for one, at the end of its list.

    Whoever has an offer, a place or waits is told by letter. The same kind again changes nothing.
    Raises Conflict when somebody changed where they stand since version `seen` was shown, Refused
    where they hold a place and none of that kind is free.
    """
    event = participation.event
    with transaction():
        hold(event)
        if pool_of(participation) is pool:
            return
        check_version(participation, seen)
        if holds_place(participation, now()) and not places_free(event, pool):
            message = _("No place of the kind “%(kind)s” is free.", kind=words_for(pool))
            raise Refused(message, "kind")
        _stand(participation, pool)
        record(by, "changed.kind_of_place", participation, event.id)
        if participation.state in _TOLD:
            link = new_link(participation)
            post(letters.of_move(participation, "kind_changed", link, participation.version))


def _stand(participation: Participation, pool: Pool | None) -> None:
    leave_list(participation)
    waiting = length_of_reserve(participation.event, pool)
    participation.pool_id = pool.id if pool else None
    if participation.state == State.RESERVE:
        participation.rank = waiting + 1
    participation.version += 1
    db.session.flush()
