"""Questions about certificates: who stands where, what is out, and what each one says."""

from certificates.awards.queries.content import frozen_organisations
from certificates.awards.queries.content import grouped
from certificates.awards.queries.content import in_language
from certificates.awards.queries.content import language_of_name
from certificates.awards.queries.content import languages_of_paper
from certificates.awards.queries.content import logos_from
from certificates.awards.queries.content import marks_from
from certificates.awards.queries.content import values_of
from certificates.awards.queries.issued import certificate_by_code
from certificates.awards.queries.issued import certificate_or_404
from certificates.awards.queries.issued import certificate_to_show
from certificates.awards.queries.issued import certificates_of
from certificates.awards.queries.issued import copy_or_404
from certificates.awards.queries.issued import is_live
from certificates.awards.queries.issued import newest_in
from certificates.awards.queries.issued import next_number
from certificates.awards.queries.issued import page_or_404
from certificates.awards.queries.issued import unprinted_in
from certificates.awards.queries.standing import Standing
from certificates.awards.queries.standing import lacks
from certificates.awards.queries.standing import languages_of_rule
from certificates.awards.queries.standing import rule_of
from certificates.awards.queries.standing import standing_of
from certificates.awards.queries.standing import standings_in

__all__ = [
    "Standing",
    "certificate_by_code",
    "certificate_or_404",
    "certificate_to_show",
    "certificates_of",
    "copy_or_404",
    "frozen_organisations",
    "grouped",
    "in_language",
    "is_live",
    "lacks",
    "language_of_name",
    "languages_of_paper",
    "languages_of_rule",
    "logos_from",
    "marks_from",
    "newest_in",
    "next_number",
    "page_or_404",
    "rule_of",
    "standing_of",
    "standings_in",
    "unprinted_in",
    "values_of",
]
