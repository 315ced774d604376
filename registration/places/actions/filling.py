"""Free places go to the reserve list: to the next, to somebody else with a reason, to several."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from events.call.models import Event
from events.pools.models import Pool
from events.pools.queries import kinds_of
from events.pools.queries import pool_of
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import today
from foundation.errors import Conflict
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places import states
from registration.places.actions.deciding import offer
from registration.places.actions.moving import keep_reason
from registration.places.queries import end_of_offer
from registration.places.queries import lapsed_in
from registration.places.queries import line_of
from registration.places.queries import places_free
from registration.places.queries import terms_of

PASSED_OVER = "passed_over"
"""The key of reasons why somebody on the reserve list was not the next."""


def offer_next_reserve(
    event: Event, expected: Participation, until: datetime, by: Actor, reason: str = ""
) -> None:
    """Offer a place to the next in line of their kind, who must be the one that was shown.

    With a `reason`, which is kept, to anybody on the list. Raises Conflict when somebody else is
    next by now, Refused when no place is free.
    """
    with transaction():
        hold(event)
        line = line_of(event, pool_of(expected), 1)
        is_next = [row.id for row in line.people] == [expected.id]
        if expected.state != State.RESERVE or not (is_next or reason.strip()):
            raise _changed()
        offer(event, [expected], until, by)
        if is_next:
            _keep_passed(line.passed)
        else:
            keep_reason(expected, states.OFFER_TO_NEXT.act, reason.strip())


def fill(
    event: Event, pool: Pool | None, expected: Sequence[UUID], until: datetime, by: Actor
) -> None:
    """Offer places of a kind to the next in line, who must be those shown, or to nobody.

    Sent twice, it is done once. Raises Conflict when others are next by now, Refused when fewer
    places are free.
    """
    with transaction():
        hold(event)
        line = line_of(event, pool, len(expected))
        if not expected or [row.id for row in line.people] != list(expected):
            raise _changed()
        offer(event, line.people, until, by)
        _keep_passed(line.passed)


def fill_by_itself(event: Event, by: Actor) -> None:
    """Offer every free place to the next in line of its kind, where the training chose that.

    The place of somebody who has not answered in time is not given on before their offer is ended.
    """
    with transaction():
        hold(event)
        if not terms_of(event).offers_itself or event.starts_on <= today(event.zone):
            return
        for pool in kinds_of(event):
            _fill_kind(event, pool, by)


def when_capacity_changed(event: Event, pool_id: UUID | None, capacity: int) -> None:
    """More places go to the reserve list at once, where the training chose that."""
    del pool_id, capacity
    fill_by_itself(event, Actor("machine"))


def _fill_kind(event: Event, pool: Pool | None, by: Actor) -> None:
    places = places_free(event, pool) - lapsed_in(event, pool)
    if places <= 0:
        return
    line = line_of(event, pool, places)
    offer(event, line.people, end_of_offer(event, terms_of(event).days), by)
    _keep_passed(line.passed)


def _keep_passed(passed: Mapping[UUID, Sequence[str]]) -> None:
    for key, sentences in passed.items():
        keep_reason(db.session.get_one(Participation, key), PASSED_OVER, " ".join(sentences))


def _changed() -> Conflict:
    return Conflict(
        _(
            "The reserve list has changed, or this person is not the next. Look at the list again, "
            "or write why you take this person."
        ),
        "reason",
    )
