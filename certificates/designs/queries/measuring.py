"""Which papers would go on over more than one sheet, measured as the press measures them."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from functools import lru_cache

from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.queries.chosen import content_of
from certificates.designs.queries.chosen import uses_in
from certificates.designs.queries.lacking import Missing
from certificates.designs.queries.samples import from_above
from certificates.designs.queries.samples import sample_facts
from certificates.designs.queries.samples import sample_values
from certificates.designs.queries.samples import samples_in
from certificates.press.papers import LAYOUTS
from certificates.press.papers import CertificateValues
from certificates.press.papers.styling import styled
from events.call.models import Event
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text

_ON_ONE_SHEET = "certificate"


@dataclass(frozen=True)
class _Words:
    """What a paper says; measured once, for it takes a tenth of a second."""

    told: str
    values: CertificateValues = field(compare=False)


def to_look_at(event: Event, kind: AwardKind) -> list[Missing]:
    """What does not stop papers of that kind, but should be seen before they are issued."""
    return to_look_at_of(event, uses_in(event).get(kind), kind)


def to_look_at_of(
    event: Event,
    design: CertificateDesign | None,
    kind: AwardKind,
    sheets: Sequence[Sequence[str]] = (),
) -> list[Missing]:
    """The same with one design, None for Stepfree's plain one.

    `sheets` are the languages of each sheet to measure, without them those of the main sheet. A
    letter may have as many pages as its trainer writes.
    """
    content = content_of(event, design, kind)
    if LAYOUTS[content.layout].is_letter:
        return []
    sample, page, values = samples_in(event)[0], from_above().page, {}
    if design:
        page, values = "designs.texts", {"design_id": str(design.id), "kind": kind.value}
    facts = sample_facts(event, kind, sample)
    return [
        Missing(_told(sample.name, codes), page, values)
        for codes in sheets or (content.languages,)
        if not _is_on_one_sheet(sample_values(content, facts, codes))
    ]


def _told(name: str, codes: Sequence[str]) -> str:
    return _(
        "With the name %(name)s, the paper in %(languages)s needs more than one sheet. Shorten its "
        "texts, or choose another layout.",
        name=name,
        languages=", ".join(language_in_text(code) for code in codes),
    )


def _is_on_one_sheet(values: CertificateValues) -> bool:
    return _measured(_Words(repr(values), values))


@lru_cache(maxsize=256)
def _measured(words: _Words) -> bool:
    return _ON_ONE_SHEET in styled(words.values).sheets
