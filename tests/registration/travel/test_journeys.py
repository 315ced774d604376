"""The team writes a journey; the person sees it, says whether it is right, and corrects it."""

from collections.abc import Callable
from datetime import date
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call import actions as call
from events.team.categories import Category
from events.team.models import Channel
from events.team.models import Part
from events.team.models import State
from foundation import clock
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.jobs.registry import TASKS
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import transaction
from registration.needs.queries import looks_at
from registration.travel import actions
from registration.travel import queries
from registration.travel.models import Booking
from registration.travel.models import Leg
from registration.travel.models import Way
from registration.travel.models import Word
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.counting import questions
from tests.support.journeys import SELF
from tests.support.journeys import TEAM
from tests.support.journeys import a_leg
from tests.support.journeys import details
from tests.support.journeys import in_days
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

WHY = "If it is not right: what should be different?"
BOOKED = (Way.THERE, Booking.BOOKED)


THE_WAY = "Brussels Airport to Sofia Airport, terminal 2"


def writes_a_flight(desk: Visitor, day: date) -> Visitor:
    """Fill in a flight from Brussels to Sofia, but for its times."""
    desk.choose("Which way is it?", "To the training").choose("How?", "By plane")
    desk.fill("From", "Brussels Airport").fill("To", "Sofia Airport, terminal 2")
    desk.date("Day of departure", day)
    return desk.choose("Time zone of the departure", "Europe/Brussels")


