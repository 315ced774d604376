"""Questions about the programme."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.call.queries import Lack
from events.call.queries import page_of
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import get_or_404


def items_of(event: Event) -> Sequence[ProgrammeItem]:
    """The programme in its order."""
    query = select(ProgrammeItem).where(
        ProgrammeItem.event_id == event.id, ProgrammeItem.removed_at.is_(None)
    )
    return all_of(query.order_by(ProgrammeItem.day, ProgrammeItem.starts, ProgrammeItem.ends))


def by_day(items: Sequence[ProgrammeItem]) -> list[tuple[date, list[ProgrammeItem]]]:
    """Each day with its stretches of time."""
    return [(day, list(of_day)) for day, of_day in groupby(items, key=lambda item: item.day)]


def taken_out(event: Event) -> Sequence[ProgrammeItem]:
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
    return [Lack(text, here) for text in found]
