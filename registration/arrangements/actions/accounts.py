"""Verbs about costs: a report for a funder, and taking the accounts away."""

from events.call.models import Event
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.limits import slow_down
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.models import FunderReport
from registration.arrangements.queries import reports_of
from registration.arrangements.queries import sums_in
from registration.arrangements.queries import terms_of
from registration.arrangements.rules import safe_cells


def issue_report(event: Event, by: Actor) -> FunderReport:
    """Keep the totals that a funder gets, as they are safe to give beside the report before."""
    with transaction():
        hold(event)
        earlier = reports_of(event)
        currency = terms_of(event).currency
        sums = {
            key.category.value: held
            for key, held in sums_in(event).items()
            if key.currency == currency
        }
        before = earlier[0] if earlier and earlier[0].currency == currency else None
        report = FunderReport(
            event_id=event.id,
            number=len(earlier) + 1,
            made_at=clock.now(),
            made_by_id=by.person_id,
            cells=safe_cells(sums, before.cells if before else {}),
            currency=currency,
        )
        db.session.add(report)
        record(by, "issued.funder_report", report, event.id, number=report.number)
    return report


def note_export(event: Event, kind: str, by: Actor) -> None:
    """Record who takes the accounts away, before the first byte goes out.

    Raises TooMany after many lists in a short time.
    """
    slow_down("export", str(by.person_id))
    with transaction():
        record(by, "took_away.accounts", event, event.id, kind=kind)
