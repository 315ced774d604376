"""What fits whom: the person's own page, the coordinator's, and their own word."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.survey.actions import take_out_object
from events.survey.models import Method
from events.survey.models import PlaceKind
from events.survey.queries import bedrooms_of
from events.survey.queries import surveyed
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from events.venue.models import Venue
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.matching import actions
from registration.matching.models import OwnWord
from registration.matching.queries import near
from registration.matching.queries import own_word_of
from registration.needs import actions as needs
from registration.needs.queries import LOOKED
from tests.support.counting import queries_made
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.sofia import link_of
from tests.support.survey import BY
from tests.support.survey import a_measured_hotel
from tests.support.survey import a_place
from tests.support.survey import an_object
from tests.support.visitor import Visitor

TOLD = {
    "device": "powered_chair",
    "occupied_width": {"typed": "68", "unit": "cm", "si": 680},
    "bed_height_range": {"typed": "", "unit": "mm", "si": [450, 500]},
    "travels_in": "seated_in_wheelchair",
}
HERE = "/organise/sofia/fits"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


@pytest.fixture
def maria(event: Event) -> Participation:
    """Maria told what she needs, and the hotel is measured."""
    a_measured_hotel(event)
    participation = a_participant(event)
    tells(participation, TOLD)
    return participation


def tells(participation: Participation, answers: dict[str, Any]) -> None:
    tell(participation, answers)


def test_a_person_sees_the_measured_way_before_anything_is_asked(
    event: Event, another_visitor: Callable[[], Visitor]
) -> None:
    a_measured_hotel(event)
    link = link_of(a_participant(event))
    person = another_visitor().open(f"{link}/needs").sees("First look at what was measured")
    person.follow("Look at the measured way and the rooms")
    person.sees("Main entrance (Entrance)", "Clear width of the door: 1100 mm", "204 (Bedroom)")
    person.sees_not("Compared with what you told us", "I can manage this")

    person.choose("Would this work for you? (optional)", "I am not sure").press("Save and go on")
    assert person.errors == ["Tick that we may read your answer. Without that we cannot keep it."]
    person.tick(
        "I agree: those who arrange “Rooms and moving around” may read and keep what I tell about "
        "it until 25 October 2016, to arrange it."
    )
    person.press("Save and go on").sees("Saved. Thank you.").open(f"{link}/way")
    person.sees_not("I agree")
    assert "checked" in str(person.page.field("I am not sure").attrib)


def test_what_was_measured_stands_above_the_questions(
    event: Event, another_visitor: Callable[[], Visitor]
) -> None:
    link = link_of(a_participant(event))
    person = another_visitor().open(f"{link}/way").sees("Nobody has measured the way.")
    person.sees_not("Save and go on", "Look at what was measured").open(f"{link}/needs/arrange")
    person.tick("Ways, rooms and a bathroom that fit how I move around", "What should we arrange?")
    person.tick("My journey, and a vehicle on site", "What should we arrange?")
    person.press("Go on").open(f"{link}/needs/about/mobility/1").sees_not("Measured")
    person.sees_not("Would these rooms work for you?")
    with transaction():
        where = {"name": "Hotel", "address": "1 Street", "city": "Sofia", "country": "BG"}
        db.session.add(Venue(event_id=event.id, **where, rooms="Two rooms without steps."))
    assert near(event) == {"described:rooms"}
    person.open(f"{link}/needs/about/mobility/1").sees("Would these rooms work for you?")
    a_measured_hotel(event)
    van = a_place(event, "Vans", PlaceKind.VEHICLES)
    an_object(van, "vehicle", "Van 1", {"seats": 6, "wheelchair_places": 1})

    assert near(event) == {"occupied_width", "bed_height_range"}
    person.open(f"{link}/needs/about/mobility/1").sees(
        "Measured Main entrance", "3 bedrooms are measured, too."
    )
    person.follow("See photographs, and say whether it would work for you")
    assert person.heading == "Would this work for you?"
    person.open(f"{link}/needs/about/travel/1").sees("Van 1 (Vehicle) Seats for passengers: 6.")


def test_sentences_name_the_object_and_the_rooms_that_fit(
    maria: Participation, another_visitor: Callable[[], Visitor]
) -> None:
    person = another_visitor().open(f"{link_of(maria)}/way")

    person.sees("Compared with what you told us", "The way: Fits")
    person.sees("Room 210 fits.", "Room 210: Fits All that is compared here fits.")
    person.sees("Room 204: Does not fit The bathroom door of room 204 is 2 cm too narrow for your")
    person.sees("Room 206: Not known The bathroom door of room 206: nobody has measured this yet.")


def test_the_own_word_counts_more_and_can_be_taken_back(
    maria: Participation, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    person = another_visitor().open(f"{link_of(maria)}/way").press("I can manage this 204")
    person.sees("Room 204: Fits", "The bathroom door of room 204: you said that you can manage")
    visitor.open(HERE).sees("204, 210").follow("Maria Dimitrova")
    visitor.sees("The bathroom door of room 204 can be managed: the person says so.")

    person.press("I cannot manage this after all 204").sees("Room 204: Does not fit")
    row = bedrooms_of(maria.event)[0].row
    for _twice in range(2):
        actions.manage(maria, row.id, BY, can=False)
        actions.say_works(maria, "no", BY)
    assert [one.version for one in all_of(select(OwnWord))] == [3]
    acts = [one.act for one in history_of(maria.id, "said.own_word")]
    assert acts == ["said.own_word"] * 3


def test_the_coordinator_reads_words_and_each_look_is_noted(
    maria: Participation, visitor: Visitor
) -> None:
    a_participant(maria.event, "Stefan Ionescu")
    visitor.open(HERE).sees("Maria Dimitrova Fits", "1 person has told nothing")
    looks = history_of(maria.id, LOOKED)
    assert [(one.details["group"], one.actor_role) for one in looks] == [("venue", "organiser")]

    van = a_place(maria.event, "Vans", PlaceKind.VEHICLES)
    told: dict[str, int | str] = {
        "wheelchair_places": 1,
        "tie_down": 0,
        "lift_load": 300,
        "entry": "lift",
    }
    an_object(van, "vehicle", "Van 1", told)
    visitor.follow("Maria Dimitrova").sees(
        "What fits Maria Dimitrova", "Our own rule, after the reference wheelchair"
    )
    visitor.sees("“Van 1” does not have what holds a wheelchair at four points.")
    visitor.sees("Boeing 737: Not known")
    looks = history_of(maria.id, LOOKED)
    assert {one.details["group"] for one in looks} == {"venue", "transport"}


def test_only_those_who_may_open_it_do(
    maria: Participation, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    assert sign_in(another_visitor(), charlie()).open(HERE).status == 404
    elsewhere = a_participant(a_training("elsewhere"), "Somebody Else")
    assert visitor.open(f"{HERE}/{elsewhere.id}").status == 404
    with transaction():
        maria.state = State.WITHDRAWN
    assert visitor.open(f"{HERE}/{maria.id}").status == 404
    visitor.open(HERE).sees_not("Maria Dimitrova")
    person = another_visitor().open(f"{link_of(maria)}/way")
    assert person.path.endswith("/needs")
    with pytest.raises(Refused, match="once a place is offered"):
        actions.say_works(maria, "yes", BY)


def test_what_was_taken_out_or_is_elsewhere_cannot_be_managed(maria: Participation) -> None:
    elsewhere = an_object(a_place(a_training("elsewhere")), "lift", "Lift")
    for key in (elsewhere.id, uuid4()):
        with pytest.raises(Refused, match="not measured any more"):
            actions.manage(maria, key, BY, can=True)
    take_out_object(surveyed(maria.event)[0].row, BY)
    assert surveyed(maria.event)[0].row.name == "Lift"


def test_taking_back_what_was_told_erases_the_own_word(maria: Participation) -> None:
    actions.say_works(maria, "not_sure", BY)
    tell(maria, {"local_transport": "van_ramp"})
    needs.withdraw(maria, Category.TRANSPORT, BY)
    word = own_word_of(maria)
    assert word is not None
    assert b"not_sure" not in word.sealed
    needs.withdraw(maria, Category.VENUE, BY)

    assert own_word_of(maria) is None
    needs.withdraw(maria, Category.VENUE, BY)


def test_erasing_a_person_erases_their_own_word(maria: Participation) -> None:
    actions.say_works(maria, "not_sure", BY)
    for _twice in range(2):
        with transaction():
            actions.erase(maria, BY)

        assert own_word_of(maria) is None


def test_nothing_measured_and_nothing_told_is_said_openly(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    visitor.open(HERE).sees("Nothing is measured yet.", "Nobody has told measures yet")
    participation = a_participant(event)
    person = another_visitor().open(f"{link_of(participation)}/needs")
    person.sees_not("First look at what was measured")
    person.open(f"{link_of(participation)}/way").sees("Nobody has measured the way.")
    tells(participation, {"device": "none"})
    visitor.open(HERE).sees("Nothing was told that could be compared with what is measured.")
    visitor.follow("Maria Dimitrova").sees("No bedroom is measured yet.", "No vehicle is measured")
    visitor.sees("Nothing was told that could be compared with what is measured.")
    a_measured_hotel(event)
    visitor.open(HERE).sees("Nothing measured stands in the way.")


SENTENCES = {
    "entrance": ({"steps": 2, "door_width": 720, "door_threshold": 40}, "step_height_max", 30),
    "ramp": ({"gradient": 100, "width": 1200}, "ramp_gradient_max", 80),
    "path": ({"distance": 120, "gradient": 10, "width": 1500}, "walk_distance_max", 100),
    "lift": ({"door_width": 900, "car_width": 1100, "car_depth": 1100, "load": 250},
             "person_plus_device_mass", 300),
    "toilet": ({"door_width": 900, "door_threshold": 0, "turning": 1300},
               "turning_diameter", 1500),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("entrance", ["has 2 steps too many.", "“Thing” is 1 cm too high.", "“Thing” is tight."]),
        ("ramp", ["The slope of “Thing” is 2 % too steep.", "−2 %"]),
        ("path", ["The way along “Thing” is 20 m too long."]),
        (
            "lift",
            [
                "“Thing” carries 50 kg too little.",
                "−50 kg",
                "−100 mm",
                "“Thing” is 10 cm too short.",
            ],
        ),
        ("toilet", ["The space to turn in “Thing” is 10 cm too small."]),
    ],
)
def test_each_limit_has_its_sentence(
    event: Event, visitor: Visitor, kind: str, said: list[str]
) -> None:
    values, field, number = SENTENCES[kind]
    an_object(a_place(event), kind, "Thing", values)
    told = {"device": "powered_chair", "occupied_width": 680, "occupied_length": 1200}
    tells(a_participant(event), told | {"steps_max": 0, field: number})

    visitor.open(HERE).follow("Maria Dimitrova").sees(*said)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            {"bed_height_range": {"typed": "", "unit": "mm", "si": [500, 520]}},
            "The bed in room 1 is 2 cm too low.",
        ),
        (
            {"bed_height_range": {"typed": "", "unit": "mm", "si": [400, 450]}},
            "The bed in room 1 is 3 cm too high.",
        ),
        ({"bathroom": ["roll_in_shower"]}, "Room 1 does not have a shower that you roll into."),
        ({"device": "scooter"}, "The door of room 1 comes close to a limit."),
        ({"hears_alarm": "needs_visual"}, "the place says that it fits, but nobody has measured"),
    ],
)
def test_each_room_has_its_sentence(
    event: Event, visitor: Visitor, told: dict[str, Any], said: str
) -> None:
    room: dict[str, int | str] = {"door_width": 820, "bed_height": 480, "shower": "bath"}
    row = an_object(a_place(event), "bedroom", "1", room)
    if "hears_alarm" in told:
        an_object(row.place, "bedroom", "2", {"flashing_alarm": 1}, Method.STATED)
    tells(a_participant(event), told)

    visitor.open(HERE).follow("Maria Dimitrova").sees(said)


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_many_people_ask_as_often_as_one(event: Event, visitor: Visitor) -> None:
    a_measured_hotel(event)
    tells(a_participant(event), TOLD)
    visitor.open(HERE)
    with queries_made() as few:
        visitor.open(HERE)
    for number in range(6):
        tells(a_participant(event, f"Maria{number} Dimitrova"), TOLD)
    with queries_made() as many:
        visitor.open(HERE)

    assert len(many) - len(few) <= 1
