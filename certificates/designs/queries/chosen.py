"""Questions about the designs of a training, and about the one that a kind of paper uses."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.designs.content import DesignContent
from certificates.designs.content import Mark
from certificates.designs.content import Signer
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.models import DesignUse
from certificates.designs.rules import kept_of
from certificates.designs.rules import plain_look
from certificates.designs.wording import own_words
from events.call.models import Event
from events.call.queries import languages_of
from foundation.i18n import LANGUAGES
from foundation.i18n import sign_languages
from foundation.store import all_of


def languages_for(event: Event) -> list[str]:
    """The languages that may stand on a sheet, that of the training's page first.

    Those of its texts, those spoken on its days (never signed ones), and those of Stepfree.
    """
    spoken = [code for code in event.languages if code not in sign_languages()]
    return list(dict.fromkeys([*languages_of(event), *spoken, *LANGUAGES]))


def uses_in(event: Event) -> dict[AwardKind, CertificateDesign]:
    """{kind: its design} for the kinds for which somebody chose one."""
    query = select(DesignUse).where(DesignUse.event_id == event.id)
    query = query.options(joinedload(DesignUse.design))
    return {use.kind: use.design for use in all_of(query)}


def uses_in_short(event: Event) -> str:
    """What `uses_in` says as one text, for a form to tell whether it is still so."""
    return " ".join(sorted(f"{kind.value}:{one.id}" for kind, one in uses_in(event).items()))


def design_of(event: Event, kind: AwardKind) -> DesignContent:
    """The design of one kind of paper, all its texts filled in; a plain one where none is chosen.

    A paper that is issued with it freezes it: `DesignContent.as_json`.
    """
    return content_of(event, uses_in(event).get(kind), kind)


def content_of(event: Event, design: CertificateDesign | None, kind: AwardKind) -> DesignContent:
    """What `design` says on a paper of that kind."""
    if design is None:
        look = plain_look(kind)
        return content_from(event, {"languages": languages_for(event)[:1], **look}, kind)
    return content_from(event, kept_of(design), kind)


def content_from(event: Event, kept: Mapping[str, Any], kind: AwardKind) -> DesignContent:
    """What a design with those columns says on a paper of that kind."""
    codes = dict.fromkeys([*kept["languages"], *languages_for(event)])
    return DesignContent(
        **{name: kept[name] for name in ("layout", "paper", "orientation", "accent", "ground")},
        languages=tuple(kept["languages"]),
        texts=_texts(kind, list(codes), kept.get("texts", {}).get(kind.value, {})),
        signatories=tuple(Signer(**each) for each in kept.get("signatories", ())),
        logos=tuple(Mark(**each) for each in kept.get("logos", ())),
    )


def _texts(
    kind: AwardKind, codes: Sequence[str], written: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, str]]:
    """Each slot in each language: what organisers wrote, else Stepfree's own words."""
    own = {code: own_words(kind, code) for code in codes}
    slots = dict.fromkeys([*written, *own_words(kind, "en")])
    return {
        slot: {
            code: text
            for code in codes
            if (text := written.get(slot, {}).get(code) or own[code].get(slot, ""))
        }
        for slot in slots
    }
