"""Writing the programme fast: the next one, the same time, whole days; people and rooms."""

from datetime import date
from datetime import time
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from events.call.models import Event
from events.programme import actions
from events.programme.actions import Whole
from events.programme.actions.items import MOST_ITEMS
from events.programme.actions.items import MOST_ON_A_DAY
from events.programme.models import Kind
from events.programme.models import Part
from events.programme.models import ProgrammeItem
from events.programme.queries import items_of
from events.team.actions import add_trainer
from events.team.actions import take_off_trainer
from events.team.queries import trainers_of
from events.venue.queries import rooms_of
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from tests.support.attendance import a_session
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

HERE = "/organise/sofia/programme"
SATURDAY, SUNDAY = date(2016, 9, 24), date(2016, 9, 25)
FIRST, SECOND = "24 September 2016", "25 September 2016"
Us = tuple[Actor, Event]


@pytest.fixture
def us(visitor: Visitor) -> Us:
    alice, event = alices_training()
    sign_in(visitor, alice)
    by = acting(alice, "organiser")
    for name in ("Kapka", "Zara"):
        add_trainer(event, uuid4(), {"name": name, "country": "GB", "biography": ""}, by)
    return by, event


def add(visitor: Visitor, title: str, starts: str, ends: str, button: str = "Save") -> Visitor:
    visitor.fill("Title", title).fill("Starts at", starts).fill("Ends at", ends)
    return visitor.press(button)


def nine_to_ten(title: str) -> dict[str, Any]:
    return {"title": title, "starts": time(9), "ends": time(10)}


def two_items(us: Us, visitor: Visitor) -> Visitor:
    """Zara's welcome in the hall and a break after it; the visitor sees them."""
    by, event = us
    zara = str(trainers_of(event)[-1].id)
    welcome = {"day": SATURDAY, **nine_to_ten("Welcome"), "new_room": "Hall"}
    coffee = {"title": "Coffee", "kind": Kind.BREAK, "starts": time(10), "ends": time(10, 30)}
    with transaction():
        actions.add_item(event, uuid4(), {**welcome, Part.LEADS.value: [zara]}, by)
        actions.add_item(event, uuid4(), {"day": SATURDAY, **coffee}, by)
    return visitor.open(HERE)


@pytest.mark.one_store(reason="what is told here is worked out in Python from rows already read")
def test_the_next_one_starts_where_the_last_ended(us: Us, visitor: Visitor) -> None:
    visitor.open(HERE).follow(f"Add to this day: {FIRST}")
    add(visitor, "Welcome", "09:00", "10:00", "Save and add the next one").sees("Added.")

    assert visitor.value_of("Starts at") == "10:00"
    add(visitor, "Coffee", "10:00", "10:30").follow(f"Add the next one: {FIRST}")
    assert visitor.value_of("Starts at") == "10:30"


@pytest.mark.one_store(reason="what is told here is worked out in Python from rows already read")
def test_another_group_begins_and_ends_with_the_first(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).follow("Add at the same time Welcome, 09:00")
    assert (visitor.value_of("Starts at"), visitor.value_of("Ends at")) == ("09:00", "10:00")

    visitor.choose("Room (optional)", "Hall").fill("Title", "Beside").press("Save")
    visitor.sees("Please look at this", "Hall is also used for “Welcome” at the same time.")
    visitor.follow("Change Beside").sees("Please look at this")


def test_trainers_get_and_leave_their_parts(us: Us, visitor: Visitor) -> None:
    _by, event = us
    two_items(us, visitor).sees("With Zara").follow("Change Welcome")
    visitor.untick("Zara", "Trainers who lead it (optional)")
    visitor.tick("Kapka", "Trainers who facilitate it (optional)").press("Save")
    visitor.sees_not("With Zara").sees("Facilitated by Kapka")
    visitor.sees("changed “Welcome”: Trainers who lead it, Trainers who facilitate it.")

    take_off_trainer(trainers_of(event)[0], us[0])
    visitor.open(HERE).sees_not("Kapka").follow("Change Welcome").press("Save")
    (one,) = items_of(event)[0].item_trainers
    assert (one.trainer.name, one.part.value) == ("Kapka", "facilitates")


def test_a_new_room_is_made_once(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).follow("Change Coffee")
    visitor.fill("A room that is not in the list", "hall").press("Save").sees("Saved.")

    assert [room.name for room in rooms_of(us[1])] == ["Hall"]
    assert all(item.place is rooms_of(us[1])[0] for item in items_of(us[1]))


def test_a_room_that_was_taken_out_is_told_and_not_forgotten(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).follow("Rooms of the training").follow("Take out Hall").press(
        "Take it out"
    )
    visitor.open(HERE).sees("Hall was taken out of the rooms. Choose another room.")
    visitor.follow("Change Welcome").press("Save")
    visitor.open("/organise/sofia/rooms").press("Put back")

    visitor.open(HERE).sees("Room: Hall").sees_not("was taken out of the rooms")


def test_a_day_lends_its_frame(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).follow(f"Copy this day: {FIRST}")
    visitor.choose("To this day", "Sunday, 25 September 2016").press("Copy").sees("Copied.")

    copied = items_of(us[1])[2:]
    assert [(item.title, item.place is not None) for item in copied] == [
        ("Session", True),
        ("Coffee", False),
    ]
    assert [item.item_trainers for item in copied] == [[], []]


