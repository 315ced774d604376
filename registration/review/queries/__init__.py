"""Questions about reading together: criteria, the round, who reads what, what came of it."""

from registration.review.queries.criteria import all_criteria
from registration.review.queries.criteria import criteria_of
from registration.review.queries.criteria import criterion_or_404
from registration.review.queries.criteria import texts_of
from registration.review.queries.criteria import usual_criteria
from registration.review.queries.reading import Shown
from registration.review.queries.reading import own_reading_or_404
from registration.review.queries.reading import own_readings
from registration.review.queries.reading import read_by
from registration.review.queries.reading import readable_event_or_404
from registration.review.queries.reading import shown_to
from registration.review.queries.reading import trainings_to_read
from registration.review.queries.results import Outcome
from registration.review.queries.results import disagreements
from registration.review.queries.results import held_on
from registration.review.queries.results import outcome_of
from registration.review.queries.results import points_in_query
from registration.review.queries.results import said_score
from registration.review.queries.results import scores_of_many
from registration.review.queries.round import Progress
from registration.review.queries.round import applications_to_read
from registration.review.queries.round import has_points
from registration.review.queries.round import progress_of
from registration.review.queries.round import readers_of
from registration.review.queries.round import readings_in
from registration.review.queries.round import readings_of
from registration.review.queries.round import round_of
from registration.review.queries.round import too_few

__all__ = [
    "Outcome",
    "Progress",
    "Shown",
    "all_criteria",
    "applications_to_read",
    "criteria_of",
    "criterion_or_404",
    "disagreements",
    "has_points",
    "held_on",
    "outcome_of",
    "own_reading_or_404",
    "own_readings",
    "points_in_query",
    "progress_of",
    "read_by",
    "readable_event_or_404",
    "readers_of",
    "readings_in",
    "readings_of",
    "round_of",
    "said_score",
    "scores_of_many",
    "shown_to",
    "texts_of",
    "too_few",
    "trainings_to_read",
    "usual_criteria",
]
