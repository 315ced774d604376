"""Telling the organisers in time that help on the way was not asked for."""

from foundation import clock
from foundation.store import transaction
from registration.travel import letters
from registration.travel import queries
from registration.travel.rules import must_be_asked_now


def ring() -> int:
    """Write to the organisers of each training in which help must be asked for now; how many.

    Once a day for each training. The letter names nobody and nothing that somebody needs.
    """
    told = 0
    for event in queries.events_with_journeys():
        legs = [each for journey in queries.journeys_in(event).values() for each in journey]
        if any(must_be_asked_now(each.details, clock.now()) for each in legs):
            with transaction():
                letters.alarm(event)
            told += 1
    return told
