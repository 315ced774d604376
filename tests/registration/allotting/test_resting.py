"""Rules of work and rest, who fits whom, and the parts of a day."""

from datetime import date
from datetime import time

import pytest

from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from registration.allotting.hours.fitting import UNKNOWN
from registration.allotting.hours.fitting import Misfit
from registration.allotting.hours.fitting import Offered
from registration.allotting.hours.fitting import Wish
from registration.allotting.hours.fitting import grade
from registration.allotting.hours.fitting import misfit
from registration.allotting.hours.nouns import Span
from registration.allotting.hours.parts import around
from registration.allotting.hours.parts import breaks_on
from registration.allotting.hours.parts import interpreted
from registration.allotting.hours.parts import part_of
from registration.allotting.hours.parts import whole
from registration.allotting.hours.resting import agree
from registration.allotting.hours.resting import break_in
from registration.allotting.hours.resting import people_for
from registration.allotting.hours.resting import team_for
from registration.companions.models import Answer
from registration.companions.models import DayPart

_SATURDAY = date(2016, 9, 24)
_GREEK = frozenset({"greek sign language", "gss"})


def hours(starts: float, ends: float) -> Span:
    """From one clock time to another of the same day."""
    return Span(int(starts * 60), int(ends * 60))


def an_item(starts: int, ends: int, kind: Kind = Kind.SESSION, **values: object) -> ProgrammeItem:
    """A stretch of Saturday."""
    return ProgrammeItem(
        day=_SATURDAY, starts=time(starts), ends=time(ends), title="", kind=kind, **values
    )


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        (hours(9, 18), hours(18, 22), True),
        (hours(7, 9), hours(18, 22), False),
        (hours(18, 22), hours(33, 42), True),
        (hours(18, 22), hours(31, 33), False),
        (hours(9, 12), hours(11, 13), False),
        (hours(18, 22), Span(22 * 60, 31 * 60, is_night=True), False),
    ],
)
def test_eleven_hours_of_rest_in_each_day(one: Span, other: Span, *, may: bool) -> None:
    assert agree(one, other) is may
    assert agree(other, one) is may


def test_sign_language_interpreters_come_in_twos_for_more_than_an_hour() -> None:
    assert team_for([hours(9, 10)]) == 1
    assert team_for([hours(9, 10), hours(11, 12)]) == 2


def test_a_long_day_has_a_break_or_two_people() -> None:
    day, lunch, coffee = hours(9, 18), hours(13, 14), hours(11, 11.5)

    assert break_in(day, [coffee, lunch]) == lunch
    assert people_for(day, [coffee, lunch]) == 1
    # After a coffee at 11 there would be more than six hours without a break.
    assert break_in(day, [coffee]) is None
    assert people_for(day, [coffee]) == 2
    assert people_for(day, [hours(13, 13.1)]) == 2
    assert people_for(day, [hours(8, 10), hours(16, 19)]) == 2
    assert people_for(hours(18, 22), []) == 1


def test_who_fits_whom() -> None:
    danae = Offered("danae", "Greek Sign Language, English", "a woman")
    wish = Wish((_GREEK,), frozenset({"woman"}))

    assert misfit(danae, wish, None) is None
    assert misfit(danae, wish, Answer.REFUSED) is Misfit.REFUSED
    assert misfit(danae, Wish((frozenset({"swl"}),)), None) is Misfit.LANGUAGE
    assert misfit(danae, Wish(gender=frozenset({"man"})), None) is Misfit.GENDER
    assert misfit(Offered("x", "", ""), Wish(), None) is None
    assert [grade(Answer.PREFERRED), grade(Answer.ACCEPTED), grade(Answer.WAITING)] == [0, 1, 2]
    assert grade(None) == UNKNOWN


def test_the_parts_of_a_day_by_the_clock() -> None:
    night = whole(_SATURDAY, DayPart.NIGHT)

    assert night.length == 9 * 60
    assert night.is_night
    assert whole(_SATURDAY, DayPart.DAY).length == 9 * 60
    starts = (time(6), time(8), time(13), time(19), time(23))
    assert [part_of(at) for at in starts] == [
        DayPart.MORNING,
        DayPart.MORNING,
        DayPart.DAY,
        DayPart.EVENING,
        DayPart.NIGHT,
    ]


def test_what_is_said_in_each_part_counts_once_where_it_is_parallel() -> None:
    items = [
        an_item(9, 11, parallel_group="A"),
        an_item(9, 11, parallel_group="B"),
        an_item(11, 12, Kind.BREAK),
        an_item(12, 13, Kind.MEAL),
        an_item(14, 16),
        an_item(20, 22, Kind.SOCIAL),
        an_item(16, 17, Kind.TRAVEL),
    ]

    said = interpreted(items, free_time=False)
    assert {part: len(spans) for (_day, part), spans in said.items()} == {DayPart.DAY: 2}
    assert around(said[_SATURDAY, DayPart.DAY]).length == 7 * 60
    all_day = interpreted(items, free_time=True)
    assert {part: len(spans) for (_day, part), spans in all_day.items()} == {
        DayPart.DAY: 4,
        DayPart.EVENING: 1,
    }
    assert len(breaks_on(items, _SATURDAY, at_meals=True)) == 2
    assert len(breaks_on(items, _SATURDAY, at_meals=False)) == 1
    assert breaks_on(items, date(2016, 9, 25), at_meals=True) == []
