"""Questions about designs."""

from certificates.designs.queries.chosen import content_of
from certificates.designs.queries.chosen import design_of
from certificates.designs.queries.chosen import languages_for
from certificates.designs.queries.chosen import uses_in
from certificates.designs.queries.values import in_language
from certificates.designs.queries.values import pictures_for
from certificates.designs.queries.values import values_for

__all__ = [
    "content_of",
    "design_of",
    "in_language",
    "languages_for",
    "pictures_for",
    "uses_in",
    "values_for",
]
