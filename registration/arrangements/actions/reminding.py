"""Asking once a week about arrangements on which the person has said nothing yet."""

from collections.abc import Sequence
from datetime import timedelta

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements import letters
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.rules import awaits_reply
from registration.arrangements.rules import has_waited
from registration.arrangements.rules import is_late
from registration.needs.queries import coming_events


def remind() -> int:
    """Ask everybody whose word has been waited for for three days; returns how many people.

    A letter by email, or a task for the organisers in the person's own way; once in a week, and
    only until the training is over. Running it twice writes once. The organisers are told once a
    day that something is late in the last week.
    """
    asked = 0
    for event in coming_events():
        with transaction():
            for person, rows in queries.unconfirmed_people(event).items():
                if any(has_waited(row, clock.now()) for row in rows):
                    asked += letters.reminder(person)
            if _is_late(event):
                letters.late(event)
    return asked


def note_asked(participation: Participation, rows: Sequence[Arrangement], by: Actor) -> None:
    """Somebody of the team asked the person in their own way, and waits for an answer again."""
    with transaction():
        hold(participation)
        for row in rows:
            if awaits_reply(row):
                row.asked_at = clock.now()
                record(by, "asked_about.arrangement", row, participation.event_id)


def _is_late(event: Event) -> bool:
    today = clock.today(event.zone)
    if not today <= event.starts_on <= today + timedelta(days=7):
        return False
    return any(due.is_late(today) for due in queries.calendar_of(event)) or any(
        is_late(row, today) for row in queries.rows_in(event, tuple(Category))
    )
