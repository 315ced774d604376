"""Hours of attendance, marked by the organisers."""

from collections.abc import Callable
from datetime import UTC
from datetime import datetime
from decimal import Decimal

import pytest

from events.attendance.actions import Typed
from events.attendance.actions import mark_hours
from events.attendance.queries import hours_in
from events.attendance.queries import hours_of
from events.attendance.queries import marks_of
from events.team.models import State
from foundation import clock
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.people.tokens import new_token
from tests.support.people import sign_in
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import BEFORE
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

HOURS = "/organise/sofia/hours"


def test_alice_marks_everybody_at_once(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    jana = a_participant(event, "Яна Илиева", country="RS")
    a_participant(event, "Only Applied", State.APPLIED)
    sign_in(visitor, alice).open(HOURS)
    visitor.sees_not("Only Applied")

    visitor.fill("Maria Dimitrova", "12").fill("Яна Илиева", "7,5").press("Save all hours")

    visitor.sees("Saved: hours of 2 people.", "12 hours, marked by Alice Martin on")
    assert hours_in(event) == {maria.id: Decimal(12), jana.id: Decimal("7.5")}
    assert visitor.value_of("Яна Илиева") == "7.5"
    assert [entry.act for entry in history_of(maria.id)] == ["marked.hours"]


def test_only_a_changed_number_makes_a_mark(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    mark_hours(event, {maria.id: Typed(Decimal(12), 0)}, alice)

    sign_in(visitor, alice).open(HOURS).press("Save all hours").sees("Nothing was changed.")

    assert [mark.number for mark in marks_of(maria)] == [1]


def test_a_correction_keeps_its_history_and_can_be_undone(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice).open(HOURS)

    visitor.fill("Maria Dimitrova", "12").press("Save all hours")
    visitor.fill("Maria Dimitrova", "8").press("Save all hours")
    visitor.sees("8 hours, marked by", "Before that", "12 hours, marked by")
    visitor.fill("Maria Dimitrova", "12").press("Save all hours")

    assert [mark.hours for mark in marks_of(maria)] == [12, 8, 12]
    assert hours_of(maria) == 12


def test_two_tabs_are_told_and_nothing_is_lost(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    boyan = boyan_joins(event)
    slow = sign_in(visitor, alice).open(HOURS)
    sign_in(another_visitor(), boyan).open(HOURS).fill("Maria Dimitrova", "8").press(
        "Save all hours"
    )

    slow.fill("Maria Dimitrova", "12").fill("Jana", "6").press("Save all hours")

    assert slow.errors == [
        "Boyan Petrov has just marked 8 hours. Check the number and save once more."
    ]
    assert slow.value_of("Maria Dimitrova") == "12"
    assert slow.value_of("Jana") == "6"
    assert hours_in(event) == {maria.id: 8}
    slow.press("Save all hours")
    assert hours_in(event) == {maria.id: 12, jana.id: 6}


def test_a_row_that_was_not_touched_does_not_undo_a_newer_mark(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    mark_hours(event, {maria.id: Typed(Decimal(4), 0)}, alice)
    slow = sign_in(visitor, alice).open(HOURS)
    sign_in(another_visitor(), boyan_joins(event)).open(HOURS).fill("Maria Dimitrova", "8").press(
        "Save all hours"
    )

    slow.fill("Jana", "6").press("Save all hours")

    assert slow.errors == []
    assert hours_in(event) == {maria.id: 8, jana.id: 6}


def test_both_typed_the_same(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    mark_hours(event, {maria.id: Typed(Decimal(4), 0)}, alice)

    assert mark_hours(event, {maria.id: Typed(Decimal(4), 0)}, alice) == 0


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize("typed", ["-1", "49", "twelve", "1e99999", "7.555", "9" * 5000])
def test_what_is_no_number_of_hours_is_told_beside_the_box(visitor: Visitor, typed: str) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice).open(HOURS)

    visitor.fill("Maria Dimitrova", typed).press("Save all hours")

    assert len(visitor.errors) == 1
    assert visitor.value_of("Maria Dimitrova") == typed
    assert marks_of(maria) == []


def test_before_the_first_day_nobody_has_attended(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice)

    with clock.travelling_to(BEFORE):
        sign_in(visitor, alice).open(HOURS)
        visitor.sees("The training has not begun. Hours can be marked from 24 September 2016.")
        with pytest.raises(Refused, match="has not begun"):
            mark_hours(event, {maria.id: Typed(Decimal(1), 0)}, alice)


def test_a_form_that_was_open_too_early_is_refused_in_words(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_participant(event)
    with clock.travelling_to(AFTERWARDS):
        sign_in(visitor, alice).open(HOURS).fill("Maria Dimitrova", "3")
    with clock.travelling_to(BEFORE):
        sign_in(visitor, alice).press("Save all hours")

    assert visitor.errors == [
        "The training has not begun. Hours can be marked from 24 September 2016."
    ]


def test_the_zone_of_the_training_says_when_it_begins(app: object) -> None:
    alice, event = alices_training()
    maria = a_participant(event)

    # 22:30 in Greenwich is half past one of the next day in Sofia.
    with clock.travelling_to(datetime(2016, 9, 23, 22, 30, tzinfo=UTC)):
        assert mark_hours(event, {maria.id: Typed(Decimal(1), 0)}, alice) == 1


def test_more_hours_than_the_days_have_are_refused(app: object) -> None:
    alice, event = alices_training()
    maria = a_participant(event)

    with pytest.raises(Refused, match="from 0 to 48"):
        mark_hours(event, {maria.id: Typed(Decimal(49), 0)}, alice)


def test_people_of_other_trainings_are_left_alone(app: object) -> None:
    alice, event = alices_training()
    other_event = a_training("other")
    stranger = a_participant(other_event, "Stranger Elsewhere")

    assert mark_hours(event, {stranger.id: Typed(Decimal(1), 0)}, alice) == 0
    assert hours_of(stranger) == 0


def test_nobody_with_a_place_yet(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(HOURS).sees("Nobody has a place yet.")


def test_only_organisers_of_the_training_come_in(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _alice, event = alices_training()

    assert sign_in(visitor, charlie()).open(HOURS).status == 404
    assert sign_in(another_visitor(), boyan_joins(event)).open(HOURS).status == 200


def test_a_person_sees_their_own_hours(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    mark_hours(event, {maria.id: Typed(Decimal(12), 0), jana.id: Typed(Decimal(3), 0)}, alice)

    visitor.open(link_of(maria)).sees("12 hours, marked by Alice Martin on")
    visitor.sees_not("3 hours", "Jana")
    assert visitor.open(f"/my/{new_token()}").status == 404


def test_organisers_read_the_hours_on_the_page_of_a_person(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    mark_hours(event, {maria.id: Typed(Decimal(12), 0)}, alice)

    sign_in(visitor, alice).open(f"/organise/sofia/people/{maria.id}")

    visitor.sees("12 hours, marked by Alice Martin on").follow("Mark or correct hours")
    assert visitor.heading == "Hours of attendance"
