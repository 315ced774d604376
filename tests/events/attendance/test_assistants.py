"""Assistants who were there: a list of its own, which tells nothing of needs."""

import pytest

from events.attendance import actions
from events.attendance.models import Way
from events.attendance.queries import assistants_of
from foundation.errors import Conflict
from foundation.people import acting
from tests.support.attendance import MORNING
from tests.support.attendance import a_session
from tests.support.attendance import marking
from tests.support.companions import an_assistant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

LIST = "/organise/sofia/attendance/assistants"


def test_an_assistant_is_noted_changed_taken_off_and_put_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_participant(event)
    sign_in(visitor, alice).open(LIST).sees("No assistant is on the list.")
    visitor.press("Add")
    assert visitor.errors == ["Enter the name of the assistant"]

    visitor.fill("Name of the assistant", "Ana Horvat")
    visitor.tick("Saturday, 24 September: Morning").press("Add")
    visitor.sees("Ana Horvat", "3 hours", "Alice Martin noted Ana Horvat.")
    visitor.follow("Change Ana Horvat").tick("Saturday, 24 September: Afternoon").press("Save")
    visitor.sees("6 hours", "changed Ana Horvat: when they were there.").sees_not("Maria")
    visitor.press("Take off the list Ana Horvat").sees("No assistant is on the list.")
    visitor.press("Put back Ana Horvat").sees("6 hours", "put Ana Horvat back on the list.")

    visitor.open("/organise/sofia/attendance/sheet").sees("Assistants", "Ana Horvat")
    visitor.open("/organise/sofia/attendance").sees("0 of 1")


def test_assistants_who_are_named_are_marked_from_there(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    ana, to_be_named = an_assistant(maria, "Ana Horvat"), an_assistant(maria)
    sign_in(visitor, alice).open(LIST).sees("Ana Horvat").sees_not("to be named", "Maria")

    visitor.press("Mark when they were there Ana Horvat")
    assert visitor.heading == "Ana Horvat"
    visitor.tick("Saturday, 24 September: Morning").press("Save").sees("Ana Horvat", "3 hours")
    visitor.sees_not("Mark when they were there").press("Take off the list Ana Horvat")
    visitor.sees_not("Mark when they were there").press("Put back Ana Horvat").sees("3 hours")

    (noted,) = assistants_of(event)
    assert noted.participation_id == ana.participation_id
    nobody = visitor.open(f"{LIST}/of/{to_be_named.participation_id}")
    assert nobody.status in {404, 405}


def test_nothing_is_done_twice_and_two_tabs_are_told(visitor: Visitor) -> None:
    alice, event = alices_training()
    by = acting(alice, "organiser")
    key, values = event.id, {"name": "Ana Horvat", "parts": [MORNING]}
    actions.add_assistant(event, key, values, by)
    actions.add_assistant(event, key, values, by)
    (ana,) = assistants_of(event)

    actions.change_assistant(ana, 1, values, by)
    actions.change_assistant(ana, 1, {"name": "Ana Horvát"}, by)
    with pytest.raises(Conflict):
        actions.change_assistant(ana, 1, {"name": "Another"}, by)
    for _twice in range(2):
        actions.put_back_assistant(ana, by)
    for _twice in range(2):
        actions.take_off_assistant(ana, by)

    assert assistants_of(event) == []
    assert [row.name for row in assistants_of(event, removed=True)] == ["Ana Horvát"]


def test_parts_of_another_way_of_marking_stay(visitor: Visitor) -> None:
    alice, event = alices_training()
    by = acting(alice, "organiser")
    actions.add_assistant(event, event.id, {"name": "Ana", "parts": [MORNING]}, by)
    a_session(event, "10:00", "11:00", title="Welcome")
    marking(event, alice, way=Way.SESSIONS)

    sign_in(visitor, alice).open(f"{LIST}/{event.id}")
    visitor.tick("Saturday, 24 September: Welcome").press("Save").sees("1 hour")

    (ana,) = assistants_of(event)
    assert MORNING in ana.parts
    assert len(ana.parts) == 2


def test_assistants_of_other_trainings_are_not_there(visitor: Visitor) -> None:
    alice, _event = alices_training()
    other = a_training("other")
    actions.add_assistant(other, other.id, {"name": "Ana"}, acting(alice, "organiser"))

    assert sign_in(visitor, alice).open(f"{LIST}/{other.id}").status == 404
