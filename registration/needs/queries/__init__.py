"""Questions about needs. Whoever shows what they return must note the look (actions.look)."""

from registration.needs.queries.above import FromAbove
from registration.needs.queries.above import from_above
from registration.needs.queries.held import held_on
from registration.needs.queries.held import kept_on
from registration.needs.queries.held import own_profile_of
from registration.needs.queries.keeping import categories_kept
from registration.needs.queries.keeping import fits
from registration.needs.queries.keeping import kept_for
from registration.needs.queries.keeping import profile_of
from registration.needs.queries.looking import LOOKED
from registration.needs.queries.looking import NOTE_OPENED
from registration.needs.queries.looking import TALK
from registration.needs.queries.looking import Look
from registration.needs.queries.looking import categories_looked_at
from registration.needs.queries.looking import looks_at
from registration.needs.queries.looking import openings_of
from registration.needs.queries.looking import organisation_of
from registration.needs.queries.looking import reasons_of
from registration.needs.queries.looking import standing_of
from registration.needs.queries.opening import Sealed
from registration.needs.queries.opening import unsealed
from registration.needs.queries.organising import categories_told_in
from registration.needs.queries.organising import category_or_404
from registration.needs.queries.organising import coming_events
from registration.needs.queries.organising import own_question_or_404
from registration.needs.queries.organising import own_questions_of
from registration.needs.queries.organising import people_with_places
from registration.needs.queries.organising import person_with_place_or_404
from registration.needs.queries.organising import switches_of
from registration.needs.queries.organising import who_wants_to_talk
from registration.needs.queries.papers import MOST_PAPERS
from registration.needs.queries.papers import Paper
from registration.needs.queries.papers import asks_for_papers
from registration.needs.queries.papers import file_of
from registration.needs.queries.papers import paper_or_404
from registration.needs.queries.papers import papers_of
from registration.needs.queries.papers import papers_to_take
from registration.needs.queries.papers import rows_of_papers
from registration.needs.queries.showing import Shown
from registration.needs.queries.showing import taken_back_in
from registration.needs.queries.showing import told_in
from registration.needs.queries.sitting import asking_now
from registration.needs.queries.sitting import asking_of
from registration.needs.queries.sitting import journey_of
from registration.needs.queries.sitting import next_of
from registration.needs.queries.talking import talk_request_of
from registration.needs.queries.talking import talk_request_or_404
from registration.needs.queries.talking import wish_of
from registration.needs.queries.telling import NOTE
from registration.needs.queries.telling import OPENING
from registration.needs.queries.telling import OWN
from registration.needs.queries.telling import Told
from registration.needs.queries.telling import category_of_own
from registration.needs.queries.telling import consents_of
from registration.needs.queries.telling import content_of
from registration.needs.queries.telling import rows_of
from registration.needs.queries.telling import shared_with_trainers
from registration.needs.queries.telling import subjects_of_opening
from registration.needs.queries.telling import told_by
from registration.needs.queries.telling import told_in_rows
from registration.needs.queries.telling import told_of

__all__ = [
    "LOOKED",
    "MOST_PAPERS",
    "NOTE",
    "NOTE_OPENED",
    "OPENING",
    "OWN",
    "TALK",
    "FromAbove",
    "Look",
    "Paper",
    "Sealed",
    "Shown",
    "Told",
    "asking_now",
    "asking_of",
    "asks_for_papers",
    "categories_kept",
    "categories_looked_at",
    "categories_told_in",
    "category_of_own",
    "category_or_404",
    "coming_events",
    "consents_of",
    "content_of",
    "file_of",
    "fits",
    "from_above",
    "held_on",
    "journey_of",
    "kept_for",
    "kept_on",
    "looks_at",
    "next_of",
    "openings_of",
    "organisation_of",
    "own_profile_of",
    "own_question_or_404",
    "own_questions_of",
    "paper_or_404",
    "papers_of",
    "papers_to_take",
    "people_with_places",
    "person_with_place_or_404",
    "profile_of",
    "reasons_of",
    "rows_of",
    "rows_of_papers",
    "shared_with_trainers",
    "standing_of",
    "subjects_of_opening",
    "switches_of",
    "taken_back_in",
    "talk_request_of",
    "talk_request_or_404",
    "told_by",
    "told_in",
    "told_in_rows",
    "told_of",
    "unsealed",
    "who_wants_to_talk",
    "wish_of",
]
