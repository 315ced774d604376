"""Writing the programme."""

from collections.abc import Callable
from datetime import date
from datetime import time

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.programme import actions
from events.programme.models import ProgrammeItem
from events.programme.queries import lacks
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

HERE = "/organise/sofia/programme"


@pytest.fixture
def alice_and_event(visitor: Visitor) -> tuple[Person, Event]:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return alice, event


@pytest.fixture
def event(alice_and_event: tuple[Person, Event]) -> Event:
    return alice_and_event[1]


def fill(
    visitor: Visitor, title: str = "Welcome", starts: str = "9:30", ends: str = "11.00"
) -> Visitor:
    visitor.fill("Starts at", starts).fill("Ends at", ends)
    return visitor.fill("Title", title)


def item(event: Event, **values: object) -> ProgrammeItem:
    row = ProgrammeItem(
        **{
            "event_id": event.id,
            "day": event.starts_on,
            "starts": time(9),
            "ends": time(10),
            "title": "Welcome",
            **values,
        }
    )
    with transaction():
        db.session.add(row)
    return row


def test_a_session_is_added_changed_taken_out_and_put_back(event: Event, visitor: Visitor) -> None:
    fill(visitor.open(HERE).follow("Add to this day: 24 September 2016")).press("Save")
    visitor.sees("Added.", "Saturday, 24 September 2016", "09:30–11:00", "Welcome")

    visitor.follow("Change Welcome").fill("Others who lead it", "Zara Todd").press("Save").sees(
        "Saved."
    )
    visitor.sees("Alice Martin changed “Welcome”: Others who lead it.")
    visitor.open("/trainings/sofia").sees("09:30–11:00", "With Zara Todd")

    visitor.open(HERE).follow("Take out Welcome").press("Take it out").sees("You can put it back.")
    visitor.open("/trainings/sofia").sees_not("Zara Todd")
    visitor.open(HERE).press("Put back").sees("Alice Martin put back “Welcome”.")


def test_an_end_before_the_start_is_refused(event: Event, visitor: Visitor) -> None:
    fill(visitor.open(f"{HERE}/new?day=2016-09-25"), starts="11:00", ends="10:59").press("Save")

    assert visitor.errors == ["The end must be later than the start."]
    assert visitor.value_of("Starts at") == "11:00"


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize("typed", ["25:00", "half past nine", "9:60", "١٠:٠٠"])
def test_times_that_are_none_are_told_and_kept(event: Event, visitor: Visitor, typed: str) -> None:
    fill(visitor.open(f"{HERE}/new?day=2016-09-25"), starts=typed).press("Save")

    assert visitor.errors == ["Enter a time like 09:30"]
    assert visitor.value_of("Starts at") == typed


def test_days_outside_the_training_are_not_offered(event: Event, visitor: Visitor) -> None:
    fill(visitor.open(f"{HERE}/new?day=2016-09-26")).press("Save")

    assert visitor.errors == ["Choose the day"]


def test_days_outside_the_training_are_refused(alice_and_event: tuple[Person, Event]) -> None:
    alice, event = alice_and_event
    values = {"day": date(2016, 9, 26), "starts": time(9), "ends": time(10), "title": "X"}

    with pytest.raises(Refused, match="not a day of the training"):
        actions.add_item(event, event.id, values, acting(alice, "organiser"))


def test_items_left_outside_new_days_are_shown_and_can_be_moved(
    event: Event, visitor: Visitor
) -> None:
    item(event, day=date(2016, 9, 28))
    visitor.open(HERE).sees("This day is not a day of the training any more.")
    assert "The programme has items outside the days of the training." in _lacks(visitor, event)

    visitor.follow("Change Welcome").choose("Day", "Sunday, 25 September 2016").press("Save")
    visitor.sees_not("This day is not a day of the training any more.")


def test_a_day_without_a_break_is_told(event: Event, visitor: Visitor) -> None:
    assert _lacks(visitor, event) == ["A programme: when each day starts and ends, and the breaks."]
    item(event)
    assert _lacks(visitor, event) == ["A break on every day: people need time to rest."]
    item(event, kind="break", starts=time(10), ends=time(11))
    assert _lacks(visitor, event) == []


def test_sending_twice_adds_once(event: Event, visitor: Visitor) -> None:
    fill(visitor.open(f"{HERE}/new?day=2016-09-25"))
    page = visitor.page
    visitor.press("Save")
    visitor._page, visitor.path = page, f"{HERE}/new"
    visitor.press("Save")

    assert len(all_of(select(ProgrammeItem))) == 1


def test_two_tabs_are_told_of_each_other(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    item(event)
    boyan = sign_in(another_visitor(), boyan_joins(event)).open(HERE).follow("Change Welcome")
    visitor.open(HERE).follow("Change Welcome").fill("Title", "Hall 2")
    boyan.fill("Title", "Hall 1").press("Save")
    visitor.press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Title") == "Hall 2"
    visitor.press("Save").sees("Saved.")


def test_items_of_other_trainings_are_not_there(event: Event, visitor: Visitor) -> None:
    row = item(a_training("elsewhere"))

    assert visitor.open(f"{HERE}/{row.id}").status == 404


def test_taking_out_and_putting_back_twice_is_done_once(
    alice_and_event: tuple[Person, Event],
) -> None:
    alice, event = alice_and_event
    row = item(event)
    by = acting(alice, "organiser")
    values = {"day": row.day, "starts": row.starts, "ends": row.ends, "title": row.title}
    actions.change_item(event, row, 1, values, by)
    for _twice in range(2):
        actions.take_out_item(row, by)
    since = row.removed_at
    for _twice in range(2):
        actions.put_back_item(row, by)

    assert (since is not None, row.removed_at, row.version) == (True, None, 1)


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_a_long_programme_asks_as_often_as_a_short_one(event: Event, visitor: Visitor) -> None:
    item(event)
    with queries_made() as few:
        visitor.open(HERE).open("/trainings/sofia")
    with transaction():
        for minute in range(20):
            item(event, starts=time(9, minute), ends=time(12), title=f"Part {minute}")
    with queries_made() as many:
        visitor.open(HERE).open("/trainings/sofia")

    assert len(many) == len(few)


def _lacks(visitor: Visitor, event: Event) -> list[str]:
    with visitor.app.test_request_context():
        return [lack.text for lack in lacks(event)]
