"""Questions about the designs that are kept: of this training, and those that it may copy."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.models import DesignUse
from certificates.designs.models import DesignVersion
from certificates.designs.queries.chosen import languages_for
from certificates.designs.rules import LEAST
from certificates.designs.rules import kept_of
from certificates.designs.rules import look_of
from certificates.press.colours import WHITE
from certificates.press.papers import LAYOUTS
from events.call.models import Event
from events.call.models import EventOrganisation
from events.call.queries import languages_of
from events.call.rules import ORGANISERS
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.people import Person
from foundation.people.colours import nearest
from foundation.people.queries import scopes_of
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import one_or_none


def designs_in(event: Event, *, removed: bool = False) -> Sequence[CertificateDesign]:
    """The designs of a training, the newest first; with `removed`, those that were put away."""
    is_out = CertificateDesign.removed_at.is_not(None)
    query = select(CertificateDesign).where(
        CertificateDesign.event_id == event.id, is_out if removed else ~is_out
    )
    return all_of(query.order_by(CertificateDesign.made_at.desc()))


def design_or_404(event: Event, design_id: UUID) -> CertificateDesign:
    """A design of this training, also one that was put away."""
    design = get_or_404(CertificateDesign, design_id)
    return design if design.event_id == event.id else abort(404)


def version_or_404(design: CertificateDesign, number: int) -> DesignVersion:
    """A design as it was once saved."""
    query = select(DesignVersion).where(
        DesignVersion.design_id == design.id, DesignVersion.number == number
    )
    return one_or_none(query) or abort(404)


def versions_of(design: CertificateDesign) -> Sequence[DesignVersion]:
    """All versions with who saved them, the newest first."""
    query = select(DesignVersion).where(DesignVersion.design_id == design.id)
    query = query.options(joinedload(DesignVersion.person))
    return all_of(query.order_by(DesignVersion.number.desc()))


def picture_or_404(design: CertificateDesign, file_id: UUID) -> StoredFile:
    """A logo or signature that the design shows."""
    shown = {row["image"] for row in design.signatories} | {row["file"] for row in design.logos}
    return get_or_404(StoredFile, file_id) if str(file_id) in shown else abort(404)


def same_picture(file_id: str | None, picture: bytes) -> str | None:
    """The key of the kept picture where it is that very one."""
    kept = db.session.get(StoredFile, UUID(file_id)) if file_id else None
    return file_id if kept and open_bytes(kept) == picture else None


def use_of(event: Event, kind: AwardKind) -> DesignUse | None:
    """Which design papers of that kind are made with, where somebody chose one."""
    query = select(DesignUse).where(DesignUse.event_id == event.id, DesignUse.kind == kind)
    return one_or_none(query)


def kinds_using(design: CertificateDesign) -> list[AwardKind]:
    """For which kinds of paper the design was chosen, in their usual order."""
    query = select(DesignUse.kind).where(DesignUse.design_id == design.id)
    chosen = set(all_of(query))
    return [kind for kind in AwardKind if kind in chosen]


def designs_to_copy(event: Event, person: Person) -> Sequence[CertificateDesign]:
    """Designs from which a new one may begin.

    Those of trainings that `person` organises, and that one of this training's organisations holds.
    """
    ours = select(EventOrganisation.organisation_id).where(EventOrganisation.event_id == event.id)
    near = select(EventOrganisation.event_id).where(EventOrganisation.organisation_id.in_(ours))
    query = select(CertificateDesign).where(
        CertificateDesign.removed_at.is_(None),
        or_(
            CertificateDesign.event_id.in_(near),
            CertificateDesign.event_id.in_(scopes_of(person, *ORGANISERS)),
        ),
    )
    query = query.options(joinedload(CertificateDesign.event))
    return all_of(query.order_by(CertificateDesign.made_at.desc()))


def first_content(event: Event, start: str | CertificateDesign) -> dict[str, Any]:
    """What a new design begins with, by column; see actions.make."""
    if isinstance(start, CertificateDesign):
        return _copied(event, start)
    empty: dict[str, Any] = {"texts": {}, "signatories": [], "logos": []}
    look = look_of(start or next(iter(LAYOUTS)))
    if not start:
        return {**empty, **look, "languages": languages_for(event)[:1]}
    first = next(iter(event.organisations), None)
    if first is not None:
        look["accent"] = nearest(first.colour, (WHITE, look["ground"]), LEAST)
    return {**empty, **look, "languages": languages_of(event)[:2]}


def _copied(event: Event, design: CertificateDesign) -> dict[str, Any]:
    content = kept_of(design)
    known = languages_for(event)
    content["languages"] = [one for one in design.languages if one in known] or known[:1]
    if design.event_id != event.id:
        content["signatories"] = [{**row, "image": None} for row in design.signatories]
    return content