def test_the_team_writes_a_journey(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    desk = sign_in(another_visitor(), alice).open("/organise/sofia/travel")
    desk.follow("Maria Dimitrova").follow("Add a part of the journey").press("Save")
    assert "Enter from where" in desk.errors

    writes_a_flight(desk, event.starts_on - timedelta(days=1)).fill("Time of departure", "9:30")
    desk.fill("Time of arrival", "8:30").press("Save")
    assert desk.errors == [
        "This is before the departure. Give the day of arrival, if it is another day."
    ]
    desk.fill("Time of arrival", "13:20")
    desk.tick("Help from the door of the plane into the seat").fill("Currency", "E").press("Save")
    assert desk.errors == ["Enter the three letters of the currency, like EUR"]
    desk.fill("Currency", "eur").fill("The most that is paid (optional)", "350,50")
    desk.press("Save").sees("350.50 EUR", "Nobody has asked for the help yet", "1107/2006", "WCHC")

    [letter] = letters_to(maria.email)
    assert "Brussels" not in letter.text
    visitor.open(letter.link).sees(
        "Help from the door of the plane into the seat",
        "What the airline writes for it WCHC",
        "09:30 (Brussels time)",
        "13:20 (Sofia time)",
    )


def test_the_person_says_whether_it_is_right(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    a_leg(maria)
    link = link_of(maria)
    visitor.open(f"{link}/journey").follow(f"Say whether it is right {THE_WAY}")
    visitor.press("This is not right")
    assert visitor.errors == ["Tell us what is not right."]
    visitor.fill(WHY, "I cannot get there so early.").press("This is not right")
    visitor.sees("You said: this is not right")
    assert letters_to("office@example.org")[0].subject == "A journey is not right"
    assert "early" not in letters_to("office@example.org")[0].text

    desk = sign_in(another_visitor(), alice).open(f"/organise/sofia/travel/people/{maria.id}")
    desk.sees("I cannot get there so early.").follow(f"Change {THE_WAY}")
    desk.fill("Number of the flight, train or bus (optional)", "YY 9").press("Save")
    desk.sees("Not answered yet").sees_not("I cannot get there so early.")
    visitor.open(f"{link}/journey").follow(f"Say whether it is right {THE_WAY}")
    visitor.press("This is right").sees("You said: this is right")
    desk.open("/organise/sofia/travel").sees("The person says: right")


def test_the_person_writes_and_corrects_their_own_journey(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    visitor.open(link_of(maria)).follow("See your journey").follow("Write down a part yourself")
    visitor.choose("Which way is it?", "Back home").choose("How?", "By train")
    visitor.fill("From", "Sofia Central Station").fill("To", "Plovdiv")
    visitor.date("Day of departure", event.ends_on).fill("Time of departure", "17:10")
    visitor.fill("Time of arrival", "19:40").choose("Who books?", "The person who travels")

    visitor.press("Save").sees("Saved. The organisers see it.", "You said: this is right")
    assert letters_to("office@example.org")[0].subject == "News about a journey"
    desk = sign_in(another_visitor(), alice).open(f"/organise/sofia/travel/people/{maria.id}")
    desk.follow("Change Sofia Central Station to Plovdiv").fill(
        "Who meets the person (optional)", "Ana"
    )
    desk.press("Save")
    visitor.open(f"{link_of(maria)}/journey").follow(
        "Correct it yourself Sofia Central Station to Plovdiv"
    )
    visitor.fill("Time of arrival", "19:55").press("Save").sees("19:55", "Ana")


def test_a_part_is_taken_out_and_put_back(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    a_leg(maria)
    desk = sign_in(visitor, alice).open(f"/organise/sofia/travel/people/{maria.id}")

    desk.press("Take out Brussels Airport to Sofia Airport, terminal 2").sees("Taken out")
    assert queries.journey_of(maria) == []
    desk.press("Put back Brussels Airport to Sofia Airport, terminal 2")

    desk.sees("It is part of the journey again.", "Alice Martin took out a part of the journey")


def test_a_form_sent_twice_adds_one_part_and_nothing_new_tells_nothing(app: Flask) -> None:
    _, event = a_coming_training()
    maria, key, flight = a_participant(event), uuid4(), details()
    for _time in range(2):
        actions.add_leg(maria, key, (BOOKED, flight), TEAM)
    [leg] = all_of(select(Leg))

    actions.change_leg(leg, 1, (BOOKED, flight), TEAM)

    assert leg.version == 1
    assert len(letters_to("maria@example.org")) == 1


def test_cc8_two_at_once_are_told(app: Flask) -> None:
    _, event = a_coming_training()
    leg = a_leg(a_participant(event))
    actions.change_leg(leg, 1, (BOOKED, details(number="YY 9")), TEAM)

    with pytest.raises(Conflict):
        actions.change_leg(leg, 1, (BOOKED, details(number="ZZ 9")), TEAM)
    with pytest.raises(Conflict):
        actions.say(leg, 1, Word.RIGHT, "", SELF)


def test_nobody_without_a_place_has_a_journey(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event, state=State.WITHDRAWN)

    with pytest.raises(Refused):
        a_leg(maria)
    visitor.open(f"{link_of(maria)}/journey").sees("once a place is offered to you")
    visitor.open(link_of(maria)).sees_not("See your journey")
    desk = sign_in(another_visitor(), alice)
    assert desk.open(f"/organise/sofia/travel/people/{maria.id}").status == 404


def test_an_assistant_sees_their_own_journey_and_gets_no_letter(visitor: Visitor) -> None:
    _, event = a_coming_training()
    peter = a_participant(
        event, "Peter Petrov", State.COMING, part=Part.ASSISTANT, channel=Channel.BESIDE
    )
    a_leg(peter, met_by="Ana with a sign")

    visitor.open(f"{link_of(peter)}/journey").sees("Ana with a sign", "By plane, XX 123")
    assert letters_to("peter@example.org") == []


def test_az5_only_transport_opens_journeys_and_each_look_is_told(
    another_visitor: Callable[[], Visitor],
) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    leg = a_leg(maria)
    cook = sign_in(another_visitor(), a_helper(event, Category.FOOD, name="Fanny Roux"))
    driver = sign_in(another_visitor(), a_helper(event, Category.TRANSPORT))

    here = "/organise/sofia/travel"
    pages = [here, f"{here}/people/{maria.id}", f"{here}/people/{maria.id}/{leg.id}"]
    pages += [f"{here}/arrivals", f"{here}/runs"]
    assert [cook.open(page).status for page in pages] == [404] * 5
    assert [driver.open(page).status for page in pages] == [200] * 5

    looks = [(look.name, look.what) for look in looks_at(maria)]
    assert looks == [("Hana Novak", Category.TRANSPORT.label)]
    assert b"Brussels" not in leg.sealed


@pytest.mark.one_store(reason="counts questions, which both stores are asked alike")
def test_lists_ask_as_much_for_a_dozen_as_for_one(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    a_leg(a_participant(event))
    desk = sign_in(visitor, alice)
    pages = ("/organise/sofia/travel", "/organise/sofia/travel/arrivals")
    few = [questions(desk, page) for page in pages]
    for number in range(11):
        a_leg(a_participant(event, f"Person{number} Test"))

    assert [questions(desk, page) for page in pages] == few


@pytest.mark.usefixtures("app")
def test_ml10_the_team_hears_in_time_that_help_was_not_asked_for() -> None:
    _alice, event = a_coming_training()
    leg = a_leg(a_participant(event), number="zq 7", assistance=("steps",))
    assert actions.ring() == 0
    with clock.travelling_to(in_days(57)):
        TASKS["travel.ring"]()
        assert actions.ring() == 1

    (letter,) = [
        one for one in letters_to(event.contact_email) if one.subject.startswith("Ask for help")
    ]
    assert letter.link.endswith("/organise/sofia/travel")
    assert "zq 7" not in letter.text
    assert "Maria" not in letter.text
    with clock.travelling_to(in_days(57.5)):
        actions.take_off_leg(leg, TEAM)
        assert actions.ring() == 0


def test_who_travels_on_other_days_is_told_once_after_the_days_were_moved(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    """The team sees whose journey it is; home again counts too."""
    alice, event = a_coming_training()
    maria, home, beside = (a_participant(event, f"{name} One") for name in ("Maria", "Home", "Bo"))
    with transaction():
        beside.channel = Channel.BESIDE
    a_leg(maria)
    a_leg(beside)
    a_leg(home, Way.BACK, leaves_at=in_days(63))
    desk = sign_in(another_visitor(), alice).open("/organise/sofia/travel")
    desk.sees_not("not on the days of the training")
    assert actions.tell_of_moved_days() == 0

    a_leg(a_participant(event, "In Time"), leaves_at=in_days(89))
    later = {"starts_on": event.starts_on + timedelta(days=30)}
    call.change(event, event.version, later | {"ends_on": later["starts_on"]}, TEAM)
    TASKS["travel.ring"]()
    assert actions.tell_of_moved_days() == len((maria, home, beside))

    desk.open("/organise/sofia/travel").sees("Journeys that are not on the days of the training")
    query = select(OutgoingLetter).where(OutgoingLetter.subject.startswith("New days"))
    assert {one.participation_id for one in all_of(query)} == {maria.id, home.id}
    visitor.open(f"{link_of(maria)}/journey").sees("Not on the days of the training")
