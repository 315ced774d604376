"""Questions about those who come with somebody, and about supporters."""

from registration.companions.queries.assistants import assisting
from registration.companions.queries.assistants import companion_or_404
from registration.companions.queries.assistants import companions_in
from registration.companions.queries.assistants import companions_of
from registration.companions.queries.engaged import engaged_in
from registration.companions.queries.engaged import engaged_or_404
from registration.companions.queries.engaged import free_hours_of
from registration.companions.queries.engaged import hours_kept_in
from registration.companions.queries.engaged import meeting_of
from registration.companions.queries.engaged import shifts_in
from registration.companions.queries.engaged import shifts_of
from registration.companions.queries.engaged import suggestion_of
from registration.companions.queries.engaged import suggestion_or_404
from registration.companions.queries.engaged import suggestions_for
from registration.companions.queries.supporters import SupporterDetails
from registration.companions.queries.supporters import details_of
from registration.companions.queries.supporters import supporter_behind_or_404
from registration.companions.queries.supporters import supporter_or_404
from registration.companions.queries.supporters import supporters_of

__all__ = [
    "SupporterDetails",
    "assisting",
    "companion_or_404",
    "companions_in",
    "companions_of",
    "details_of",
    "engaged_in",
    "engaged_or_404",
    "free_hours_of",
    "hours_kept_in",
    "meeting_of",
    "shifts_in",
    "shifts_of",
    "suggestion_of",
    "suggestion_or_404",
    "suggestions_for",
    "supporter_behind_or_404",
    "supporter_or_404",
    "supporters_of",
]
