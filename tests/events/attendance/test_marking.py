"""Marking who was there: once, again, by two people, before the day, all others at once."""

import threading
from uuid import uuid4

import pytest
from flask import Flask

from events.attendance import actions
from events.attendance.actions import OthersMarked
from events.attendance.actions import Typed
from events.attendance.actions import Wanted
from events.attendance.actions import mark_hours
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries import Part
from events.attendance.queries import hours_in
from events.attendance.queries import parts_of
from events.attendance.queries import setup_of
from events.call.models import Event
from events.call.queries import Copying
from events.team.models import State
from foundation import clock
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from tests.support.attendance import AFTERNOON
from tests.support.attendance import HALF_DAYS
from tests.support.attendance import MORNING
from tests.support.attendance import a_session
from tests.support.attendance import marked
from tests.support.attendance import marking
from tests.support.attendance import marks_of
from tests.support.sofia import DAY_ONE
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins

PRESENT, AWAY, PARTLY = Presence.PRESENT, Presence.AWAY, Presence.PARTLY


def part(event: Event, key: str = MORNING) -> Part:
    return next(each for each in parts_of(event) if each.key == key)


def test_the_first_mark_says_how_the_training_marks(app: Flask) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    assert setup_of(event).version == 0

    assert marked(event, alice, maria, MORNING) == 1

    assert setup_of(event).way == Way.HALF_DAYS
    assert [(mark.number, mark.cause, mark.marked_by.name) for mark in marks_of(maria)] == [
        (1, None, "Alice Martin")
    ]
    assert [entry.act for entry in history_of(maria.id)] == ["marked.attendance"]
    with pytest.raises(Refused, match="change first how you mark"):
        mark_hours(event, {maria.id: Typed(hours_in(event)[maria.id], 0)}, alice)


def test_the_same_again_is_one_mark(app: Flask) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    wanted = {(maria.id, MORNING): Wanted(PRESENT, 0)}

    assert actions.mark(event, wanted, Cause.TYPED_WRONG, alice) == 1
    assert actions.mark(event, wanted, Cause.TYPED_WRONG, alice) == 0
    assert len(marks_of(maria)) == 1


def test_a_correction_keeps_who_when_and_why(app: Flask) -> None:
    alice, event = alices_training()
    boyan, maria = boyan_joins(event), a_participant(event)
    marked(event, alice, maria, MORNING)

    marked(event, boyan, maria, {MORNING: PARTLY}, minutes=20, cause=Cause.SHEET)
    marked(event, boyan, maria, {MORNING: Presence.NOT_MARKED})
    marked(event, alice, maria, MORNING)

    told = [
        (mark.presence, mark.minutes, mark.cause, mark.marked_by.name) for mark in marks_of(maria)
    ]
    assert told == [
        (PRESENT, None, None, "Alice Martin"),
        (Presence.NOT_MARKED, None, Cause.TYPED_WRONG, "Boyan Petrov"),
        (PARTLY, 20, Cause.SHEET, "Boyan Petrov"),
        (PRESENT, None, None, "Alice Martin"),
    ]


def test_two_organisers_at_once_are_told_and_nothing_is_overwritten(app: Flask) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    marked(event, boyan_joins(event), maria, {MORNING: AWAY})
    wanted = {(maria.id, MORNING): Wanted(PRESENT, 0), (jana.id, MORNING): Wanted(PRESENT, 0)}

    with pytest.raises(OthersMarked) as told:
        actions.mark(event, wanted, Cause.TYPED_WRONG, alice)

    assert {cell: mark.presence for cell, mark in told.value.newer.items()} == {
        (maria.id, MORNING): AWAY
    }
    assert (len(marks_of(maria)), marks_of(jana)) == (1, [])


def test_what_was_not_touched_does_not_undo_a_newer_mark(app: Flask) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    marked(event, alice, maria, MORNING)
    marked(event, alice, maria, {MORNING: AWAY})
    untouched = {(maria.id, MORNING): Wanted(PRESENT, 1), (jana.id, MORNING): Wanted(PRESENT, 0)}
    never = {(maria.id, MORNING): Wanted(Presence.NOT_MARKED, 0)}

    assert actions.mark(event, untouched, Cause.TYPED_WRONG, alice) == 1
    assert actions.mark(event, never, Cause.TYPED_WRONG, alice) == 0
    assert marks_of(maria)[0].presence == AWAY


