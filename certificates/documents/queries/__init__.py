"""Questions about a person's documents: which there are, in which forms, and until when."""

from certificates.documents.queries.ending import Ending
from certificates.documents.queries.ending import endings_soon
from certificates.documents.queries.own import OwnCertificate
from certificates.documents.queries.own import OwnDocuments
from certificates.documents.queries.own import OwnPaper
from certificates.documents.queries.own import Way
from certificates.documents.queries.own import certificate_of_mine_or_404
from certificates.documents.queries.own import documents_of
from certificates.documents.queries.wording import text_of

__all__ = [
    "Ending",
    "OwnCertificate",
    "OwnDocuments",
    "OwnPaper",
    "Way",
    "certificate_of_mine_or_404",
    "documents_of",
    "endings_soon",
    "text_of",
]
