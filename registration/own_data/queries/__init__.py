"""Questions about a person's own data, and about what a training still keeps."""

from registration.own_data.queries.keeping import WRITTEN_OVER
from registration.own_data.queries.keeping import Kept
from registration.own_data.queries.keeping import erased_in
from registration.own_data.queries.keeping import kept_in
from registration.own_data.queries.keeping import late_holdings
from registration.own_data.queries.keeping import people_to_tell
from registration.own_data.queries.keeping import waits_for_writing_over
from registration.own_data.queries.taking import archive_of
from registration.own_data.queries.taking import chapters_of
from registration.own_data.queries.taking import choices_to_keep
from registration.own_data.queries.taking import erased_with
from registration.own_data.queries.taking import own_holdings

__all__ = [
    "WRITTEN_OVER",
    "Kept",
    "archive_of",
    "chapters_of",
    "choices_to_keep",
    "erased_in",
    "erased_with",
    "kept_in",
    "late_holdings",
    "own_holdings",
    "people_to_tell",
    "waits_for_writing_over",
]
