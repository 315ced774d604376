"""Questions about what a group agreed."""

from events.outcomes.queries.changes import FieldChange
from events.outcomes.queries.changes import Step
from events.outcomes.queries.changes import steps_between
from events.outcomes.queries.items import Source
from events.outcomes.queries.items import every_item_of
from events.outcomes.queries.items import is_merged
from events.outcomes.queries.items import item_or_404
from events.outcomes.queries.items import items_of
from events.outcomes.queries.items import kind_or_404
from events.outcomes.queries.items import languages_of_item
from events.outcomes.queries.items import merged_into
from events.outcomes.queries.items import report_of
from events.outcomes.queries.items import source_rows_of
from events.outcomes.queries.items import sources_in
from events.outcomes.queries.items import version_or_404
from events.outcomes.queries.items import versions_of
from events.outcomes.queries.reading import Outcomes
from events.outcomes.queries.reading import OutcomeText
from events.outcomes.queries.reading import Said
from events.outcomes.queries.reading import agreement_of
from events.outcomes.queries.reading import outcomes_of
from events.outcomes.queries.reading import spoken
from events.outcomes.queries.reading import state_of

__all__ = [
    "FieldChange",
    "OutcomeText",
    "Outcomes",
    "Said",
    "Source",
    "Step",
    "agreement_of",
    "every_item_of",
    "is_merged",
    "item_or_404",
    "items_of",
    "kind_or_404",
    "languages_of_item",
    "merged_into",
    "outcomes_of",
    "report_of",
    "source_rows_of",
    "sources_in",
    "spoken",
    "state_of",
    "steps_between",
    "version_or_404",
    "versions_of",
]
