"""Questions about the programme."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from datetime import time
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm import lazyload
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import set_committed_value

from events.call.models import Event
from events.call.queries import Lack
from events.call.queries import page_of
from events.programme.models import ItemTrainer
from events.programme.models import Kind
from events.programme.models import Material
from events.programme.models import ProgrammeItem
from events.programme.rules import Care
from events.programme.rules import at_the_same_time
from events.programme.rules import cautions
from events.team.queries import all_trainers_of
from events.venue.queries import all_rooms_of
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.store import Model
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404

Items = Sequence[ProgrammeItem]


class Column(NamedTuple):
    """A column of a day's table: a parallel group, a room, or everybody; `item` is its first."""

    key: str
    item: ProgrammeItem


class Row(NamedTuple):
    """One stretch of time: what everybody does, or what stands in each column."""

    starts: time
    ends: time
    whole: list[ProgrammeItem]
    cells: list[list[ProgrammeItem]]


class Table(NamedTuple):
    """A day as a table."""

    day: date
    columns: list[Column]
    rows: list[Row]


def items_of(event: Event) -> Items:
    """The programme in its order."""
    return all_of(_in_order(event))


def items_beside_people_and_rooms(event: Event) -> Items:
    """The programme in its order, for the page that tells of trainers and rooms as well.

    They are read once for the whole page, and the items take theirs from there.
    """
    trainers = {trainer.id: trainer for trainer in all_trainers_of(event)}
    rooms = {room.id: room for room in all_rooms_of(event)}
    with_parts = joinedload(ProgrammeItem.item_trainers).lazyload(ItemTrainer.trainer)
    items = all_of(_in_order(event).options(with_parts, lazyload(ProgrammeItem.room)))
    for item in items:
        set_committed_value(item, "room", rooms[item.room_id] if item.room_id else None)
        for part in item.item_trainers:
            set_committed_value(part, "trainer", trainers[part.trainer_id])
    return items


def items_with_materials(event: Event) -> Items:
    """The programme in its order, each item with what is read, heard or watched in it."""
    return all_of(_in_order(event).options(selectinload(ProgrammeItem.materials)))


def by_day(items: Items) -> list[tuple[date, list[ProgrammeItem]]]:
    """Each day with its stretches of time."""
    return [(day, list(of_day)) for day, of_day in groupby(items, key=lambda item: item.day)]


def at_once(items: Items) -> list[list[ProgrammeItem]]:
    """The items of one day; those of parallel groups with the same times stand together."""
    found: list[list[ProgrammeItem]] = []
    for item in items:
        first = found[-1][0] if found else None
        together = first is not None and first.parallel_group and item.parallel_group
        if first and together and (first.starts, first.ends) == (item.starts, item.ends):
            found[-1].append(item)
        else:
            found.append([item])
    return found


def table_of(day: date, items: Items) -> Table:
    """One day as a table: its times are the rows, its parallel groups or rooms the columns.

    What shares its time with nothing else is for everybody.
    """
    beside = {
        item.id
        for item in items
        if item.parallel_group or any(at_the_same_time(item, one) for one in items if one != item)
    }
    columns: dict[str, Column] = {}
    for item in items:
        if item.id in beside:
            columns.setdefault(column_key(item), Column(column_key(item), item))
    rows = []
    for starts, ends in sorted({(item.starts, item.ends) for item in items}):
        here = [item for item in items if (item.starts, item.ends) == (starts, ends)]
        split = [item for item in here if item.id in beside]
        cells = [[item for item in split if column_key(item) == key] for key in columns]
        rows.append(Row(starts, ends, [item for item in here if item not in split], cells))
    return Table(day, list(columns.values()), rows)


def column_key(item: ProgrammeItem) -> str:
    """Where an item stands that shares its time with others: its group, else its room."""
    return item.parallel_group or (str(item.place.id) if item.place else "")


def taken_out(event: Event) -> Items:
    """What can be put back."""
    query = select(ProgrammeItem).where(
        ProgrammeItem.event_id == event.id, ProgrammeItem.removed_at.is_not(None)
    )
    return all_of(query.order_by(ProgrammeItem.day, ProgrammeItem.starts))


