"""Acts on a whole day of the programme."""

from datetime import date
from enum import StrEnum
from uuid import UUID
from uuid import uuid5

from events.call.models import Event
from events.programme.actions.items import refuse_crowd
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.programme.queries import items_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


class Whole(StrEnum):
    """What of a day is copied: its frame of breaks and meals, or the sessions too."""

    FRAME = "frame"
    ALL = "all"


def copy_day(event: Event, key: UUID, days: tuple[date, date], what: Whole, by: Actor) -> None:
    """Copy the first of `days` to the second; the same `key` again copies nothing twice.

    Of `Whole.FRAME`, sessions are copied as empty slots in their times and rooms. What stands on
    the second day at the same time under the same title is not copied again. Raises Refused for
    the same day twice, a day outside the training, one on which nothing stands, and a full one.
    """
    source, target = days
    with transaction():
        hold(event)
        items = items_of(event)
        originals = [item for item in items if item.day == source]
        _refuse_wrong_days(event, source, target, originals)
        there = {(item.starts, item.ends, item.title) for item in items if item.day == target}
        for item in originals:
            copy = _moved(item, uuid5(key, str(item.id)), target, what)
            known = db.session.get(ProgrammeItem, copy.id) is not None
            if not known and (copy.starts, copy.ends, copy.title) not in there:
                db.session.add(copy)
                record(by, "added.programme_item", copy, event.id)
        refuse_crowd(event.id, target)


def take_out_day(event: Event, day: date, by: Actor) -> int:
    """Take everything out that stands on the day, each to be put back; how many there were."""
    with transaction():
        hold(event)
        items = [item for item in items_of(event) if item.day == day]
        for item in items:
            item.removed_at = clock.now()
            record(by, "took_out.programme_item", item, event.id)
    return len(items)


def _moved(item: ProgrammeItem, key: UUID, day: date, what: Whole) -> ProgrammeItem:
    if what is Whole.ALL:
        copy = copy_of(item, id=key, day=day)
        copy.item_trainers = [one.anew() for one in item.item_trainers]
        return copy
    nobody = {"led_by": "", "facilitated_by": "", "languages": [], "without_material": False}
    if item.kind is Kind.SESSION:
        nobody |= {"title": _("Session"), "description": ""}
    return copy_of(item, id=key, day=day, **nobody)


def _refuse_wrong_days(
    event: Event, source: date, target: date, originals: list[ProgrammeItem]
) -> None:
    if source == target:
        raise Refused(_("Choose another day than the one that you copy."), "target")
    if not event.starts_on <= target <= event.ends_on:
        raise Refused(_("This day is not a day of the training."), "target")
    if not originals:
        raise Refused(_("Nothing stands on this day yet. Choose another one."), "source")
