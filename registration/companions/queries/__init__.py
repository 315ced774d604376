"""Questions about those who come with somebody, and about supporters."""

from registration.companions.queries.assistants import assisting
from registration.companions.queries.assistants import companion_or_404
from registration.companions.queries.assistants import companions_in
from registration.companions.queries.assistants import companions_of
from registration.companions.queries.assistants import named_in
from registration.companions.queries.engaged import engaged_in
from registration.companions.queries.engaged import engaged_or_404
from registration.companions.queries.engaged import hours_kept_in
from registration.companions.queries.engaged import hours_open_to
from registration.companions.queries.engaged import meeting_of
from registration.companions.queries.engaged import replaced_for
from registration.companions.queries.engaged import served_in
from registration.companions.queries.engaged import shifts_of
from registration.companions.queries.engaged import suggestion_of
from registration.companions.queries.engaged import suggestion_or_404
from registration.companions.queries.engaged import suggestions_for
from registration.companions.queries.engaged import suggestions_in
from registration.companions.queries.helping import answers_in
from registration.companions.queries.helping import helped_in
from registration.companions.queries.helping import journey_for
from registration.companions.queries.helping import next_for
from registration.companions.queries.helping import pages_for
from registration.companions.queries.helping import read_by
from registration.companions.queries.helping import subjects_for
from registration.companions.queries.helping import told_to
from registration.companions.queries.instead import StandIn
from registration.companions.queries.instead import open_for
from registration.companions.queries.instead import served_by
from registration.companions.queries.instead import stand_ins
from registration.companions.queries.supporters import SupporterDetails
from registration.companions.queries.supporters import details_of
from registration.companions.queries.supporters import names_of_supporters
from registration.companions.queries.supporters import supporter_behind_or_404
from registration.companions.queries.supporters import supporter_or_404
from registration.companions.queries.supporters import supporters_of
from registration.companions.queries.supporters import supporting

__all__ = [
    "StandIn",
    "SupporterDetails",
    "answers_in",
    "assisting",
    "companion_or_404",
    "companions_in",
    "companions_of",
    "details_of",
    "engaged_in",
    "engaged_or_404",
    "helped_in",
    "hours_kept_in",
    "hours_open_to",
    "journey_for",
    "meeting_of",
    "named_in",
    "names_of_supporters",
    "next_for",
    "open_for",
    "pages_for",
    "read_by",
    "replaced_for",
    "served_by",
    "served_in",
    "shifts_of",
    "stand_ins",
    "subjects_for",
    "suggestion_of",
    "suggestion_or_404",
    "suggestions_for",
    "suggestions_in",
    "supporter_behind_or_404",
    "supporter_or_404",
    "supporters_of",
    "supporting",
    "told_to",
]
