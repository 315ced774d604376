"""Questions about papers: who stands on them, what they say, who may have which."""

from certificates.papers.queries.held import badge_on
from certificates.papers.queries.held import given_on
from certificates.papers.queries.held import papers_on
from certificates.papers.queries.laying import A4
from certificates.papers.queries.laying import LETTER
from certificates.papers.queries.laying import Laid
from certificates.papers.queries.laying import about_of
from certificates.papers.queries.laying import lay
from certificates.papers.queries.laying import page_of
from certificates.papers.queries.laying import paper_of
from certificates.papers.queries.laying import text_of
from certificates.papers.queries.offers import PaperOffer
from certificates.papers.queries.offers import papers_for
from certificates.papers.queries.people import coming_in
from certificates.papers.queries.people import people_of
from certificates.papers.queries.ready import ready_for
from certificates.papers.queries.ready import untold_in
from certificates.papers.queries.ready import waiting_in
from certificates.papers.queries.rows import all_given_to
from certificates.papers.queries.rows import badge_word_of
from certificates.papers.queries.rows import given_in
from certificates.papers.queries.rows import given_of
from certificates.papers.queries.rows import given_or_404
from certificates.papers.queries.rows import passports_in
from certificates.papers.queries.rows import terms_of

__all__ = [
    "A4",
    "LETTER",
    "Laid",
    "PaperOffer",
    "about_of",
    "all_given_to",
    "badge_on",
    "badge_word_of",
    "coming_in",
    "given_in",
    "given_of",
    "given_on",
    "given_or_404",
    "lay",
    "page_of",
    "paper_of",
    "papers_for",
    "papers_on",
    "passports_in",
    "people_of",
    "ready_for",
    "terms_of",
    "text_of",
    "untold_in",
    "waiting_in",
]
