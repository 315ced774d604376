"""Questions about arrangements. Whoever shows words must note the look."""

from registration.arrangements.queries.accounts import accounts_of
from registration.arrangements.queries.accounts import paid_in
from registration.arrangements.queries.accounts import reports_of
from registration.arrangements.queries.accounts import settled_in
from registration.arrangements.queries.accounts import sums_in
from registration.arrangements.queries.accounts import sums_of
from registration.arrangements.queries.calendar import Due
from registration.arrangements.queries.calendar import calendar_of
from registration.arrangements.queries.calendar import task_or_404
from registration.arrangements.queries.held import held_on
from registration.arrangements.queries.of_event import Filter
from registration.arrangements.queries.of_event import arrangements_in
from registration.arrangements.queries.of_event import chosen
from registration.arrangements.queries.of_event import people_to_ask
from registration.arrangements.queries.of_event import proposals_in
from registration.arrangements.queries.of_event import rows_in
from registration.arrangements.queries.of_event import unconfirmed_people
from registration.arrangements.queries.of_person import all_of_category
from registration.arrangements.queries.of_person import all_of_person
from registration.arrangements.queries.of_person import arrangements_of
from registration.arrangements.queries.of_person import categories_arranged
from registration.arrangements.queries.of_person import category_named
from registration.arrangements.queries.of_person import category_or_404
from registration.arrangements.queries.of_person import condition_or_404
from registration.arrangements.queries.of_person import conditions_of
from registration.arrangements.queries.of_person import open_conditions
from registration.arrangements.queries.of_person import own_arrangement_or_404
from registration.arrangements.queries.of_person import words_of
from registration.arrangements.queries.team import owners_of
from registration.arrangements.queries.team import supplier_or_404
from registration.arrangements.queries.team import suppliers_of
from registration.arrangements.queries.team import terms_of

__all__ = [
    "Due",
    "Filter",
    "accounts_of",
    "all_of_category",
    "all_of_person",
    "arrangements_in",
    "arrangements_of",
    "calendar_of",
    "categories_arranged",
    "category_named",
    "category_or_404",
    "chosen",
    "condition_or_404",
    "conditions_of",
    "held_on",
    "open_conditions",
    "own_arrangement_or_404",
    "owners_of",
    "paid_in",
    "people_to_ask",
    "proposals_in",
    "reports_of",
    "rows_in",
    "settled_in",
    "sums_in",
    "sums_of",
    "supplier_or_404",
    "suppliers_of",
    "task_or_404",
    "terms_of",
    "unconfirmed_people",
    "words_of",
]
