"""Whether a sheet still says what its suppliers were given."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from events.call.models import Event
from registration.needs.rules import are_kept
from registration.sheets.kinds import Entry
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetEdition
from registration.sheets.models import SheetSending
from registration.sheets.queries.editions import entries_of
from registration.sheets.queries.editions import latest_of
from registration.sheets.queries.editions import sendings_of
from registration.sheets.queries.gathering import gathered


@dataclass(frozen=True)
class Standing:
    """What each supplier was given last of a sheet, and what differs now from its last number."""

    sheet: Sheet
    latest: SheetEdition | None
    last: Sequence[SheetSending]
    #: Whose lines are new, different or gone; nobody where only times of meals changed.
    people: frozenset[UUID] = frozenset()
    has_changed: bool = False
    #: Not before anything was given, and not once what was given is erased.
    is_compared: bool = False

    @property
    def old(self) -> list[SheetSending]:
        """Those whose supplier has something else than the sheet says now."""
        number = self.latest.number if self.latest else 0
        return [one for one in self.last if self.has_changed or one.edition.number < number]


def standing_of(event: Event, sheet: Sheet) -> Standing:
    """How a sheet stands. Nothing is compared when what was given is erased. Raises Refused."""
    latest, given = latest_of(event, sheet.kind), sendings_of(event, sheet.kind)
    last = list({one.supplier_id: one for one in reversed(given)}.values())
    if latest is None or not are_kept(event):
        return Standing(sheet, latest, last)
    now = gathered(event, sheet, sheet.categories)
    people = differing(entries_of(latest), now)
    has_changed = bool(people) or latest.frame != sheet.frame(event)
    return Standing(sheet, latest, last, people, has_changed, is_compared=True)


def differing(before: Iterable[Entry], now: Iterable[Entry]) -> frozenset[UUID]:
    """The people of whom the two say different things, or only one says anything."""
    old, new = _content(before), _content(now)
    return frozenset(key for key in {*old, *new} if old.get(key) != new.get(key))


def _content(entries: Iterable[Entry]) -> dict[UUID, dict[str, Any]]:
    return {entry.participation_id: dict(entry.values) for entry in entries}
