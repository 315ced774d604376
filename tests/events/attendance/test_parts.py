"""Into which parts a training falls, how long they are, and how many hours somebody attended."""

from decimal import Decimal

import pytest
from flask import Flask

from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries import hours_in
from events.attendance.queries import hours_of
from events.attendance.queries import marked_hours_of
from events.attendance.queries import parts_of
from events.attendance.queries import whole_hours_of
from events.attendance.rules import counted_minutes
from events.call.models import Event
from events.programme.models import Kind
from tests.support.attendance import AFTERNOON
from tests.support.attendance import HALF_DAYS
from tests.support.attendance import MORNING
from tests.support.attendance import SUNDAY
from tests.support.attendance import SUNDAY_MORNING
from tests.support.attendance import a_session
from tests.support.attendance import marked
from tests.support.attendance import marking
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

one_store = pytest.mark.one_store(reason="the store only holds the programme")


def lengths(event: Event) -> dict[str, int]:
    return {part.key: part.minutes for part in parts_of(event)}


@pytest.mark.parametrize(
    ("presence", "minutes", "counted"),
    [
        (Presence.PRESENT, None, 150),
        (Presence.REMOTE, None, 150),
        (Presence.PARTLY, None, 75),
        (Presence.PARTLY, 40, 40),
        (Presence.PARTLY, 400, 150),
        (Presence.AWAY, None, 0),
        (Presence.DID_NOT_COME, None, 0),
        (Presence.NOT_MARKED, None, 0),
    ],
)
def test_what_a_mark_counts(presence: Presence, minutes: int | None, counted: int) -> None:
    assert counted_minutes(presence, minutes, 150) == counted


@one_store
def test_days_without_a_programme_have_two_usual_half_days(app: Flask) -> None:
    alice, event = alices_training()

    assert lengths(event) == dict.fromkeys(HALF_DAYS, 180)
    marking(event, alice, half_day_hours=Decimal("3.5"))
    assert lengths(event) == dict.fromkeys(HALF_DAYS, 210)
    assert whole_hours_of(event) == 14


@one_store
def test_half_days_have_the_minutes_of_their_sessions(app: Flask) -> None:
    _alice, event = alices_training()
    a_session(event, "09:30", "10:30")
    a_session(event, "10:30", "11:00", kind=Kind.BREAK)
    a_session(event, "11:00", "12:30")
    a_session(event, "11:30", "12:15", title="A parallel group")
    a_session(event, "12:30", "14:00", kind=Kind.MEAL)
    a_session(event, "14:00", "15:00")
    a_session(event, "10:00", "12:00", day=SUNDAY)

    assert lengths(event) == {MORNING: 150, AFTERNOON: 60, SUNDAY_MORNING: 120}
    assert [part.label for part in parts_of(event)] == ["Morning", "Afternoon", "Morning"]
    assert parts_of(event)[0].full_label == "Saturday, 24 September: Morning"


@one_store
def test_two_groups_that_do_the_same_have_names_of_their_own(visitor: Visitor) -> None:
    alice, event = alices_training()
    for group in ("Group A", "Group B"):
        a_session(event, "10:00", "11:00", title="Barriers", group=group)
    marking(event, alice, way=Way.SESSIONS)

    assert [part.label for part in parts_of(event)] == ["Barriers, Group A", "Barriers, Group B"]
    sign_in(visitor, alice).open("/organise/sofia/attendance")
    visitor.sees("Barriers, Group A", "Barriers, Group B")


@one_store
@pytest.mark.parametrize(
    ("starts", "ends", "halves"),
    [
        ("09:00", "17:00", [240, 240]),
        ("10:00", "13:20", [200]),
        ("12:45", "14:15", [90]),
        ("13:05", "13:20", [15]),
    ],
)
def test_a_day_is_cut_at_one_unless_little_is_cut_off(
    app: Flask, starts: str, ends: str, halves: list[int]
) -> None:
    _alice, event = alices_training()
    a_session(event, starts, ends)

    saturday = [part for part in parts_of(event) if part.day != SUNDAY]

    assert [part.minutes for part in saturday] == halves
    assert saturday[0].key == (MORNING if starts < "12" else AFTERNOON)


@one_store
def test_lunch_says_where_the_day_is_cut(app: Flask) -> None:
    _alice, event = alices_training()
    a_session(event, "09:00", "11:30")
    a_session(event, "11:30", "12:15", kind=Kind.MEAL)
    a_session(event, "12:15", "15:00")

    assert [lengths(event)[key] for key in (MORNING, AFTERNOON)] == [150, 165]


def test_hours_are_the_sum_of_what_counts(app: Flask) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    nobody = a_participant(event, "Not Marked")
    marked(event, alice, maria, {MORNING: Presence.PRESENT, AFTERNOON: Presence.PARTLY})
    marked(event, alice, jana, {MORNING: Presence.AWAY, AFTERNOON: Presence.DID_NOT_COME})

    assert hours_in(event) == {maria.id: Decimal("4.5"), jana.id: 0}
    assert [hours_of(person) for person in (maria, jana, nobody)] == [Decimal("4.5"), 0, 0]
    assert marked_hours_of(nobody) is None


def test_who_is_marked_in_two_parallel_sessions_attended_one_stretch(app: Flask) -> None:
    alice, event = alices_training()
    one, two = a_session(event, "10:00", "11:00"), a_session(event, "10:30", "11:30")
    later = a_session(event, "12:00", "13:00")
    marking(event, alice, way=Way.SESSIONS)
    maria = a_participant(event)

    for item in (one, two):
        marked(event, alice, maria, str(item.id))
    assert hours_of(maria) == Decimal("1.5")
    marked(event, alice, maria, str(later.id))
    assert hours_of(maria) == Decimal("2.5")
    assert whole_hours_of(event) == Decimal("2.5")


def test_only_one_way_counts_and_going_back_brings_marks_back(app: Flask) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    marked(event, alice, maria, MORNING)

    marking(event, alice, way=Way.TOTAL)
    assert hours_of(maria) == 0
    assert hours_in(event) == {}
    assert whole_hours_of(event) is None
    marking(event, alice, way=Way.HALF_DAYS)

    assert hours_of(maria) == 3
