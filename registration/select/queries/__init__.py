"""Questions of those who choose: the list of applications, one page of it."""

from registration.select.queries.answered import heading_of
from registration.select.queries.answered import own_questions
from registration.select.queries.answered import ways_answered
from registration.select.queries.columns import COLUMNS
from registration.select.queries.columns import USUAL
from registration.select.queries.columns import Column
from registration.select.queries.columns import all_columns
from registration.select.queries.columns import choice_of
from registration.select.queries.columns import columns_of
from registration.select.queries.columns import own_key
from registration.select.queries.columns import shows_answers
from registration.select.queries.listing import Line
from registration.select.queries.listing import countries_of
from registration.select.queries.listing import counts_by_state
from registration.select.queries.listing import found
from registration.select.queries.listing import list_page
from registration.select.queries.listing import narrowed
from registration.select.queries.listing import ordered
from registration.select.queries.listing import with_written
from registration.select.queries.reading import changes_of
from registration.select.queries.wanted import LABELS
from registration.select.queries.wanted import ORDERS
from registration.select.queries.wanted import SENT
from registration.select.queries.wanted import SIZES
from registration.select.queries.wanted import Wanted
from registration.select.queries.wanted import points_words
from registration.select.queries.wanted import told
from registration.select.queries.wanted import wanted_in

__all__ = [
    "COLUMNS",
    "LABELS",
    "ORDERS",
    "SENT",
    "SIZES",
    "USUAL",
    "Column",
    "Line",
    "Wanted",
    "all_columns",
    "changes_of",
    "choice_of",
    "columns_of",
    "countries_of",
    "counts_by_state",
    "found",
    "heading_of",
    "list_page",
    "narrowed",
    "ordered",
    "own_key",
    "own_questions",
    "points_words",
    "shows_answers",
    "told",
    "wanted_in",
    "ways_answered",
    "with_written",
]
