"""iCalendar (RFC 5545)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta

_REFRESH = timedelta(hours=12)


@dataclass(frozen=True)
class Entry:
    """One event of a calendar. Days are whole days, both included; moments carry their zone.

    `status` is CONFIRMED, TENTATIVE or CANCELLED. `sequence` rises with each change, of which
    `changed` was the last.
    """

    uid: str
    title: str
    starts: date | datetime
    ends: date | datetime
    sequence: int
    changed: datetime
    status: str = "CONFIRMED"
    place: str = ""
    text: str = ""
    url: str = ""
    is_private: bool = False


def calendar_of(name: str, entries: Sequence[Entry]) -> bytes:
    """The bytes of a calendar with that name. The library escapes what people typed (DO13)."""
    # Slow import: reading its tables of zones takes longer than starting the whole app may.
    from icalendar import Calendar  # noqa: PLC0415 - slow import, and few requests need it
    from icalendar import Event  # noqa: PLC0415 - the same
    from icalendar import vText  # noqa: PLC0415 - the same

    calendar = Calendar()
    calendar.add("prodid", "-//Stepfree//Trainings//EN")
    calendar.add("version", "2.0")
    # The library escapes the properties that it knows; this one it does not know.
    calendar.add("x-wr-calname", vText(name))
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    for entry in entries:
        event = Event()
        for field, value in _fields(entry).items():
            event.add(field, value)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _fields(entry: Entry) -> dict[str, object]:
    always = {
        "uid": entry.uid,
        "summary": entry.title,
        "dtstart": entry.starts,
        "dtstamp": entry.changed,
        "last-modified": entry.changed,
        "sequence": entry.sequence,
        "status": entry.status,
        # Whole days tell where somebody is; they do not keep other dates out.
        "transp": "OPAQUE" if isinstance(entry.starts, datetime) else "TRANSPARENT",
        "class": "PRIVATE" if entry.is_private else "PUBLIC",
    }
    if_said = {"location": entry.place, "description": entry.text, "url": entry.url}
    # RFC 5545: an end lies after its start, so what is one moment, as a deadline, has none.
    ends = _after(entry.ends)
    end = {"dtend": ends} if ends != entry.starts else {}
    return {**always, **end, **{field: value for field, value in if_said.items() if value}}


def _after(ends: date | datetime) -> date | datetime:
    """RFC 5545: a whole day ends where the next one begins."""
    return ends if isinstance(ends, datetime) else ends + timedelta(days=1)