def test_a_day_is_copied_once_and_whole(us: Us, visitor: Visitor) -> None:
    by, event = us
    two_items(us, visitor)
    days, key = (event.starts_on, event.ends_on), uuid4()
    for same in (key, key, uuid4()):
        actions.copy_day(event, same, days, Whole.ALL, by)

    copied = items_of(event)[2:]
    assert [item.title for item in copied] == ["Welcome", "Coffee"]
    assert copied[0].item_trainers[0].trainer.name == "Zara"


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_what_cannot_be_copied_is_told(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).open(f"{HERE}/copy-day?day=2016-09-24")
    visitor.choose("To this day", "Saturday, 24 September 2016").press("Copy")
    assert visitor.errors == ["Choose another day than the one that you copy."]

    visitor.choose("Copy this day", "Sunday, 25 September 2016").press("Copy")
    assert visitor.errors == ["Nothing stands on this day yet. Choose another one."]
    visitor.open(f"{HERE}/copy-day?day=2016-10-01").press("Copy")
    assert visitor.errors == ["Choose the day to copy", "Choose the day to copy to"]


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_a_day_outside_is_no_target(us: Us, visitor: Visitor) -> None:
    by, event = us
    two_items(us, visitor)
    days = (event.starts_on, event.ends_on + timedelta(days=1))

    with pytest.raises(Refused, match="not a day of the training"):
        actions.copy_day(event, uuid4(), days, Whole.ALL, by)


def test_a_whole_day_is_taken_out_and_each_put_back(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).follow(f"Take out all: {FIRST}").sees("09:00 Welcome", "10:00 Coffee")
    visitor.press("Take all out").sees("Everything on this day is taken out.", "Taken out")
    visitor.press("Put back Welcome").sees("“Welcome” is back in the programme.")

    assert [item.title for item in items_of(us[1])] == ["Welcome"]
    assert visitor.open(f"{HERE}/days/tomorrow/take-out").status == 404


@pytest.mark.one_store(reason="what is told here is worked out in Python from rows already read")
def test_the_publish_check_tells_what_matters(us: Us, visitor: Visitor) -> None:
    two_items(us, visitor).open(f"{HERE}/new?day=2016-09-24")
    visitor.tick("Zara", "Trainers who lead it (optional)")
    add(visitor, "Long", "09:30", "11:30").follow(f"Add the next one: {FIRST}")
    visitor.choose("What it is", "Session")
    add(visitor, "More", "11:30", "13:00").follow(f"Add the next one: {FIRST}")
    visitor.choose("What it is", "Session")
    add(visitor, "Again", "13:00", "13:30").follow(f"Add the next one: {FIRST}")
    add(visitor, "Short", "13:30", "13:35").follow(f"Add the next one: {FIRST}")
    add(visitor, "Party", "20:00", "23:59").follow(f"Add to this day: {SECOND}")
    add(visitor, "Early", "07:58", "08:58")

    visitor.sees("The next morning begins at 07:58. That leaves 7.9 hours of rest")
    visitor.sees("Zara is also in “Welcome” at the same time.")
    visitor.open("/organise/sofia/publish").sees(
        "Shorter sessions: 2 sessions are longer than 90 minutes.",
        "Longer breaks: 1 break is shorter than 15 minutes.",
        "Breaks between sessions: nobody should sit for more than 90 minutes.",
        "More rest at night: at least 8 hours from the evening to the morning.",
        "Somebody, or a room, is planned twice at the same time.",
    )


@pytest.mark.one_store(reason="the limit is one count, and other counts run on both stores")
def test_a_day_holds_what_its_table_can_show(us: Us, visitor: Visitor) -> None:
    by, event = us
    with transaction():
        for number in range(MOST_ON_A_DAY):
            group = nine_to_ten(f"Group {number}")
            db.session.add(ProgrammeItem(event_id=event.id, day=SATURDAY, **group))
    visitor.open(f"{HERE}/new?day=2016-09-24")

    assert add(visitor, "One more", "09:00", "10:00").errors == ["A day can have 60 items at most."]
    assert visitor.value_of("Title") == "One more"
    first = items_of(event)[0]
    actions.take_out_item(first, by)
    a_session(event, "11:00", "12:00", title="In its place")
    with pytest.raises(Refused, match="60 items at most"):
        actions.put_back_item(first, by)
    assert first.removed_at is not None
    a_session(event, "09:00", "10:00", day=SUNDAY, title="On Sunday")
    days = (SUNDAY, SATURDAY)
    with pytest.raises(Refused, match="60 items at most"):
        actions.copy_day(event, uuid4(), days, Whole.ALL, by)


@pytest.mark.one_store(reason="the limit is one count, and other counts run on both stores")
def test_a_programme_holds_what_its_pages_can_show(us: Us) -> None:
    by, event = us
    with transaction():
        event.ends_on = event.starts_on + timedelta(days=59)
        for number in range(MOST_ITEMS):
            day = event.starts_on + timedelta(days=number % 20)
            db.session.add(ProgrammeItem(event_id=event.id, day=day, **nine_to_ten("Session")))
    values = {"day": event.ends_on, **nine_to_ten("One more")}

    with pytest.raises(Refused, match="800 items at most"):
        actions.add_item(event, uuid4(), values, by)
