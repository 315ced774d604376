"""Which texts there are: those that stand, those that were taken out, and what they came from."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from flask import abort
from sqlalchemy import exists
from sqlalchemy import select
from sqlalchemy.orm import aliased

from events.call.models import Event
from events.call.queries import languages_of
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from events.outcomes.models import OutcomeSource
from events.outcomes.models import OutcomeVersion
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none

_MERGED = exists().where(
    OutcomeSource.source_id == OutcomeItem.id, OutcomeSource.item_id != OutcomeItem.id
)


class Source(NamedTuple):
    """A text that went into another one: its words then, its kind and its own page."""

    item_id: UUID
    kind: OutcomeKind
    version: int
    texts: Mapping[str, str]


def kind_or_404(text: str) -> OutcomeKind:
    """The kind that an address names."""
    found = [kind for kind in OutcomeKind if kind.value == text]
    return found[0] if found else abort(404)


def languages_of_item(event: Event, item: OutcomeItem) -> list[str]:
    """In which languages organisers write a text: the training's, and those it already has."""
    written = [code for texts in (item.texts, item.more, item.easy) for code in texts]
    return list(dict.fromkeys([*languages_of(event), *written]))


def items_of(event: Event, *, removed: bool = False) -> Sequence[OutcomeItem]:
    """The items that stand, or those that were taken out, by kind and in order.

    An item that went into another one stands there and not here.
    """
    is_out = OutcomeItem.removed_at.is_not(None) if removed else OutcomeItem.removed_at.is_(None)
    query = select(OutcomeItem).where(OutcomeItem.event_id == event.id, is_out, ~_MERGED)
    return all_of(query.order_by(OutcomeItem.position, OutcomeItem.id))


def every_item_of(event: Event) -> Sequence[OutcomeItem]:
    """All items, also those that were taken out or went into others."""
    return all_of(select(OutcomeItem).where(OutcomeItem.event_id == event.id))


def item_or_404(event: Event, item_id: UUID) -> OutcomeItem:
    """An item of this training, taken out or not."""
    query = select(OutcomeItem).where(OutcomeItem.id == item_id, OutcomeItem.event_id == event.id)
    item = one_or_none(query)
    if item is None:
        abort(404)
    return item


def is_merged(item: OutcomeItem) -> bool:
    """Whether the item went into another one."""
    return one_or_none(select(OutcomeItem).where(OutcomeItem.id == item.id, _MERGED)) is not None


def merged_into(item: OutcomeItem) -> OutcomeItem | None:
    """The item into which this one went."""
    query = select(OutcomeItem).join(OutcomeSource, OutcomeSource.item_id == OutcomeItem.id)
    return one_or_none(
        query.where(OutcomeSource.source_id == item.id, OutcomeSource.item_id != item.id)
    )


def source_rows_of(item: OutcomeItem) -> Sequence[OutcomeSource]:
    """What went into an item, in order."""
    query = select(OutcomeSource).where(OutcomeSource.item_id == item.id)
    return all_of(query.order_by(OutcomeSource.position))


def sources_in(event: Event) -> dict[UUID, list[Source]]:
    """{item: the texts it was made of, as they went in}, in the same number of questions."""
    source = aliased(OutcomeItem)
    query = (
        select(OutcomeSource, source, OutcomeVersion)
        .join(source, source.id == OutcomeSource.source_id)
        .outerjoin(
            OutcomeVersion,
            (OutcomeVersion.item_id == OutcomeSource.source_id)
            & (OutcomeVersion.version == OutcomeSource.source_version),
        )
        .where(source.event_id == event.id)
        .order_by(OutcomeSource.position)
    )
    found: dict[UUID, list[Source]] = {}
    for row, item, version in db.session.execute(query):
        then: OutcomeVersion | None = version
        # A source cannot change while it is one; what grew has its earlier words as a version.
        texts = then.content["texts"] if then else item.texts
        told = Source(item.id, item.kind, row.source_version, texts)
        found.setdefault(row.item_id, []).append(told)
    return found


def report_of(event: Event) -> OutcomeReport | None:
    """How the group agreed and whether it is published; None before anybody wrote."""
    return one_or_none(select(OutcomeReport).where(OutcomeReport.event_id == event.id))


def versions_of(item: OutcomeItem) -> Sequence[OutcomeVersion]:
    """How an item stood before each change, newest first."""
    query = select(OutcomeVersion).where(OutcomeVersion.item_id == item.id)
    return all_of(query.order_by(OutcomeVersion.version.desc()))


def version_or_404(item: OutcomeItem, version: int) -> OutcomeVersion:
    """An earlier version of this item."""
    query = select(OutcomeVersion).where(
        OutcomeVersion.item_id == item.id, OutcomeVersion.version == version
    )
    found = one_or_none(query)
    if found is None:
        abort(404)
    return found
