"""When an edition can be made, and who can read it."""

from certificates.recommendations.models import Edition
from events.outcomes.queries import Outcomes


def can_be_printed(outcomes: Outcomes) -> bool:
    """An edition is public for ever, so what it says must be public first."""
    return outcomes.published_at is not None and not outcomes.is_empty


def is_public(edition: Edition) -> bool:
    """Made, and not withdrawn."""
    return edition.pdf_file_id is not None and edition.withdrawn_at is None
