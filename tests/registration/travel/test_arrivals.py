"""The days of arrival: who is here, who is late, which vehicle takes them; one press each."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from events.team.categories import Category
from events.team.models import State
from foundation.errors import Refused
from foundation.store import transaction
from registration.travel import actions
from registration.travel import queries
from registration.travel.models import Booking
from registration.travel.models import Mark
from registration.travel.models import PlaceKind
from registration.travel.models import Way
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.journeys import TEAM
from tests.support.journeys import a_leg
from tests.support.journeys import a_run
from tests.support.journeys import details
from tests.support.journeys import in_days
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/travel/arrivals"


def at_night() -> dict[str, Any]:
    """A flight that lands at 23:30 in Sofia."""
    leaves = in_days(59).replace(hour=17, minute=30, second=0, microsecond=0)
    return {"leaves_at": leaves, "arrives_zone": "UTC", "arrives_at": leaves.replace(hour=23)}


def test_one_press_marks_and_one_takes_it_back(visitor: Visitor) -> None:
    _, event = a_coming_training()
    a_leg(a_participant(event), met_by="Ana")
    a_leg(a_participant(event, "Ivan Ivanov"), leaves_at=in_days(58.9))
    desk = sign_in(visitor, a_helper(event, Category.TRANSPORT)).open(PAGE)
    desk.sees("Met by: Ana", "Here 0", "No vehicle")
    assert desk.text.index("Ivan Ivanov") < desk.text.index("Maria Dimitrova")

    desk.press("Is here Ivan Ivanov").sees("Ivan Ivanov is here.", "Here 1")
    assert desk.text.index("Maria Dimitrova") < desk.text.rindex("Ivan Ivanov")
    desk.press("Is late Maria Dimitrova").sees("nobody knows the new time", "Late 1")
    desk.press("Is here Maria Dimitrova").sees("Here 2", "Late 0")
    desk.press("Take back Maria Dimitrova").sees("Late 1")
    desk.press("Take back Maria Dimitrova").sees("Late 0")

    desk.press("Take back Ivan Ivanov").sees("Here 0")


def test_a_new_time_is_told_and_a_vehicle_that_leaves_before(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    leg = a_leg(maria, **at_night())
    told = queries.arrivals_in(event)[0]
    run = a_run(event, leaves_at=told.due_at + timedelta(minutes=20))
    actions.give_place(run, maria, PlaceKind.SEAT, TEAM)
    desk = sign_in(visitor, alice).open(PAGE).sees("Van with a lift")
    desk.sees_not("Leaves before the person is here")

    desk.fill("New time Maria Dimitrova", "half past").press("Is late Maria Dimitrova")
    assert desk.status == 422
    desk.open(PAGE).fill("New time Maria Dimitrova", "0:40").press("Is late Maria Dimitrova")

    desk.sees("00:40 Maria Dimitrova", "planned for 23:30", "Leaves before the person is here")
    expected = queries.arrivals_in(event)[0].expected_at
    assert expected == told.due_at + timedelta(minutes=70)
    # A part that is written anew keeps what is known of the arrival.
    actions.change_leg(leg, 1, ((Way.THERE, Booking.SENT), details(**at_night())), TEAM)
    assert queries.arrivals_in(event)[0].expected_at == expected


def test_the_same_press_twice_is_one(app: Flask) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    leg = a_leg(maria)
    for _time in range(2):
        actions.mark(leg, Mark.ARRIVED, TEAM)

    actions.unmark(leg, TEAM)
    assert leg.mark is Mark.AWAITED
    actions.unmark(leg, TEAM)

    assert leg.mark is Mark.AWAITED


def test_whoever_no_longer_comes_cannot_arrive(app: Flask) -> None:
    _, event = a_coming_training()
    maria, ivan = a_participant(event), a_participant(event, "Ivan Ivanov")
    leg, other = a_leg(maria), a_leg(ivan)
    with transaction():
        maria.state = State.WITHDRAWN
    actions.take_off_leg(other, TEAM)

    assert queries.arrivals_in(event) == []
    for each in (leg, other):
        with pytest.raises(Refused):
            actions.mark(each, Mark.ARRIVED, TEAM)


def test_only_the_last_part_of_the_way_there_is_an_arrival(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    a_leg(maria, leaves_at=in_days(58))
    last = a_leg(maria)
    back = a_leg(maria, Way.BACK, leaves_at=in_days(62))

    assert [told.leg.id for told in queries.arrivals_in(event)] == [last.id]
    desk = sign_in(visitor, alice)
    desk.open(PAGE)
    assert desk._go("POST", f"{PAGE}/{maria.id}/{back.id}").status in (400, 404)
