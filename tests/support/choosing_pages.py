"""The part of tests/support/demo_pages.py about choosing: targets and decisions."""

from typing import Any

from sqlalchemy import select

from events.call.models import Event
from foundation.store import db
from registration.balance.models import BalanceTarget
from registration.deciding.models import Choice
from registration.deciding.models import PreparedDecision


def of_choosing(event: Event) -> dict[str, dict[str, Any]]:
    """Values for the pages of targets of a training that chooses."""
    mine = select(BalanceTarget).where(BalanceTarget.event_id == event.id)
    target = db.session.scalars(mine.order_by(BalanceTarget.kind)).first()
    assert target is not None, "the demo sets no target"
    here = PreparedDecision.participation.has(event_id=event.id)
    decision = db.session.scalars(
        select(PreparedDecision).where(here, PreparedDecision.choice == Choice.CHOOSE)
    ).first()
    assert decision is not None, "the demo prepares no decision"
    person = {"slug": event.slug, "participation_id": decision.participation_id}
    return {
        "balance": {"slug": event.slug, "target_id": target.id, "kind": "country"},
        "deciding": person | {"choice": "choose"},
    }
