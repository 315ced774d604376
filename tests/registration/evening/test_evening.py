"""On the evening of arrival everybody is asked once whether their room is right."""

from collections.abc import Callable
from datetime import UTC
from datetime import datetime
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.jobs.registry import TASKS
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import transaction
from registration.evening import actions
from registration.evening.models import RoomQuestion
from registration.evening.models import RoomWord
from registration.evening.queries import guests_of
from registration.evening.queries import held_on
from registration.evening.queries import question_of
from registration.needs.actions import withdraw
from registration.needs.queries import LOOKED
from registration.own_data.actions import erase_needs
from registration.travel.actions import add_leg
from registration.travel.actions import mark
from registration.travel.models import Booking
from registration.travel.models import Details
from registration.travel.models import Leg
from registration.travel.models import Mark
from registration.travel.models import Mode
from registration.travel.models import Way
from tests.support.arranging import a_helper
from tests.support.counting import queries_made
from tests.support.letters import letters_to
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

# Sofia is three hours ahead of UTC in September; the training begins on the 24th.
FIRST_EVENING = datetime(2016, 9, 23, 16, 0, tzinfo=UTC)
HERE = "/organise/sofia/evening"
TEAM = Actor("organiser")


@pytest.fixture
def event(app: Flask) -> Event:
    """A training in Sofia on 24 and 25 September 2016."""
    del app
    return alices_training()[1]


def arrives(participation: Participation, at: datetime) -> Leg:
    """Somebody's journey, with its last part."""
    details = Details(
        Mode.TRAIN, "Varna", "Sofia", at - timedelta(hours=6), "Europe/Sofia", at, "Europe/Sofia"
    )
    key = uuid4()
    add_leg(participation, key, ((Way.THERE, Booking.BOOKED), details), TEAM)
    return all_of(select(Leg).where(Leg.id == key))[0]


def asked_at(moment: datetime) -> int:
    """How many people are asked when the work in the background runs at that moment."""
    with travelling_to(moment):
        return actions.ask()


def test_everybody_is_asked_once_on_their_own_evening(event: Event) -> None:
    maria, late, early = (a_participant(event, f"{name} One") for name in ("Maria", "Late", "Eve"))
    at_night = datetime(2016, 9, 24, 18, 30, tzinfo=UTC)
    mark(arrives(late, at_night), Mark.DELAYED, TEAM, at_night + timedelta(hours=1))
    arrives(early, datetime(2016, 9, 22, 9, 0, tzinfo=UTC))
    a_participant(event, "Offered One", State.OFFERED)

    assert asked_at(FIRST_EVENING - timedelta(days=1, minutes=1)) == 0
    assert asked_at(FIRST_EVENING - timedelta(days=1)) == 1
    assert asked_at(FIRST_EVENING - timedelta(minutes=1)) == 0
    with travelling_to(FIRST_EVENING):
        TASKS["evening.ask"]()
    assert question_of(maria) is not None
    assert asked_at(at_night + timedelta(minutes=119)) == 0
    assert asked_at(at_night + timedelta(hours=2)) == 1
    assert asked_at(at_night + timedelta(hours=2)) == 0
    assert count_of(select(RoomQuestion)) == len((maria, late, early))


def test_nobody_is_asked_after_the_last_day_or_in_a_draft(event: Event) -> None:
    a_participant(event)
    with transaction():
        event.published_at = None
    assert asked_at(FIRST_EVENING) == 0
    with transaction():
        event.published_at = clock.now()
    assert asked_at(datetime(2016, 9, 26, 12, 0, tzinfo=UTC)) == 0


def test_a_journey_that_does_not_open_keeps_nobody_from_being_asked(event: Event) -> None:
    maria, other = a_participant(event), a_participant(event, "Other One")
    leg = arrives(maria, FIRST_EVENING + timedelta(days=1))
    with transaction():
        leg.sealed = b"spoilt"
    assert asked_at(FIRST_EVENING) == len((maria, other))


