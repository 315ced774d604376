"""Questions about journeys. Whoever shows what they return must note the look."""

from registration.travel.queries.calendar import dates_of
from registration.travel.queries.held import held_on
from registration.travel.queries.held import passport_on
from registration.travel.queries.journeys import Told
from registration.travel.queries.journeys import arrival_or_404
from registration.travel.queries.journeys import arrivals_in
from registration.travel.queries.journeys import categories_travelled
from registration.travel.queries.journeys import content_of
from registration.travel.queries.journeys import details_in
from registration.travel.queries.journeys import events_with_journeys
from registration.travel.queries.journeys import has_journey
from registration.travel.queries.journeys import has_moved
from registration.travel.queries.journeys import journey_of
from registration.travel.queries.journeys import journeys_in
from registration.travel.queries.journeys import leg_or_404
from registration.travel.queries.journeys import legs_taken_off
from registration.travel.queries.journeys import people_who_travel
from registration.travel.queries.journeys import told_or_404
from registration.travel.queries.passports import passport_of
from registration.travel.queries.passports import passport_or_404
from registration.travel.queries.passports import passports_to_erase
from registration.travel.queries.passports import time_of_passport
from registration.travel.queries.runs import Seating
from registration.travel.queries.runs import beside_in_runs
from registration.travel.queries.runs import number_in
from registration.travel.queries.runs import places_of
from registration.travel.queries.runs import run_or_404
from registration.travel.queries.runs import runs_by_person
from registration.travel.queries.runs import runs_of
from registration.travel.queries.runs import runs_taken_off
from registration.travel.queries.runs import seating_of

__all__ = [
    "Seating",
    "Told",
    "arrival_or_404",
    "arrivals_in",
    "beside_in_runs",
    "categories_travelled",
    "content_of",
    "dates_of",
    "details_in",
    "events_with_journeys",
    "has_journey",
    "has_moved",
    "held_on",
    "journey_of",
    "journeys_in",
    "leg_or_404",
    "legs_taken_off",
    "number_in",
    "passport_of",
    "passport_on",
    "passport_or_404",
    "passports_to_erase",
    "people_who_travel",
    "places_of",
    "run_or_404",
    "runs_by_person",
    "runs_of",
    "runs_taken_off",
    "seating_of",
    "time_of_passport",
    "told_or_404",
]
