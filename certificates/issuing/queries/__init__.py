"""Questions about issued certificates: who holds one, what is out, and what each one says."""

from certificates.issuing.queries.content import grouped
from certificates.issuing.queries.content import languages_of_paper
from certificates.issuing.queries.content import values_of
from certificates.issuing.queries.issued import certificate_by_code
from certificates.issuing.queries.issued import certificate_or_404
from certificates.issuing.queries.issued import certificate_to_show
from certificates.issuing.queries.issued import certificates_of
from certificates.issuing.queries.issued import copy_or_404
from certificates.issuing.queries.issued import is_live
from certificates.issuing.queries.issued import newest_in
from certificates.issuing.queries.issued import next_number
from certificates.issuing.queries.issued import page_or_404
from certificates.issuing.queries.issued import unprinted_in
from certificates.issuing.queries.standing import Held
from certificates.issuing.queries.standing import held_in
from certificates.issuing.queries.standing import held_of

__all__ = [
    "Held",
    "certificate_by_code",
    "certificate_or_404",
    "certificate_to_show",
    "certificates_of",
    "copy_or_404",
    "grouped",
    "held_in",
    "held_of",
    "is_live",
    "languages_of_paper",
    "newest_in",
    "next_number",
    "page_or_404",
    "unprinted_in",
    "values_of",
]
