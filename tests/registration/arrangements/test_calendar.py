"""The calendar counts back from the start; tasks are done, undone, moved, added."""

from collections.abc import Callable
from datetime import date
from datetime import timedelta
from uuid import UUID

import pytest
from flask import Flask

from foundation import clock
from foundation.errors import Conflict
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.catalogue.calendar import CALENDAR
from registration.arrangements.catalogue.calendar import due_date
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.people import sign_in
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/arrangements/calendar"
STEPS = {step.key: step for step in CALENDAR}
START = date(2026, 9, 24)
FORMATS = "Tell the trainers which formats people read"


@pytest.mark.parametrize(
    ("key", "opens_on", "due"),
    [
        ("formats", None, date(2026, 9, 3)),
        ("materials", None, date(2026, 9, 14)),
        # 48 hours before flights on the day before the start.
        ("airport-48-hours", None, date(2026, 9, 21)),
        ("hold-interpreters", None, date(2026, 5, 27)),
        ("hold-interpreters", date(2026, 3, 1), date(2026, 3, 1)),
        ("hold-interpreters", date(2026, 8, 1), date(2026, 5, 27)),
        ("formats", date(2026, 3, 1), date(2026, 9, 3)),
    ],
)
def test_days_are_counted_back(key: str, opens_on: date | None, due: date) -> None:
    assert due_date(STEPS[key], START, opens_on) == due


def test_every_task_names_its_source() -> None:
    assert all(str(step.source) and str(step.text) for step in CALENDAR)
    assert len(STEPS) == len(CALENDAR)


def test_a_task_is_ticked_off_and_the_tick_taken_back(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    sign_in(visitor, alice).open(PAGE)

    visitor.press(f"Done {FORMATS}").sees(f"Done: {FORMATS}", f"Alice Martin ticked off: {FORMATS}")
    actions.set_done(event, "formats", TEAM, done=True)
    visitor.press(f"Not done yet {FORMATS}").sees(f"Not done: {FORMATS}")

    assert not queries.task_or_404(event, "formats").is_done


def test_a_day_is_set_by_hand_and_counted_again(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    sign_in(visitor, alice).open(f"{PAGE}/formats")
    day = event.starts_on - timedelta(days=30)

    visitor.date("Done by (optional)", day).press("Save").sees("set by hand")
    assert queries.task_or_404(event, "formats").due_on == day
    visitor.open(f"{PAGE}/formats").date("Done by (optional)", None).press("Save")

    visitor.sees_not("set by hand")
    assert queries.task_or_404(event, "formats").due_on == event.starts_on - timedelta(days=21)


def test_cc8_two_days_at_once_are_told(app: Flask) -> None:
    _, event = a_coming_training()
    actions.move_task(event, "formats", START, TEAM, 0)

    with pytest.raises(Conflict):
        actions.move_task(event, "formats", START, TEAM, 7)


def test_a_task_of_the_teams_own_is_late_on_both_pages(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    yesterday = clock.today(event.zone) - timedelta(days=1)
    desk = sign_in(visitor, alice).open(PAGE).press("Add this task")
    assert desk.errors == ["Enter the task", "Enter the day"]
    desk.fill("Task", "Ask the museum about its lift").date("Done by", yesterday)

    desk.press("Add this task").sees("The task is added.", "Late")
    desk.open("/organise/sofia/arrangements").sees("Late in the calendar", "Ask the museum")
    own = next(due for due in queries.calendar_of(event) if not due.source)
    actions.move_task(event, own.key, None, TEAM, 1)
    assert queries.task_or_404(event, own.key).due_on == yesterday
    values = {"title": "Ask the museum about its lift", "due_on": yesterday}
    actions.add_task(event, UUID(own.key), values, TEAM)
    assert len(queries.calendar_of(event)) == len(CALENDAR) + 1
    other = sign_in(another_visitor(), boyan_joins(event))
    assert other.open(f"{PAGE}/nothing").status == 404
