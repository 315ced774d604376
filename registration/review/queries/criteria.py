"""The criteria of a training."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from foundation.i18n import gettext as _
from foundation.store import Model
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import read_once
from registration.review.models import Criterion


@read_once
def all_criteria(event: Event) -> Sequence[Criterion]:
    """All of them in their order, those taken off included."""
    query = select(Criterion).where(Criterion.event_id == event.id)
    return all_of(query.order_by(Criterion.position, Criterion.id))


def criteria_of(event: Event, *, removed: bool = False) -> list[Criterion]:
    """Those that count, or those that were taken off."""
    return [one for one in all_criteria(event) if (one.removed_at is not None) is removed]


def criterion_or_404(event: Event, key: UUID) -> Criterion:
    """A criterion of this training, also one that was taken off."""
    criterion = get_or_404(Criterion, key)
    if criterion.event_id != event.id:
        abort(404)
    return criterion


def texts_of(event: Event) -> list[Model]:
    """The rows whose texts are written in several languages."""
    return list(criteria_of(event))


def usual_criteria() -> list[dict[str, Any]]:
    """What many calls look for (reference domain.md A3), to begin with."""
    return [
        {
            "name": _("Why the person wants to take part"),
            "weight": 2,
            "points_0": _("It does not say why."),
            "points_1": _("It says why in general."),
            "points_2": _("It says what the person wants to learn."),
            "points_3": _("It says what the person wants to learn and why it matters to them."),
        },
        {
            "name": _("Experience with peer support, formal or informal"),
            "weight": 1,
            "points_0": _("None yet."),
            "points_1": _("Some, or support that the person has received."),
            "points_2": _("Support given to somebody, in whatever form."),
            "points_3": _("Support given for a long time or to many."),
        },
        {
            "name": _("What the person will do afterwards"),
            "weight": 2,
            "points_0": _("It does not say."),
            "points_1": _("An idea."),
            "points_2": _("A plan for people around them."),
            "points_3": _("A plan with people who are there already."),
        },
    ]
