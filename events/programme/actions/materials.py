"""Acts on the materials of a session."""

from collections.abc import Mapping
from typing import Any
from typing import NamedTuple
from uuid import UUID

from events.call.actions import differing
from events.programme.models import Material
from events.programme.models import ProgrammeItem
from events.programme.queries import materials_of
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.files import Document
from foundation.files import keep
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

MOST_MATERIALS = 40

Values = Mapping[str, Any]


class Source(NamedTuple):
    """Where a material is: a file that was sent, or an address. Neither keeps what is there."""

    document: Document | None = None
    link: str = ""


def add_material(
    item: ProgrammeItem, material_id: UUID, values: Values, source: Source, by: Actor
) -> None:
    """Add something to read, hear or watch; the same key again changes nothing.

    Raises Refused when there is neither a file nor a link, or both, and for too many materials.
    """
    with transaction():
        hold(item)
        if db.session.get(Material, material_id) is not None:
            return
        _refuse_neither_or_both(source)
        there = [*materials_of(item), *materials_of(item, removed=True)]
        if len(there) >= MOST_MATERIALS:
            raise Refused(_("A session can have %(most)d materials at most.", most=MOST_MATERIALS))
        last = max((one.position for one in there), default=0)
        row = Material(
            id=material_id,
            event_id=item.event_id,
            item_id=item.id,
            position=last + 1,
            **values,
            **_where(source),
        )
        db.session.add(row)
        record(by, "added.material", row, item.event_id)


def change_material(
    material: Material, seen: int, values: Values, source: Source, by: Actor
) -> None:
    """Write `values` into the material; without a new source, the old one stays.

    Raises Conflict when somebody else saved in between, Refused for a file and a link at once.
    """
    with transaction():
        hold(material)
        moved: dict[str, Any] = {}
        if source.document is not None or source.link not in {"", material.link}:
            _refuse_neither_or_both(source)
            moved = _where(source)
        fields = differing(material, {**values, **moved})
        if fields:
            check_version(material, seen)
            for name in fields:
                setattr(material, name, {**values, **moved}[name])
            record(by, "changed.material", material, material.event_id, fields=fields)


def take_out_material(material: Material, by: Actor) -> None:
    """Offer the material no more; it can be put back."""
    take_out(material, "took_out.material", by)


def put_back_material(material: Material, by: Actor) -> None:
    """Offer the material again."""
    put_back(material, "put_back.material", by)


def _where(source: Source) -> dict[str, Any]:
    if source.document is None:
        return {"file_id": None, "link": source.link}
    content, name, media_type = source.document
    return {"file_id": keep(content, name, media_type).id, "link": ""}


def _refuse_neither_or_both(source: Source) -> None:
    if source.document is None and not source.link:
        raise Refused(_("Choose a file, or enter a web address."), "upload")
    if source.document is not None and source.link:
        raise Refused(_("Give a file or a web address, not both."), "link")
