"""What a design lacks before papers are issued with it, each with the page that mends it."""

from collections.abc import Iterator
from typing import Any

from flask import url_for

from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.queries.chosen import content_of
from certificates.designs.queries.chosen import uses_in
from certificates.designs.queries.samples import from_above
from certificates.designs.queries.samples import words_of_rule
from certificates.designs.rules import suits
from certificates.designs.wording import slots_of
from events.call.models import Event
from events.call.queries import Lack
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text


def lacks(event: Event, kind: AwardKind) -> list[Lack]:
    """What papers of that kind still lack, with the design that they are made with."""
    return lacks_of(event, uses_in(event).get(kind), kind)


def lacks_of(event: Event, design: CertificateDesign | None, kind: AwardKind) -> list[Lack]:
    """The same with one design, None for Stepfree's plain one."""
    return [
        *_of_training(event, design, kind),
        *(_of_design(event, design, kind) if design else ()),
    ]


def _of_training(event: Event, design: CertificateDesign | None, kind: AwardKind) -> Iterator[Lack]:
    if not event.organisations:
        there = url_for("call.organisations", slug=event.slug)
        yield Lack(_("An organisation that holds the training."), there)
    words, there = words_of_rule(event), url_for(from_above().page, slug=event.slug)
    for code in content_of(event, design, kind).languages:
        if not words["title"].get(code):
            language = language_in_text(code)
            yield Lack(_("The title of the training in %(language)s.", language=language), there)


def _of_design(event: Event, design: CertificateDesign, kind: AwardKind) -> Iterator[Lack]:
    here: dict[str, Any] = {"slug": event.slug, "design_id": design.id}
    content = content_of(event, design, kind)
    if not suits(design.layout, kind):
        yield Lack(_("A layout for this kind of paper."), url_for("designs.layout", **here))
    for code in content.languages:
        language = language_in_text(code)
        asked = [slot for slot in slots_of(kind, code) if slot != "further"]
        if not all(content.texts.get(slot, {}).get(code) for slot in asked):
            there = url_for("designs.texts", kind=kind.value, **here)
            yield Lack(_("Texts in %(language)s.", language=language), there)
        for signer in content.signatories:
            if not signer.role.get(code):
                there = url_for("designs.signatories", **here)
                told = _("What %(name)s is, in %(language)s.", name=signer.name, language=language)
                yield Lack(told, there)
