"""Questions about designs."""

from certificates.designs.queries.chosen import content_from
from certificates.designs.queries.chosen import content_of
from certificates.designs.queries.chosen import design_of
from certificates.designs.queries.chosen import languages_for
from certificates.designs.queries.chosen import uses_in
from certificates.designs.queries.chosen import uses_in_short
from certificates.designs.queries.kept import design_or_404
from certificates.designs.queries.kept import designs_in
from certificates.designs.queries.kept import designs_to_copy
from certificates.designs.queries.kept import first_content
from certificates.designs.queries.kept import kinds_using
from certificates.designs.queries.kept import picture_or_404
from certificates.designs.queries.kept import same_picture
from certificates.designs.queries.kept import use_of
from certificates.designs.queries.kept import version_or_404
from certificates.designs.queries.kept import versions_of
from certificates.designs.queries.lacking import Missing
from certificates.designs.queries.lacking import lacks
from certificates.designs.queries.lacking import lacks_of
from certificates.designs.queries.lacking import missing_title
from certificates.designs.queries.measuring import to_look_at
from certificates.designs.queries.measuring import to_look_at_of
from certificates.designs.queries.samples import FromAbove
from certificates.designs.queries.samples import frozen_organisation
from certificates.designs.queries.samples import sample_facts
from certificates.designs.queries.samples import sample_or_404
from certificates.designs.queries.samples import sample_values
from certificates.designs.queries.samples import samples_in
from certificates.designs.queries.values import becomes
from certificates.designs.queries.values import drawn
from certificates.designs.queries.values import in_language
from certificates.designs.queries.values import pictures
from certificates.designs.queries.values import pictures_for
from certificates.designs.queries.values import values_for

__all__ = [
    "FromAbove",
    "Missing",
    "becomes",
    "content_from",
    "content_of",
    "design_of",
    "design_or_404",
    "designs_in",
    "designs_to_copy",
    "drawn",
    "first_content",
    "frozen_organisation",
    "in_language",
    "kinds_using",
    "lacks",
    "lacks_of",
    "languages_for",
    "missing_title",
    "picture_or_404",
    "pictures",
    "pictures_for",
    "same_picture",
    "sample_facts",
    "sample_or_404",
    "sample_values",
    "samples_in",
    "to_look_at",
    "to_look_at_of",
    "use_of",
    "uses_in",
    "uses_in_short",
    "values_for",
    "version_or_404",
    "versions_of",
]
