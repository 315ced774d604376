"""What an outcome can hold, and who may read outcomes."""

from events.call.models import Event
from events.call.rules import may_manage
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from foundation.people import Person

WITH_MORE = (OutcomeKind.BARRIER, OutcomeKind.TERM, OutcomeKind.CHALLENGE)
"""Kinds with a second text: solutions, the difference, possible answers."""

WITH_ADDRESSEE = (OutcomeKind.RECOMMENDATION,)


def may_read(person: Person | None, event: Event, report: OutcomeReport | None) -> bool:
    """Everybody may read what is published, organisers also before."""
    published = report is not None and report.published_at is not None
    return published or may_manage(person, event)
