"""Asking about journeys in a letter, once they are booked soon."""

from datetime import timedelta

from events.pools.queries import on_site_in
from events.team.models import Participation
from foundation import clock
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.queries import OPENING
from registration.needs.rules import COMES
from registration.needs.rules import is_journey_due

_LEFT_ALONE = timedelta(days=3)
"""Who has just been on these pages knows that more questions wait there."""


def ask_about_journeys() -> int:
    """Write once to everybody who has not opened the questions about their journey yet.

    From ten weeks before the start on (rules.journey_asked_on); returns how many letters.
    """
    asked = 0
    for event in queries.coming_events():
        if not is_journey_due(event):
            continue
        with transaction():
            people = on_site_in(event, *COMES)
            asked += sum(letters.journey_questions(one) for one in people if _waits(one))
    return asked


def _waits(participation: Participation) -> bool:
    opening = queries.rows_of(participation).get(OPENING)
    if opening is None or clock.now() - opening.answered_at < _LEFT_ALONE:
        return False
    return queries.journey_of(participation, queries.told_of(participation)) is not None
