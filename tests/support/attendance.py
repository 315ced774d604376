"""A training whose half-days are marked, for tests of attendance and of who earned what."""

from collections.abc import Mapping
from datetime import date
from datetime import time

from events.attendance.actions import Wanted
from events.attendance.actions import choose_way
from events.attendance.actions import mark
from events.attendance.models import AttendanceMark
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.queries import attendance_of
from events.attendance.queries import setup_of
from events.call.models import Event
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.team.models import Participation
from foundation.people import Person
from foundation.people import acting
from tests.support.people import kept

SATURDAY, SUNDAY = date(2016, 9, 24), date(2016, 9, 25)
MORNING, AFTERNOON = "2016-09-24.am", "2016-09-24.pm"
SUNDAY_MORNING, SUNDAY_AFTERNOON = "2016-09-25.am", "2016-09-25.pm"
HALF_DAYS = (MORNING, AFTERNOON, SUNDAY_MORNING, SUNDAY_AFTERNOON)


def a_session(
    event: Event,
    starts: str,
    ends: str,
    *,
    day: date = SATURDAY,
    kind: Kind = Kind.SESSION,
    title: str = "Session",
    group: str = "",
) -> ProgrammeItem:
    item = ProgrammeItem(
        event_id=event.id,
        day=day,
        starts=time.fromisoformat(starts),
        ends=time.fromisoformat(ends),
        kind=kind,
        title=title,
        parallel_group=group,
    )
    return kept(item)


def marking(event: Event, by: Person, **values: object) -> None:
    """Let the training mark so: `way`, `half_day_hours`, `counts_minutes`."""
    choose_way(event, setup_of(event).version, values, acting(by, "organiser"))


def marked(
    event: Event,
    by: Person,
    person: Participation,
    parts: Mapping[str, Presence] | str,
    *,
    minutes: int | None = None,
    cause: Cause = Cause.TYPED_WRONG,
) -> int:
    """Mark somebody in those parts, present where only a part is named."""
    wanted = {parts: Presence.PRESENT} if isinstance(parts, str) else parts
    newest = {key: marks[0].number for key, marks in attendance_of(person).items()}
    rows = {
        (person.id, key): Wanted(presence, newest.get(key, 0), minutes)
        for key, presence in wanted.items()
    }
    return mark(event, rows, cause, by)


def marks_of(person: Participation, part: str = MORNING) -> list[AttendanceMark]:
    return attendance_of(person).get(part, [])
