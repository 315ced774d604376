"""Telling the organisers that help was not asked for, and people that the days were moved."""

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


def tell_of_moved_days() -> int:
    """Write to everybody whose journey is on other days since those of the training were changed.

    Once for each new first day, in the person's own way, however often this runs; how many
    people. Who is reached only through the person they come with gets no letter.
    """
    told = 0
    for event in filter(queries.has_moved, queries.events_with_journeys()):
        for legs in queries.journeys_in(event).values():
            if not all(each.fits for each in legs):
                with transaction():
                    letters.moved_days(legs[0].leg.participation)
                told += 1
    return told
