"""During the days: who was there, half-day by half-day, and one correction afterwards."""

from datetime import timedelta
from uuid import uuid4

from events.attendance import actions as attendance
from events.attendance.actions import Wanted
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries import attendance_of
from events.attendance.queries import expected_in
from events.attendance.queries import part_or_404
from events.call.models import Event
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts


def play_attendance(event: Event, people: Group, hosts: Hosts) -> None:
    """Say how it is marked, mark each half-day at its end, correct one mark, note assistants."""
    told = content("sofia_papers")["attendance"]
    setup = told["setup"]
    with on(setup["on"]):
        ways = {"way": Way(setup["way"]), "counts_minutes": setup["counts_minutes"]}
        attendance.choose_way(event, 0, ways, hosts.acting(setup["by"]))
    for half in told["half_days"]:
        with on(half["on"]):
            _mark(event, people, half, hosts)
            part = part_or_404(event, _key(event, half))
            attendance.mark_everybody_else(event, part, uuid4(), hosts.people[half["by"]])
    for half in told["corrected"]:
        with on(half["on"]):
            _mark(event, people, half, hosts)
    named = {each.name: each.id for each in expected_in(event)}
    for row in told["assistants"]:
        with on(row["on"]):
            parts, own = (
                [_key(event, {"half": half}) for half in row["parts"]],
                named.get(row["name"]),
            )
            values = {"name": row["name"], "parts": parts, "participation_id": own}
            attendance.add_assistant(event, own or uuid4(), values, hosts.acting(row["by"]))


def _mark(event: Event, people: Group, half: Told, hosts: Hosts) -> None:
    key = _key(event, half)
    wanted = {}
    for who, (presence, minutes) in half["marks"].items():
        marks = attendance_of(people[who]).get(key, [])
        seen = marks[0].number if marks else 0
        wanted[people[who].id, key] = Wanted(Presence(presence), seen, minutes)
    cause = Cause(half.get("cause", Cause.TYPED_WRONG))
    attendance.mark(event, wanted, cause, hosts.people[half["by"]])


def _key(event: Event, half: Told) -> str:
    """The key of a half-day told as "0.am", the first morning."""
    day, _dot, of_day = half["half"].partition(".")
    return f"{event.starts_on + timedelta(days=int(day))}.{of_day}"
