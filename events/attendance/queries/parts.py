"""Into which parts a training falls for marking, and how long each is."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import time
from decimal import Decimal
from itertools import groupby

from flask import abort
from sqlalchemy import select

from events.attendance.models import USUAL_HALF_DAY
from events.attendance.models import AttendanceSetup
from events.attendance.models import Way
from events.call.models import Event
from events.call.queries import days_of
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.programme.queries import by_day
from events.programme.queries import items_of
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.store import one_or_none

MORNING, AFTERNOON = "am", "pm"
_NOON = 13 * 60
# A meal that begins between these is the one around which a day has its halves.
_EARLIEST_LUNCH, _LATEST_LUNCH = 11 * 60, 15 * 60
# What runs over the noon by less than this belongs to one half.
_OVERRUN = 30

Stretch = tuple[int, int]
"""(from, until) in minutes of the day."""


@dataclass(frozen=True)
class Part:
    """What is marked at once: a half-day, or a session (`item`). `stretch` is when it is."""

    key: str
    day: date
    minutes: int
    stretch: Stretch | None = None
    item: ProgrammeItem | None = None

    @property
    def label(self) -> str:
        """What it is called; two parallel groups may do the same, so a session names its group."""
        if self.item is not None:
            named = (self.item.title, self.item.parallel_group)
            return ", ".join(name for name in named if name)
        return _("Morning") if self.key.endswith(MORNING) else _("Afternoon")

    @property
    def full_label(self) -> str:
        """What it is called, with its day."""
        day = format_date(self.day, "EEEE, d MMMM")
        return _("%(day)s: %(part)s", day=day, part=self.label)

    @property
    def hours(self) -> Decimal:
        """How long it is."""
        return in_hours(self.minutes)

    @property
    def times(self) -> tuple[time, time] | None:
        """When it begins and ends, where the programme says so."""
        return None if self.stretch is None else (_clock(self.stretch[0]), _clock(self.stretch[1]))


def setup_of(event: Event) -> AttendanceSetup:
    """How the training marks; half-days, not stored yet, where nobody has said or marked."""
    found = one_or_none(select(AttendanceSetup).where(AttendanceSetup.event_id == event.id))
    return found or AttendanceSetup(
        event_id=event.id,
        way=Way.HALF_DAYS,
        half_day_hours=USUAL_HALF_DAY,
        counts_minutes=False,
        version=0,
    )


def parts_of(event: Event) -> list[Part]:
    """The parts of the training in their order; none where it marks totals."""
    setup = setup_of(event)
    if setup.way == Way.TOTAL:
        return []
    days = {day: list(items) for day, items in by_day(items_of(event))}
    found: list[Part] = []
    for day in days_of(event):
        items = days.get(day, [])
        if setup.way == Way.SESSIONS:
            found += [_session(item) for item in items if item.kind == Kind.SESSION]
        else:
            found += _half_days(day, items, int(setup.half_day_hours * 60))
    return found


def part_or_404(event: Event, key: str) -> Part:
    """The part with that key, as the training marks now."""
    return next((part for part in parts_of(event) if part.key == key), None) or abort(404)


def parts_by_day(parts: Iterable[Part]) -> list[tuple[date, list[Part]]]:
    """Each day with its parts."""
    return [(day, list(of_day)) for day, of_day in groupby(parts, key=lambda part: part.day)]


def beside(part: Part, parts: Iterable[Part]) -> set[str]:
    """Keys of the other parts that run at the same time: nobody can be in both."""
    return {other.key for other in parts if other.key != part.key and _overlap(part, other)}


def groups_of(parts: Sequence[Part]) -> list[tuple[list[Part], int]]:
    """Parts that run at the same time, and how many minutes one person can attend of them."""
    groups: list[list[Part]] = []
    for part in parts:
        if groups and any(_overlap(part, other) for other in groups[-1]):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [(group, _reachable(group)) for group in groups]


def whole_minutes(parts: Sequence[Part]) -> int:
    """Minutes that somebody can attend in all; what runs at the same time counts once."""
    return sum(minutes for _group, minutes in groups_of(parts))


def in_hours(minutes: Decimal | int) -> Decimal:
    """Minutes as hours with at most two decimals."""
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"))


def _session(item: ProgrammeItem) -> Part:
    stretch = _stretch(item)
    return Part(str(item.id), item.day, stretch[1] - stretch[0], stretch, item)


def _half_days(day: date, items: Sequence[ProgrammeItem], usual: int) -> list[Part]:
    sessions = [_stretch(item) for item in items if item.kind == Kind.SESSION]
    keys = [f"{day.isoformat()}.{half}" for half in (MORNING, AFTERNOON)]
    if not sessions:
        return [Part(key, day, usual) for key in keys]
    halves = zip(keys, _cut(sessions, _noon(items)), strict=True)
    return [
        Part(key, day, _length(merged), (merged[0][0], merged[-1][1]))
        for key, stretches in halves
        if (merged := _merged(stretches))
    ]


def _noon(items: Sequence[ProgrammeItem]) -> int:
    meals = [_stretch(item)[0] for item in items if item.kind == Kind.MEAL]
    return next((at for at in meals if _EARLIEST_LUNCH <= at <= _LATEST_LUNCH), _NOON)


def _cut(sessions: Sequence[Stretch], noon: int) -> tuple[list[Stretch], list[Stretch]]:
    morning: list[Stretch] = []
    afternoon: list[Stretch] = []
    for start, end in sessions:
        if start < noon and end - noon < _OVERRUN:
            morning.append((start, end))
        elif noon - start < _OVERRUN:
            afternoon.append((start, end))
        else:
            morning.append((start, noon))
            afternoon.append((noon, end))
    return morning, afternoon


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _reachable(group: Sequence[Part]) -> int:
    if len(group) == 1:
        return group[0].minutes
    return _length(_merged(part.stretch for part in group if part.stretch))


def _overlap(one: Part, other: Part) -> bool:
    if one.day != other.day or one.stretch is None or other.stretch is None:
        return False
    return one.stretch[0] < other.stretch[1] and other.stretch[0] < one.stretch[1]


def _length(stretches: Iterable[Stretch]) -> int:
    return sum(end - start for start, end in stretches)


def _stretch(item: ProgrammeItem) -> Stretch:
    return _minute(item.starts), _minute(item.ends)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
