"""The parts of a day by the clock, and what the programme asks of interpreters in each."""

from collections.abc import Iterable
from collections.abc import Sequence
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta

from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from registration.allotting.hours.nouns import Span
from registration.companions.models import DayPart

_MINUTE = timedelta(minutes=1)
# Clock times of one place, in no zone: nights with 23 or 25 hours change no rule.
_ZERO = datetime(1970, 1, 1, tzinfo=UTC)

STARTS = {
    DayPart.MORNING: time(7),
    DayPart.DAY: time(9),
    DayPart.EVENING: time(18),
    DayPart.NIGHT: time(22),
}
"""When each part begins where the programme says nothing; it ends where the next begins."""

_FREE_TIME = (Kind.BREAK, Kind.MEAL, Kind.SOCIAL)


def whole(day: date, part: DayPart) -> Span:
    """The whole part of a day."""
    parts = list(STARTS)
    after = parts.index(part) + 1
    next_day = after == len(parts)
    until = day + timedelta(days=next_day)
    ends = STARTS[parts[after % len(parts)]]
    return Span(minute(day, STARTS[part]), minute(until, ends), is_night=next_day)


def part_of(at: time) -> DayPart:
    """The part in which something begins."""
    begun = [part for part, start in STARTS.items() if start <= at]
    return begun[-1] if begun else DayPart.MORNING


def interpreted(
    items: Iterable[ProgrammeItem], *, free_time: bool
) -> dict[tuple[date, DayPart], list[Span]]:
    """{(day, part): what is said there}; with `free_time`, meals, breaks and evenings too.

    What is parallel counts once: a person is in one of them.
    """
    found: dict[tuple[date, DayPart], list[Span]] = {}
    for item in items:
        if item.kind is Kind.SESSION or (free_time and item.kind in _FREE_TIME):
            held = found.setdefault((item.day, part_of(item.starts)), [])
            span = span_of(item)
            if span not in held:
                held.append(span)
    return found


def around(spans: Sequence[Span]) -> Span:
    """From the first to the last."""
    return Span(min(span.starts for span in spans), max(span.ends for span in spans))


def breaks_on(items: Iterable[ProgrammeItem], day: date, *, at_meals: bool) -> list[Span]:
    """When the programme rests, with or without meals."""
    kinds = (Kind.BREAK, Kind.MEAL) if at_meals else (Kind.BREAK,)
    return [span_of(item) for item in items if item.day == day and item.kind in kinds]


def span_of(item: ProgrammeItem) -> Span:
    """From its start to its end."""
    return Span(minute(item.day, item.starts), minute(item.day, item.ends))


def minute(day: date, at: time) -> int:
    """The minute by the clock of the training."""
    return (datetime.combine(day, at, UTC) - _ZERO) // _MINUTE


def clock(at: int) -> datetime:
    """The day and time of such a minute."""
    return _ZERO + at * _MINUTE
