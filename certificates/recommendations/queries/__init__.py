"""Questions about editions: which there are, and what each one says."""

from certificates.recommendations.queries.content import frozen_content
from certificates.recommendations.queries.content import values_of
from certificates.recommendations.queries.editions import addressees_of
from certificates.recommendations.queries.editions import earlier_editions
from certificates.recommendations.queries.editions import edition_or_404
from certificates.recommendations.queries.editions import editions_of
from certificates.recommendations.queries.editions import file_or_404
from certificates.recommendations.queries.editions import languages_to_print
from certificates.recommendations.queries.editions import next_number
from certificates.recommendations.queries.editions import public_editions_of
from certificates.recommendations.queries.editions import sha256_of
from certificates.recommendations.queries.editions import told_editions_of
from certificates.recommendations.queries.imprint import LICENCES
from certificates.recommendations.queries.imprint import Met
from certificates.recommendations.queries.imprint import counted_in
from certificates.recommendations.queries.imprint import imprint_in_words
from certificates.recommendations.queries.imprint import imprint_of
from certificates.recommendations.queries.imprint import licence_in_words
from certificates.recommendations.queries.imprint import who_met

__all__ = [
    "LICENCES",
    "Met",
    "addressees_of",
    "counted_in",
    "earlier_editions",
    "edition_or_404",
    "editions_of",
    "file_or_404",
    "frozen_content",
    "imprint_in_words",
    "imprint_of",
    "languages_to_print",
    "licence_in_words",
    "next_number",
    "public_editions_of",
    "sha256_of",
    "told_editions_of",
    "values_of",
    "who_met",
]
