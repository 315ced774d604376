"""Questions about issued certificates: who holds one, what is out, and what each one says."""

from certificates.issuing.queries.batches import Progress
from certificates.issuing.queries.batches import batch_or_404
from certificates.issuing.queries.batches import batches_in
from certificates.issuing.queries.batches import how_it_goes
from certificates.issuing.queries.batches import in_short
from certificates.issuing.queries.batches import next_part
from certificates.issuing.queries.batches import progress_of
from certificates.issuing.queries.batches import running_batch
from certificates.issuing.queries.batches import unmade_in
from certificates.issuing.queries.batches import unmade_of
from certificates.issuing.queries.bundling import for_printing
from certificates.issuing.queries.bundling import portions
from certificates.issuing.queries.bundling import sheets_of
from certificates.issuing.queries.bundling import zipped
from certificates.issuing.queries.content import design_of_paper
from certificates.issuing.queries.content import facts_of
from certificates.issuing.queries.content import grouped
from certificates.issuing.queries.content import key_of
from certificates.issuing.queries.content import offered
from certificates.issuing.queries.content import values_of
from certificates.issuing.queries.facts import achievement_of
from certificates.issuing.queries.facts import content_about
from certificates.issuing.queries.facts import numbered
from certificates.issuing.queries.history import history_of
from certificates.issuing.queries.issued import certificate_by_code
from certificates.issuing.queries.issued import certificate_or_404
from certificates.issuing.queries.issued import certificates_of
from certificates.issuing.queries.issued import certificates_to_show
from certificates.issuing.queries.issued import copy_of
from certificates.issuing.queries.issued import copy_or_404
from certificates.issuing.queries.issued import is_live
from certificates.issuing.queries.issued import newest_in
from certificates.issuing.queries.issued import next_number
from certificates.issuing.queries.issued import page_or_404
from certificates.issuing.queries.issued import taken_by
from certificates.issuing.queries.issued import to_print
from certificates.issuing.queries.issued import unprinted_in
from certificates.issuing.queries.printing import Printed
from certificates.issuing.queries.printing import begin_printing
from certificates.issuing.queries.printing import pictures_of
from certificates.issuing.queries.printing import printed
from certificates.issuing.queries.standing import Held
from certificates.issuing.queries.standing import held_in
from certificates.issuing.queries.standing import held_of
from certificates.issuing.queries.standing import helds_of

__all__ = [
    "Held",
    "Printed",
    "Progress",
    "achievement_of",
    "batch_or_404",
    "batches_in",
    "begin_printing",
    "certificate_by_code",
    "certificate_or_404",
    "certificates_of",
    "certificates_to_show",
    "content_about",
    "copy_of",
    "copy_or_404",
    "design_of_paper",
    "facts_of",
    "for_printing",
    "grouped",
    "held_in",
    "held_of",
    "helds_of",
    "history_of",
    "how_it_goes",
    "in_short",
    "is_live",
    "key_of",
    "newest_in",
    "next_number",
    "next_part",
    "numbered",
    "offered",
    "page_or_404",
    "pictures_of",
    "portions",
    "printed",
    "progress_of",
    "running_batch",
    "sheets_of",
    "taken_by",
    "to_print",
    "unmade_in",
    "unmade_of",
    "unprinted_in",
    "values_of",
    "zipped",
]
