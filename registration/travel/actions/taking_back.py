"""When somebody takes back what they told about getting there, their journey goes too."""

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from registration.travel import letters
from registration.travel import queries
from registration.travel.actions.stopping import erase
from registration.travel.actions.stopping import erase_passport


def forget(participation: Participation, category: str) -> None:
    """Erase the journey and the passport, free the seats, and tell the organisers that it is so.

    It runs inside the transaction in which the person takes the category back.
    """
    if category != Category.TRANSPORT or not queries.has_journey(participation):
        return
    by = Actor("participant", participation.person_id)
    for place in queries.places_of(participation):
        details = {"participation": str(participation.id)}
        record(by, "took_back.run_place", place.run, participation.event_id, **details)
    erase(participation, by)
    erase_passport(participation, by)
    record(by, "erased.journey", participation, participation.event_id)
    letters.taken_back(participation)
