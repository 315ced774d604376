"""Questions about awards: the rule of each kind, who stands where, and the words of today."""

from certificates.awards.queries.content import frozen_organisations
from certificates.awards.queries.content import in_language
from certificates.awards.queries.content import language_of_name
from certificates.awards.queries.content import logos_from
from certificates.awards.queries.content import marks_from
from certificates.awards.queries.facts import Said
from certificates.awards.queries.facts import assessment_of
from certificates.awards.queries.facts import facts_about
from certificates.awards.queries.facts import said_in
from certificates.awards.queries.facts import title_of
from certificates.awards.queries.kinds import award_rules_of
from certificates.awards.queries.kinds import kinds_on
from certificates.awards.queries.kinds import lacks
from certificates.awards.queries.kinds import languages_of_rule
from certificates.awards.queries.kinds import least_hours_of
from certificates.awards.queries.kinds import rule_of
from certificates.awards.queries.kinds import title_in_words
from certificates.awards.queries.kinds import title_or_none
from certificates.awards.queries.kinds import titles_of
from certificates.awards.queries.kinds import usual_title
from certificates.awards.queries.people import candidates_of
from certificates.awards.queries.people import exception_of
from certificates.awards.queries.people import exceptions_in
from certificates.awards.queries.people import letters_in
from certificates.awards.queries.people import letters_of
from certificates.awards.queries.people import letters_to_read
from certificates.awards.queries.people import marks_of
from certificates.awards.queries.people import own_titles_in
from certificates.awards.queries.people import reason_of
from certificates.awards.queries.people import results_in
from certificates.awards.queries.people import writable_for
from certificates.awards.queries.preview import preview_of
from certificates.awards.queries.standing import Standing
from certificates.awards.queries.standing import standing_of
from certificates.awards.queries.standing import standings_in
from certificates.awards.queries.standing import standings_of

__all__ = [
    "Said",
    "Standing",
    "assessment_of",
    "award_rules_of",
    "candidates_of",
    "exception_of",
    "exceptions_in",
    "facts_about",
    "frozen_organisations",
    "in_language",
    "kinds_on",
    "lacks",
    "language_of_name",
    "languages_of_rule",
    "least_hours_of",
    "letters_in",
    "letters_of",
    "letters_to_read",
    "logos_from",
    "marks_from",
    "marks_of",
    "own_titles_in",
    "preview_of",
    "reason_of",
    "results_in",
    "rule_of",
    "said_in",
    "standing_of",
    "standings_in",
    "standings_of",
    "title_in_words",
    "title_of",
    "title_or_none",
    "titles_of",
    "usual_title",
    "writable_for",
]
