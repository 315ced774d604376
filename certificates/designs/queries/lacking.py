"""What a design lacks before papers are issued with it, each with the page that mends it."""

from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.queries.chosen import content_of
from certificates.designs.queries.chosen import uses_in
from certificates.designs.queries.samples import from_above
from certificates.designs.queries.samples import words_of_rule
from certificates.designs.rules import suits
from certificates.designs.wording import slots_of
from events.call.models import Event
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text


class Missing(NamedTuple):
    """Something that is missing, and the endpoint and values of the page that mends it.

    The values may name a field: "_anchor", as url_for takes it.
    """

    text: str
    page: str
    values: Mapping[str, str]


def lacks(event: Event, kind: AwardKind) -> list[Missing]:
    """What papers of that kind still lack, with the design that they are made with."""
    return lacks_of(event, uses_in(event).get(kind), kind)


def lacks_of(event: Event, design: CertificateDesign | None, kind: AwardKind) -> list[Missing]:
    """The same with one design, None for Stepfree's plain one."""
    return [
        *_of_training(event, design, kind),
        *(_of_design(event, design, kind) if design else ()),
    ]


def _of_training(
    event: Event, design: CertificateDesign | None, kind: AwardKind
) -> Iterator[Missing]:
    if not event.organisations:
        told = _("An organisation that holds the training and signs.")
        yield Missing(told, "call.organisations", {})
    titles, page = words_of_rule(event)["title"], from_above().page
    for code in content_of(event, design, kind).languages:
        if not titles.get(code):
            yield missing_title(event, code, page)


def missing_title(event: Event, code: str, page: str) -> Missing:
    """The title of the training in that language, and the field for it on the rule's `page`."""
    told = _("The title of the training, in the language of its page.")
    if code != event.language:
        language = language_in_text(code)
        told = _("The title of the training in %(language)s.", language=language)
    return Missing(told, page, {"_anchor": f"training_title_{code}"})


def _of_design(event: Event, design: CertificateDesign, kind: AwardKind) -> Iterator[Missing]:
    here = {"design_id": str(design.id)}
    content = content_of(event, design, kind)
    if not suits(design.layout, kind):
        yield Missing(
            _("A layout for this kind of paper."), "designs.layout", {**here, "_anchor": "layout"}
        )
    for code in content.languages:
        language = language_in_text(code)
        empty = [
            slot
            for slot in slots_of(kind, code)
            if slot != "further" and not content.texts.get(slot, {}).get(code)
        ]
        if empty:
            told, first = _("Texts in %(language)s.", language=language), f"{empty[0]}_{code}"
            at = {**here, "kind": kind.value, "_anchor": first}
            yield Missing(told, "designs.texts", at)
        for signer in content.signatories:
            if not signer.role.get(code):
                told = _("What %(name)s is, in %(language)s.", name=signer.name, language=language)
                at = {**here, "key": signer.key, "_anchor": f"role_{code}"}
                yield Missing(told, "designs.signatory", at)