def test_ml10_the_letter_says_nothing_of_needs_and_leads_to_the_question(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    maria = a_participant(event)
    tell(maria, {"device": "powered_chair", "bathroom": ["roll_in_shower"]})
    beside = a_participant(event, "Beside One", channel=Channel.BESIDE)
    assert asked_at(FIRST_EVENING) == len((maria, beside))
    letter = letters_to("maria@example.org")[0]
    said = f"{letter.subject} {letter.text}".lower()
    assert not [word for word in ("chair", "shower", "venue", "need") if word in said]
    written = all_of(select(OutgoingLetter.participation_id))
    assert beside.id not in written

    with travelling_to(FIRST_EVENING + timedelta(hours=1)):
        visitor.open(letter.link).sees("Is your room right?").press("Yes, it is right")
        visitor.sees("You said: Yes, it is right.").press("Take my answer back")
        visitor.sees("Your answer is taken back.")
        visitor.follow("Your page").sees("Is your room right?").press("Something is not right")
        visitor.sees("Now tell us what is not right", "A room is not right")
        visitor.fill("What else should we know? (optional)", "No seat in the shower.")
        visitor.press("Tell the team now").sees("No seat in the shower.", "Nobody has read it yet")
        visitor.open(link_of(maria)).sees("You said: Something is not right.")
    with travelling_to(AFTERWARDS):
        home = another_visitor().open(link_of(maria)).sees_not("Is your room right?")
        home.open(f"{link_of(maria)}/room").sees("We ask you here on the evening of your arrival")


def test_the_team_sees_who_said_what_and_asks_who_uses_no_email(
    event: Event, visitor: Visitor
) -> None:
    """AD3: each look at an answer is noted, and the person sees it."""
    stefan = a_participant(
        event, "Stefan Ionescu", channel=Channel.TEXT, contact_detail="+40 700 123"
    )
    maria = a_participant(event)
    late = a_participant(event, "Late One")
    arrives(late, FIRST_EVENING + timedelta(days=1))
    asked_at(FIRST_EVENING)
    with travelling_to(FIRST_EVENING + timedelta(hours=1)):
        sign_in(visitor, a_helper(event, Category.VENUE))
        actions.say(maria, RoomWord.RIGHT, Actor("participant", maria.person_id))
        visitor.open("/organise/sofia/arrangements")
        visitor.sees("Ask in person whether the room is right", "+40 700 123")
        visitor.follow("Write down what they say").sees("Maria Dimitrova", "Stefan Ionescu")
        visitor.sees("Late One: 24 September 2016")
        assert len(history_of(maria.id, LOOKED)) == 1
        visitor.press("I sleep somewhere else Stefan Ionescu").sees("Sleep somewhere else")
        visitor.press("Take this answer back Stefan Ionescu").sees("The answer is taken back.")
        visitor.press("Something is not right Stefan Ionescu").sees("write down what is not right")
        visitor.press("Save, and see whom it touches").sees("A room is not right", "Stefan Ionescu")
        visitor.open("/organise/sofia/incidents").sees("Said: not right")
        visitor.follow("Who said what, and who has not answered yet")
        visitor.press("Take this answer back Maria Dimitrova").sees("Nobody said so yet.")
        assert [one.word for one in guests_of(event) if one.participation == stefan] == [
            RoomWord.NOT_RIGHT
        ]


def test_who_does_not_see_to_rooms_sees_nothing_of_it(event: Event, visitor: Visitor) -> None:
    stefan = a_participant(event, "Stefan Ionescu", channel=Channel.PHONE)
    asked_at(FIRST_EVENING)
    with travelling_to(FIRST_EVENING + timedelta(hours=1)):
        sign_in(visitor, a_helper(event, Category.FOOD))
        assert visitor.open(HERE).status == 404
        visitor.open("/organise/sofia/incidents").sees_not("Is the room right?")
        visitor.open("/organise/sofia/arrangements").sees_not(stefan.name)


def test_answers_are_taken_once_while_somebody_can_use_them(event: Event) -> None:
    maria = a_participant(event)
    with travelling_to(FIRST_EVENING):
        actions.say(maria, RoomWord.RIGHT, TEAM)
        actions.say(maria, RoomWord.RIGHT, TEAM)
        assert len(history_of(maria.id, "said.room")) == 1
    with travelling_to(AFTERWARDS), pytest.raises(Refused, match="any more"):
        actions.say(maria, None, TEAM)


def test_what_is_taken_back_is_erased(event: Event) -> None:
    maria = a_participant(event)
    with travelling_to(FIRST_EVENING):
        tell(maria, {"device": "powered_chair", "diet": ["vegan"]})
        actions.say(maria, RoomWord.NOT_RIGHT, TEAM)
        withdraw(maria, Category.FOOD, TEAM)
        assert guests_of(event)[0].word is RoomWord.NOT_RIGHT
        withdraw(maria, Category.VENUE, TEAM)
        assert guests_of(event)[0].word is None
        assert actions.ask() == 0
        other = a_participant(event, "Other One", State.OFFERED)
        tell(other, {"device": "powered_chair"})
        withdraw(other, Category.VENUE, TEAM)
    chapters = list(held_on(maria))
    assert next(one.label for row in chapters[0].rows for one in row) == "When you were asked"
    with transaction():
        actions.erase(maria, TEAM)
        actions.erase(maria, TEAM)
    assert question_of(maria) is None


def test_who_erases_their_needs_is_not_asked_again(event: Event) -> None:
    maria = a_participant(event)
    with travelling_to(FIRST_EVENING):
        assert actions.ask() == 1
        actions.say(maria, RoomWord.NOT_RIGHT, Actor("participant"))
        erase_needs(maria, Actor("participant"))

        row = question_of(maria)
        assert row is not None
        assert (row.word, row.said_at) == (None, None)
        assert actions.ask() == 0
    with travelling_to(AFTERWARDS):
        erase_needs(maria, Actor("participant"))
        assert question_of(maria) is None


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_many_people_ask_as_often_as_one(event: Event, visitor: Visitor) -> None:
    with travelling_to(FIRST_EVENING):
        a_participant(event)
        actions.ask()
        sign_in(visitor, a_helper(event, Category.VENUE)).open(HERE)
        with queries_made() as few:
            visitor.open(HERE)
        for number in range(5):
            a_participant(event, f"Mara{number} Dimitrova")
        actions.ask()
        with queries_made() as many:
            visitor.open(HERE).sees("Mara4 Dimitrova")
    assert len(many) <= len(few)


def test_an_old_journey_says_nothing_of_the_evening(event: Event) -> None:
    """The days of the training were moved: everybody is asked on the evening before them."""
    later, earlier = (a_participant(event, f"{name} One") for name in ("Later", "Earlier"))
    arrives(later, FIRST_EVENING + timedelta(days=9))
    arrives(earlier, FIRST_EVENING - timedelta(days=20))

    assert asked_at(FIRST_EVENING - timedelta(minutes=1)) == 0
    assert asked_at(FIRST_EVENING) == len((later, earlier))
