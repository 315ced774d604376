"""Telling how the group came to agree, and showing the outcomes to everybody."""

from collections.abc import Mapping

from events.call.models import Event
from events.outcomes.models import OutcomeReport
from events.outcomes.queries import items_of
from events.outcomes.queries import report_of
from events.outcomes.rules import is_public
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def say_how_agreed(event: Event, texts: Mapping[str, str], seen: int, by: Person) -> None:
    """Write how the group came to agree, by language.

    `seen` is the version that the writer saw, 0 where nothing was written yet. Raises Conflict
    when somebody else saved in between.
    """
    with transaction():
        report = _report(event)
        if report.how_agreed != texts:
            # A report that this transaction has just made was seen by nobody.
            check_version(report, seen or 1)
            report.how_agreed = dict(texts)
            record(acting(by, "organiser"), "told.agreement", report, event.id)


def publish(event: Event, by: Person) -> None:
    """Show the outcomes to everybody. Raises Refused while readers would find none."""
    with transaction():
        report = _report(event)
        if not any(is_public(item) for item in items_of(event)):
            raise Refused(
                _("Write down at least one text that is suggested or agreed. Then publish.")
            )
        if report.published_at is None:
            report.published_at = now()
            record(acting(by, "organiser"), "published.outcomes", report, event.id)


def unpublish(event: Event, by: Person) -> None:
    """Show the outcomes to the organisers only; nothing is lost."""
    with transaction():
        report = _report(event)
        if report.published_at is not None:
            report.published_at = None
            record(acting(by, "organiser"), "unpublished.outcomes", report, event.id)


def _report(event: Event) -> OutcomeReport:
    hold(event)
    report = report_of(event)
    if report is None:
        report = OutcomeReport(event_id=event.id, how_agreed={}, version=1)
        db.session.add(report)
        db.session.flush()
    return report