def item_or_404(event: Event, item_id: UUID) -> ProgrammeItem:
    """A stretch of this training's programme, also one that was taken out."""
    item = get_or_404(ProgrammeItem, item_id)
    if item.event_id != event.id:
        abort(404)
    return item


def materials_of(item: ProgrammeItem, *, removed: bool = False) -> Sequence[Material]:
    """The materials of a session in their order, or those that were taken out."""
    is_out = Material.removed_at.is_not(None) if removed else Material.removed_at.is_(None)
    query = select(Material).where(Material.item_id == item.id, is_out)
    return all_of(query.order_by(Material.position, Material.title))


def material_or_404(event: Event, material_id: UUID) -> Material:
    """A material of this training, also one that was taken out."""
    material = get_or_404(Material, material_id)
    if material.event_id != event.id:
        abort(404)
    return material


def visible_material_or_404(event: Event, material_id: UUID) -> Material:
    """A file of a session that the programme shows."""
    material = material_or_404(event, material_id)
    item = item_or_404(event, material.item_id)
    if material.file is None or material.removed_at or item.removed_at:
        abort(404)
    return material


def titles_in(event: Event) -> dict[UUID, str]:
    """{key: title} of all items and materials, those taken out included."""
    found: dict[UUID, str] = {}
    for table in (ProgrammeItem, Material):
        query = select(table.id, table.title).where(table.event_id == event.id)
        found |= {row[0]: row[1] for row in db.session.execute(query)}
    return found


def texts_of(event: Event) -> list[Model]:
    """The items and their materials, whose texts are written in several languages."""
    items = items_with_materials(event)
    materials = [material for item in items for material in item.materials]
    return [*items, *materials]


def lacks(event: Event) -> list[Lack]:
    """What people should know of the programme before they apply."""
    items = items_of(event)
    here = page_of(event, "programme.days")
    if not items:
        return [Lack(_("A programme: when each day starts and ends, and the breaks."), here)]
    found = []
    if any(not event.starts_on <= item.day <= event.ends_on for item in items):
        found.append(_("The programme has items outside the days of the training."))
    days_without_break = {item.day for item in items} - {
        item.day for item in items if item.kind in {Kind.BREAK, Kind.MEAL}
    }
    if days_without_break:
        found.append(_("A break on every day: people need time to rest."))
    return [Lack(text, here) for text in (*found, *_lacks_in_time(items, event.zone))]


def _lacks_in_time(items: Items, zone: str) -> list[str]:
    """What in the times should be mended before people plan their days around them."""
    count = Counter(caution.care for caution in cautions(items, zone))
    long, short = count[Care.LONG_SESSION], count[Care.SHORT_BREAK]
    found = []
    if long:
        found.append(
            ngettext(
                "Shorter sessions: %(num)d session is longer than 90 minutes.",
                "Shorter sessions: %(num)d sessions are longer than 90 minutes.",
                long,
            )
        )
    if short:
        found.append(
            ngettext(
                "Longer breaks: %(num)d break is shorter than 15 minutes.",
                "Longer breaks: %(num)d breaks are shorter than 15 minutes.",
                short,
            )
        )
    if count[Care.NO_BREAK]:
        found.append(_("Breaks between sessions: nobody should sit for more than 90 minutes."))
    if count[Care.SHORT_NIGHT]:
        found.append(_("More rest at night: at least 8 hours from the evening to the morning."))
    if count[Care.TWO_PLACES] or count[Care.ROOM_TWICE]:
        found.append(_("Somebody, or a room, is planned twice at the same time."))
    return found


def _in_order(event: Event) -> Select[ProgrammeItem]:
    query = select(ProgrammeItem).where(
        ProgrammeItem.event_id == event.id, ProgrammeItem.removed_at.is_(None)
    )
    return query.order_by(
        ProgrammeItem.day,
        ProgrammeItem.starts,
        ProgrammeItem.ends,
        ProgrammeItem.parallel_group,
        ProgrammeItem.id,
    )
