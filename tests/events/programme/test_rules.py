"""What organisers are told to be careful with; pure rules without a store."""

from datetime import date
from datetime import time
from datetime import timedelta
from uuid import uuid4

import pytest

from events.programme.models import ItemTrainer
from events.programme.models import Kind
from events.programme.models import Material
from events.programme.models import Part
from events.programme.models import ProgrammeItem
from events.programme.rules import Care
from events.programme.rules import cautions
from events.programme.rules import cautions_of_materials
from events.team.models import Trainer
from events.venue.models import Room
from foundation import clock

SOFIA = "Europe/Sofia"
SATURDAY, SUNDAY = date(2016, 9, 24), date(2016, 9, 25)


def at(starts: str, ends: str, **values: object) -> ProgrammeItem:
    """A session on Saturday from `starts` to `ends`."""
    times = {"starts": time.fromisoformat(starts), "ends": time.fromisoformat(ends)}
    plain = {"kind": Kind.SESSION, "parallel_group": "", "led_by": "", "facilitated_by": ""}
    return ProgrammeItem(**{"day": SATURDAY, "title": starts, **plain, **times, **values})


def led_by(item: ProgrammeItem, *trainers: Trainer) -> ProgrammeItem:
    item.item_trainers = [ItemTrainer(trainer=one, part=Part.LEADS) for one in trainers]
    return item


def found(*items: ProgrammeItem) -> list[tuple[str, Care]]:
    return [(caution.item.title, caution.care) for caution in cautions(items, SOFIA)]


@pytest.mark.parametrize(
    ("ends", "kind", "care"),
    [
        ("11:30", Kind.SESSION, []),
        ("11:31", Kind.SESSION, [("10:00", Care.LONG_SESSION)]),
        ("10:15", Kind.BREAK, []),
        ("10:14", Kind.BREAK, [("10:00", Care.SHORT_BREAK)]),
        ("14:00", Kind.MEAL, []),
    ],
)
def test_sessions_of_90_minutes_and_breaks_of_15(
    ends: str, kind: Kind, care: list[tuple[str, Care]]
) -> None:
    assert found(at("10:00", ends, kind=kind)) == care


def test_sessions_in_a_row_need_a_break_after_90_minutes() -> None:
    first, second, third = at("09:00", "10:00"), at("10:00", "10:30"), at("10:35", "11:00")

    assert found(first, second) == []
    assert found(first, second, third) == [("10:35", Care.NO_BREAK)]
    assert found(first, second, at("10:45", "11:15")) == []
    assert found(first, at("10:00", "10:15", kind=Kind.BREAK), at("10:15", "11:00")) == []


def test_parallel_groups_are_looked_at_one_by_one() -> None:
    one = at("09:00", "10:00", parallel_group="A")
    other = at("09:00", "10:30", parallel_group="B")

    assert found(one, other) == []
    assert found(one, other, at("10:30", "11:30")) == [("10:30", Care.NO_BREAK)]
    both = [at("09:00", "10:00", parallel_group=group) for group in "AB"]
    assert found(*both, at("10:00", "11:00")) == [("10:00", Care.NO_BREAK)]
    assert found(at("09:00", "10:30"), at("09:30", "11:00")) == []


@pytest.mark.parametrize(("morning", "care"), [("06:00", []), ("05:59", [Care.SHORT_NIGHT])])
def test_an_evening_leaves_eight_hours_of_rest(morning: str, care: list[Care]) -> None:
    evening = at("20:30", "22:00", kind=Kind.SOCIAL)
    early = at("18:00", "19:00", kind=Kind.MEAL)
    breakfast = at(morning, "09:00", day=SUNDAY, kind=Kind.MEAL)

    assert [caution.care for caution in cautions([early, evening, breakfast], SOFIA)] == care


def test_the_night_in_which_the_clocks_go_forward_is_shorter() -> None:
    evening = at("21:30", "23:00", day=date(2027, 3, 27), kind=Kind.SOCIAL)
    breakfast = at("07:00", "08:00", day=date(2027, 3, 28), kind=Kind.MEAL)

    (caution,) = cautions([evening, breakfast], SOFIA)
    assert (caution.care, caution.length) == (Care.SHORT_NIGHT, timedelta(hours=7))


def test_nobody_and_no_room_is_in_two_places_at_once() -> None:
    zara, hall = Trainer(name="Zara"), Room(name="Hall")
    one = led_by(at("09:00", "10:00", parallel_group="A", room=hall), zara)
    other = led_by(at("09:30", "10:30", parallel_group="B", room=hall), zara)
    later = led_by(at("10:30", "11:00", parallel_group="A", room=hall), zara)

    assert found(one, other, later) == [
        ("09:00", Care.TWO_PLACES),
        ("09:00", Care.ROOM_TWICE),
        ("09:30", Care.TWO_PLACES),
        ("09:30", Care.ROOM_TWICE),
    ]
    zara.removed_at = hall.removed_at = clock.now()
    assert {care for _title, care in found(one, other)} == {Care.ROOM_GONE}


def test_guests_are_people_too() -> None:
    one = at("09:00", "10:00", parallel_group="A", led_by="Ana Pop, Ivo")
    other = at("09:00", "10:00", parallel_group="B", facilitated_by="Ivo")

    assert [(caution.care, caution.who) for caution in cautions([one, other], SOFIA)] == [
        (Care.TWO_PLACES, "Ivo"),
        (Care.TWO_PLACES, "Ivo"),
    ]


def test_materials_are_missed_only_where_some_are_used() -> None:
    def cares(item: ProgrammeItem, *materials: Material) -> list[tuple[Care, str]]:
        item.__dict__["materials"] = list(materials)
        return [(one.care, one.who) for one in cautions_of_materials([item])]

    good = Material(id=uuid4(), title="Notes", forms=["plain_text"])
    bad = Material(id=uuid4(), title="Slides", forms=[])

    assert cares(at("09:00", "10:00")) == [(Care.NO_MATERIAL, "")]
    assert cares(at("09:00", "10:00", without_material=True)) == []
    assert cares(at("09:00", "10:00", kind=Kind.BREAK)) == []
    assert cares(at("09:00", "10:00"), good) == []
    assert cares(at("09:00", "10:00"), good, bad) == [(Care.NOT_ACCESSIBLE, "Slides")]
