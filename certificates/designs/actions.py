"""Verbs of designs: make, change, go back, choose for a kind of paper, put away, copy."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID
from uuid import uuid4

from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.models import DesignUse
from certificates.designs.models import DesignVersion
from certificates.designs.placeholders import told_wrong
from certificates.designs.queries import designs_in
from certificates.designs.queries import first_content
from certificates.designs.queries import kinds_using
from certificates.designs.queries import same_picture
from certificates.designs.queries import use_of
from certificates.designs.queries import uses_in_short
from certificates.designs.rules import MOST_LOGOS
from certificates.designs.rules import MOST_SIGNATORIES
from certificates.designs.rules import fits
from certificates.designs.rules import kept_of
from certificates.designs.rules import may_remove
from certificates.designs.rules import moved_up
from certificates.designs.rules import suits
from certificates.designs.rules import wrong_texts
from certificates.press.papers import LAYOUTS
from events.call.actions import put
from events.call.models import Event
from events.call.queries import Copying
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.files import keep
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

_Values = Mapping[str, Any]


def make(
    event: Event, design_id: UUID, name: str, start: str | CertificateDesign, by: Actor
) -> CertificateDesign:
    """Make a design; the same key again changes nothing.

    `start` is a layout's name, "" for an empty one, or the design to copy. Of a design of another
    training the pictures of signatures do not come along: who signs is asked for each training.
    """
    with transaction():
        hold(event)
        made = db.session.get(CertificateDesign, design_id)
        if made is not None:
            return made
        content = first_content(event, start) | {"name": name}
        made = _add(event, design_id, content, by)
        record(by, "made.certificate_design", made, event.id)
        return made


def change(design: CertificateDesign, seen: int, values: _Values, by: Actor) -> None:
    """Write `values`, by column; each change is a version. `seen` is the version shown.

    Raises Conflict when somebody else saved in between, Refused for a layout that does not fit.
    """
    with transaction():
        _refuse_layout(design, values)
        _write(design, seen, values, "changed.certificate_design", by)


def write_texts(
    design: CertificateDesign, seen: int, kind: AwardKind, texts: Mapping[str, _Values], by: Actor
) -> None:
    """Write what papers of one kind say: {slot: {language: text}}.

    Raises Refused beside "<slot>_<language>" for braces that hold no placeholder (DO1), Conflict
    when somebody else saved in between.
    """
    for (slot, code), wrong in wrong_texts(texts).items():
        raise Refused(told_wrong(wrong), f"{slot}_{code}")
    with transaction():
        hold(design)
        values = {"texts": {**design.texts, kind.value: texts}}
        _write(design, seen, values, "changed.certificate_design", by)


def save_signatory(
    design: CertificateDesign, seen: int, values: _Values, picture: bytes | None, by: Actor
) -> None:
    """Add who signs, or change the one with the same key; `picture` is a PNG of a signature.

    Raises Refused where more sign than fit, Conflict when somebody else saved in between.
    """
    with transaction():
        hold(design)
        rows, signer = design.signatories, dict(values)
        before = next((row for row in rows if row["key"] == signer["key"]), {})
        if picture is not None:
            # The same press twice is no change.
            kept = same_picture(before.get("image"), picture)
            signer["image"] = kept or str(keep(picture, "signature.png", "image/png").id)
        if before:
            rows = [signer if row["key"] == signer["key"] else row for row in rows]
        elif len(rows) < MOST_SIGNATORIES:
            rows = [*rows, signer]
        else:
            raise Refused(_("At most %(most)d can sign.", most=MOST_SIGNATORIES))
        _write(design, seen, {"signatories": rows}, "changed.certificate_design", by)


def add_logo(design: CertificateDesign, key: str, name: str, picture: bytes, by: Actor) -> None:
    """Show one more mark, a PNG; the same key again changes nothing. Raises Refused when full."""
    with transaction():
        hold(design)
        if _has(design.logos, key):
            return
        if len(design.logos) >= MOST_LOGOS:
            raise Refused(_("At most %(most)d further logos fit on the sheet.", most=MOST_LOGOS))
        file = keep(picture, "logo.png", "image/png")
        rows = [*design.logos, {"name": name, "file": str(file.id), "key": key}]
        _write(design, design.version, {"logos": rows}, "changed.certificate_design", by)


def move_up(design: CertificateDesign, column: str, key: str, by: Actor) -> None:
    """Show a signatory or a logo one place earlier; `column` holds it."""
    with transaction():
        hold(design)
        rows = {column: moved_up(getattr(design, column), key)}
        _write(design, design.version, rows, "changed.certificate_design", by)


def take_off(design: CertificateDesign, column: str, key: str, by: Actor) -> None:
    """Take a signatory or a logo off the sheet; earlier versions keep it."""
    with transaction():
        hold(design)
        rows = [row for row in getattr(design, column) if row["key"] != key]
        _write(design, design.version, {column: rows}, "changed.certificate_design", by)


def go_back(version: DesignVersion, by: Actor) -> None:
    """Make the design again what it was; that is a new version, so nothing is lost.

    Raises Refused where the old layout does not fit what the design is used for now.
    """
    design = version.design
    with transaction():
        hold(design)
        _refuse_layout(design, version.content)
        _write(design, design.version, version.content, "went_back.certificate_design", by)


def choose_all(event: Event, seen: str, chosen: Mapping[AwardKind, UUID | None], by: Actor) -> None:
    """As choose(), for every kind at once or for none; {kind: key of a design of this training}.

    `seen` is what `uses_in_short` said when the choices were shown. Raises Conflict when somebody
    else chose in between.
    """
    with transaction():
        hold(event)
        if seen != uses_in_short(event):
            raise Conflict(
                _(
                    "Somebody else changed this while you were writing. Your text is still here. "
                    "Open this page in a second window to see the change, then save again."
                )
            )
        for kind, key in chosen.items():
            design = db.session.get_one(CertificateDesign, key) if key else None
            choose(event, kind, design, by)


def choose(event: Event, kind: AwardKind, design: CertificateDesign | None, by: Actor) -> None:
    """Make papers of that kind with `design` from now on; None for Stepfree's plain one.

    Papers that are out keep theirs. Raises Refused for a layout that does not suit the
    kind, and for a design that was put away.
    """
    if design is not None and not suits(design.layout, kind):
        message = _("A letter needs the layout of a letter, and the other papers one of theirs.")
        raise Refused(message, kind.value)
    with transaction():
        hold(event)
        if design is not None and design.removed_at is not None:
            raise Refused(_("This design was put away. Bring it back first."), kind.value)
        use = use_of(event, kind)
        if (use and use.design_id) == (design and design.id):
            return
        if use is not None:
            db.session.delete(use)
            db.session.flush()
        if design is not None:
            db.session.add(DesignUse(event_id=event.id, kind=kind, design_id=design.id))
        chosen = str(design.id) if design else ""
        record(by, "chose.certificate_design", event, event.id, kind=kind.value, design=chosen)


def remove(design: CertificateDesign, by: Actor) -> None:
    """Put a design away; it can be taken out again. Raises Refused for one that is in use."""
    with transaction():
        # As `choose` does: nobody chooses it while it is put away.
        hold(design.event)
        if not may_remove(kinds_using(design)):
            raise Refused(_("Papers of this training are made with this design. It stays."))
        if design.removed_at is None:
            design.removed_at = clock.now()
            record(by, "removed.certificate_design", design, design.event_id)


def bring_back(design: CertificateDesign, by: Actor) -> None:
    """Take a design that was put away out again."""
    put_back(design, "put_back.certificate_design", by)


def copy_designs(old: Event, new: Event, copying: Copying) -> Mapping[UUID, UUID]:
    """Copy all designs of a training, and for what each is used, into a new one.

    Inside the caller's transaction. Pictures of signatures do not come along.
    """
    del copying
    copied = {}
    for design in designs_in(old):
        content = first_content(new, design) | {"name": design.name}
        copy = _add(new, uuid4(), content, Actor("copy"))
        copied[design.id] = copy.id
        for kind in kinds_using(design):
            db.session.add(DesignUse(event_id=new.id, kind=kind, design_id=copy.id))
    return copied


def _add(event: Event, design_id: UUID, content: _Values, by: Actor) -> CertificateDesign:
    design = CertificateDesign(id=design_id, event_id=event.id, made_at=clock.now(), **content)
    db.session.add(design)
    db.session.flush()
    _keep_version(design, by)
    return design


def _write(design: CertificateDesign, seen: int, values: _Values, act: str, by: Actor) -> None:
    fields = put(design, seen, values)
    if fields:
        _keep_version(design, by)
        record(by, act, design, design.event_id, fields=fields)


def _keep_version(design: CertificateDesign, by: Actor) -> None:
    db.session.add(
        DesignVersion(
            design_id=design.id,
            number=design.version,
            content=kept_of(design),
            saved_at=clock.now(),
            saved_by=by.person_id,
        )
    )


def _has(rows: list[dict[str, Any]], key: str) -> bool:
    return key in {row["key"] for row in rows}


def _refuse_layout(design: CertificateDesign, values: _Values) -> None:
    layout = values.get("layout", design.layout)
    if layout not in LAYOUTS:
        raise Refused(_("This layout is no longer offered."), "layout")
    if not fits(layout, values.get("orientation", design.orientation)):
        raise Refused(_("This layout does not lie that way. Choose the other one."), "orientation")
    for kind in kinds_using(design):
        if not suits(layout, kind):
            message = _(
                "This design is used for: %(kind)s. Choose a layout for it.", kind=kind.label
            )
            raise Refused(message, "layout")