def test_the_day_must_have_begun_and_minutes_must_fit(app: Flask) -> None:
    alice, event = alices_training()
    maria = a_participant(event)

    with clock.travelling_to(DAY_ONE):
        marked(event, alice, maria, AFTERNOON)
        with pytest.raises(Refused, match="marked from 25 September 2016"):
            marked(event, alice, maria, HALF_DAYS[2])
        with pytest.raises(Refused, match="marked from 25 September 2016"):
            actions.mark_everybody_else(event, part(event, HALF_DAYS[2]), uuid4(), alice)
    for minutes in (0, 181):
        with pytest.raises(Refused, match="“Morning” has 180 minutes"):
            marked(event, alice, maria, {MORNING: PARTLY}, minutes=minutes)


def test_strangers_and_parts_that_are_not_there_are_left_alone(app: Flask) -> None:
    alice, event = alices_training()
    stranger = a_participant(a_training("other"), "Stranger Elsewhere")
    maria = a_participant(event)

    assert marked(event, alice, stranger, MORNING) == 0
    assert marked(event, alice, maria, "2016-12-24.am") == 0


def test_everybody_else_is_present_once_and_can_be_undone(app: Flask) -> None:
    alice, event = alices_training()
    maria, jana, late = (a_participant(event, name) for name in ("Maria", "Jana", "Late"))
    a_participant(event, "Only Applied", State.APPLIED)
    marked(event, alice, maria, {MORNING: AWAY})
    batch = uuid4()

    assert actions.mark_everybody_else(event, part(event), batch, alice) == 2
    assert actions.mark_everybody_else(event, part(event), batch, alice) == 0
    marked(event, alice, late, {MORNING: AWAY})
    assert actions.undo_everybody_else(event, part(event), uuid4(), alice) == 0
    assert actions.undo_everybody_else(event, part(event), batch, alice) == 1
    assert actions.undo_everybody_else(event, part(event), batch, alice) == 0

    assert [marks_of(who)[0].presence for who in (maria, late)] == [AWAY, AWAY]
    assert [(mark.presence, mark.cause) for mark in marks_of(jana)] == [
        (Presence.NOT_MARKED, Cause.UNDONE),
        (PRESENT, None),
    ]
    assert actions.mark_everybody_else(event, part(event), uuid4(), alice) == 1


def test_who_is_in_the_session_beside_it_is_not_present_here_too(app: Flask) -> None:
    alice, event = alices_training()
    here, there = a_session(event, "10:00", "11:00"), a_session(event, "10:00", "11:00")
    a_session(event, "12:00", "13:00")
    marking(event, alice, way=Way.SESSIONS)
    maria, jana = a_participant(event), a_participant(event, "Jana")
    marked(event, alice, jana, str(there.id))

    actions.mark_everybody_else(event, part(event, str(here.id)), uuid4(), alice)

    assert len(marks_of(maria, str(here.id))) == 1
    assert marks_of(jana, str(here.id)) == []


def test_eight_at_once_lose_no_mark(app: Flask) -> None:
    alice, event = alices_training()
    people = [a_participant(event, f"P{number} Lee") for number in range(8)]
    event_id, alice_id, keys = event.id, alice.id, [person.id for person in people]
    faults: list[BaseException] = []

    def mark_one(number: int) -> None:
        try:
            with app.app_context():
                training, by = (
                    db.session.get_one(Event, event_id),
                    db.session.get_one(Person, alice_id),
                )
                cell = (keys[number], MORNING)
                actions.mark(training, {cell: Wanted(PRESENT, 0)}, Cause.TYPED_WRONG, by)
        except BaseException as fault:  # noqa: BLE001 - told in the test's own thread
            faults.append(fault)

    db.session.rollback()
    markers = [threading.Thread(target=mark_one, args=(number,)) for number in range(8)]
    for marker in markers:
        marker.start()
    for marker in markers:
        marker.join()

    assert faults == []
    assert hours_in(event) == dict.fromkeys(keys, 3)


def test_how_a_training_marks_has_a_history_and_tells_two_tabs(app: Flask) -> None:
    alice, event = alices_training()
    marking(event, alice, way=Way.SESSIONS)
    marking(event, alice, way=Way.SESSIONS)
    with pytest.raises(Refused, match="Somebody else changed this"):
        actions.choose_way(event, 0, {"way": Way.TOTAL}, acting(alice, "organiser"))

    assert [entry.act for entry in history_of(setup_of(event).id)] == ["changed.attendance_setup"]


def test_a_copied_training_marks_in_the_same_way(app: Flask) -> None:
    alice, event = alices_training()
    new = a_training("new")
    copying = Copying(new.starts_on - event.starts_on)
    with transaction():
        assert actions.copy_setup(event, new, copying) == {}
    marking(event, alice, way=Way.SESSIONS, counts_minutes=True)

    with transaction():
        copied = actions.copy_setup(event, new, copying)

    assert copied == {setup_of(event).id: setup_of(new).id}
    assert (setup_of(new).way, setup_of(new).counts_minutes) == (Way.SESSIONS, True)
