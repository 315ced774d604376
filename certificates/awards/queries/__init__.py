"""Questions about awards: the rule, who stands where, and the words of today."""

from certificates.awards.queries.content import frozen_organisations
from certificates.awards.queries.content import in_language
from certificates.awards.queries.content import language_of_name
from certificates.awards.queries.content import logos_from
from certificates.awards.queries.content import marks_from
from certificates.awards.queries.standing import Standing
from certificates.awards.queries.standing import lacks
from certificates.awards.queries.standing import languages_of_rule
from certificates.awards.queries.standing import rule_of
from certificates.awards.queries.standing import standing_of
from certificates.awards.queries.standing import standings_in

__all__ = [
    "Standing",
    "frozen_organisations",
    "in_language",
    "lacks",
    "language_of_name",
    "languages_of_rule",
    "logos_from",
    "marks_from",
    "rule_of",
    "standing_of",
    "standings_in",
]
