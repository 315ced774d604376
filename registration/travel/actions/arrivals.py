"""Who is here, who is late: one press each, and one press to undo it."""

from datetime import datetime

from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import hold
from foundation.store import transaction
from registration.needs.actions import sealed
from registration.travel import queries
from registration.travel.models import Leg
from registration.travel.models import Mark
from registration.travel.rules import may_travel


def mark(leg: Leg, mark: Mark, by: Actor, expected_at: datetime | None = None) -> None:
    """Somebody is here, or is late: until `expected_at`, or None where nobody knows.

    The same mark again changes nothing. Raises Refused for somebody who no longer comes.
    """
    told = expected_at.isoformat() if expected_at else None
    with transaction():
        participation = leg.participation
        hold(participation)
        if not may_travel(participation) or leg.removed_at is not None:
            raise Refused(_("This person no longer comes, or their journey was changed."))
        before = queries.content_of(leg)
        now = dict(before)
        if mark is Mark.DELAYED:
            now["expected_at"] = told
        if leg.mark is mark and now == before:
            return
        now["marked_before"] = [leg.mark.value, before.get("expected_at")]
        leg.mark = mark
        leg.sealed = sealed(now, leg, participation)
        record(by, "marked.leg", leg, leg.event_id, mark=mark.value)


def unmark(leg: Leg, by: Actor) -> None:
    """Undo the last mark: the person stands as before it. Without a mark nothing happens."""
    with transaction():
        participation = leg.participation
        hold(participation)
        content = queries.content_of(leg)
        if leg.mark is Mark.AWAITED:
            return
        earlier, expected = content["marked_before"]
        leg.mark = Mark(earlier)
        before = {"expected_at": expected, "marked_before": [Mark.AWAITED.value, None]}
        leg.sealed = sealed(content | before, leg, participation)
        record(by, "unmarked.leg", leg, leg.event_id)
