"""The pages about bedrooms: asked, read with the why, given, changed, seen by the person."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.survey.queries import bedrooms_of
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import AuditEntry
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.store import all_of
from registration.allotting import queries
from registration.allotting.actions import bedrooms as actions
from registration.needs.queries import LOOKED
from registration.places.actions import withdraw
from tests.support.arranging import SELF
from tests.support.arranging import TEAM
from tests.support.arranging import a_helper
from tests.support.bedrooms import a_bedroom
from tests.support.bedrooms import a_hotel
from tests.support.bedrooms import accept
from tests.support.bedrooms import nights_of
from tests.support.bedrooms import proposed
from tests.support.bedrooms import rooms_of
from tests.support.bedrooms import three_nights
from tests.support.companions import an_assistant
from tests.support.journeys import a_leg
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

_PAGE = "/organise/sofia/bedrooms"


def test_a_coordinator_asks_reads_why_and_gives(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = three_nights()
    place, _rooms = a_hotel(event, "101")
    a_bedroom(place, "102", shower="roll_in", floor="Ground floor")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    for one in (maria, ivan):
        tell(one, {"bathroom": ["roll_in_shower"]})
    a_participant(event, "Ana Test")
    desk = sign_in(another_visitor(), alice).open(_PAGE)
    desk.sees("No bedroom is given yet.", "Without a room and without a proposal")

    desk.press("Ask for a proposal").sees("A proposal is being made since")
    work_off()
    desk.open(_PAGE).sees(
        "Needs one more room with a roll-in shower, ",
        "none is left that fits",
        "They told nothing that a room could be compared with.",
    )
    desk.press("Take the ticked rows over").sees("Taken over.")
    desk.sees("Alice Martin gave a bedroom: Ana Test.")

    given = next(one for one in (maria, ivan) if rooms_of(one))
    page = visitor.open(link_of(given))
    page.sees("Your bedroom: room 102, ", "You have it to yourself.")
    page.follow("Say whether the room is right").press("This is right")
    desk.open(f"{_PAGE}/{given.id}").sees("The person says: right")
    desk.press("Take back").sees("The room is free again.")
    assert rooms_of(given) == []


def test_nothing_ticked_and_a_room_that_is_gone_are_told(
    another_visitor: Callable[[], Visitor],
) -> None:
    alice, event = three_nights()
    _place, (room,) = a_hotel(event, "101")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    proposed(event)
    desk = sign_in(another_visitor(), alice).open(_PAGE)
    stale = desk.open(_PAGE)
    with_room = next(row for row in queries.proposed_in(event) if row.room)
    other = ivan if with_room.participation.id == maria.id else maria
    actions.give(other, room, nights_of(event), TEAM)

    stale.press("Take the ticked rows over")
    assert stale.errors == ["Room 101 is given already in these nights."]

    actions.take_back(other, TEAM)
    desk.open(_PAGE).untick(f"{with_room.participation.name}, Room 101")
    desk.press("Take the ticked rows over")
    assert desk.errors == ["Tick at least one row"]

    pressed_twice = sign_in(another_visitor(), alice).open(_PAGE)
    desk.open(_PAGE).press("Take the ticked rows over").sees("Taken over.")
    pressed_twice.press("Take the ticked rows over")
    assert pressed_twice.errors == ["Somebody has changed this proposal. Load the page again."]


def test_a_room_by_hand_and_other_nights(another_visitor: Callable[[], Visitor]) -> None:
    alice, event = three_nights()
    place, _rooms = a_hotel(event, "101")
    a_bedroom(place, "204", beds="twin")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    for one in (maria, ivan):
        tell(one, {"room_sharing": "any_same_gender"})
    desk = sign_in(another_visitor(), alice).open(f"{_PAGE}/{maria.id}")
    desk.press("Give this room")
    assert desk.errors == ["Choose the room"]
    desk.choose("Bedroom", "204, Two beds that stand apart, Not known")
    desk.date("Last night: the day on which it begins", event.starts_on - timedelta(days=1))
    desk.press("Give this room")
    assert desk.errors == ["The last night comes after the first, and within a month."]
    desk.date("Last night: the day on which it begins", event.starts_on)
    desk.press("Give this room").sees("The room is given.", "By what is known now they need a bed")

    taken = "204, Two beds that stand apart, Not known, taken by Maria Dimitrova"
    desk.open(f"{_PAGE}/{ivan.id}").choose("Bedroom", taken)
    desk.press("Give this room").sees("Shares with Maria Dimitrova.", "somebody of their gender")
    tell(maria, {"room_sharing": "single_needed"})
    desk.open(_PAGE).sees("Not both say yes to sharing any more.", "has changed. Look at the room")
    desk.press("It stays Maria Dimitrova").sees("looked again at a bedroom, and it stays")

    desk.open(f"{_PAGE}/{maria.id}").follow("Set the nights")
    desk.date("First night: the day on which it begins", event.starts_on).press("Save")
    assert desk.errors == ["Enter both days, or none."]
    desk.tick("This person sleeps somewhere else and needs no bedroom")
    desk.date("Last night: the day on which it begins", event.starts_on).press("Save")
    desk.sees("By what is known now they need no bed.")
    desk.open(_PAGE).sees("By what is known now they need no bed.")
    actions.take_back(maria, TEAM)
    desk.open(_PAGE).sees("They need no bedroom")


def test_words_about_night_assistance_only_for_who_may_open_them(
    another_visitor: Callable[[], Visitor],
) -> None:
    alice, event = three_nights()
    place, _rooms = a_hotel(event, "101")
    a_bedroom(place, "204")
    maria = a_participant(event)
    told = {"pa_mode": "both", "pa_room": "next_door", "pa_hours": ["night_sleeping"]}
    tell(maria, {**told, "bathroom": ["roll_in_shower"]})
    an_assistant(maria, "Petya Assist")
    a_bedroom(place, "206", shower="roll_in")
    assert set(proposed(event)) == {"Maria Dimitrova", "Petya Assist"}
    words = (
        "Assists Maria Dimitrova, and should sleep in a room with a door to it.",
        "Needs one more pair of rooms",
        "Somebody engaged on site sleeps near this person",
    )

    sign_in(another_visitor(), alice).open(_PAGE).sees(*words)
    helper = a_helper(event, Category.VENUE)
    page = sign_in(another_visitor(), helper).open(_PAGE)
    page.sees("Maria Dimitrova", "206")
    for one in words:
        assert one not in page.text

    accept(event)
    sign_in(another_visitor(), alice).open(_PAGE).sees(*words[:2])
    page.open(_PAGE).sees("Petya Assist", "What is given")
    for one in words:
        assert one not in page.text

    looks = all_of(select(AuditEntry).where(AuditEntry.act == LOOKED))
    seen = {(one.actor_id, one.details["group"]) for one in looks if one.row_id == maria.id}
    assert seen == {(alice.id, "venue"), (alice.id, "assistance"), (helper.id, "venue")}


def test_a_room_for_two_that_is_missing_is_named(
    another_visitor: Callable[[], Visitor],
) -> None:
    alice, event = three_nights()
    a_hotel(event, "101", "102")
    maria = a_participant(event)
    tell(maria, {"pa_mode": "own_pa_travels", "pa_room": "same_room_twin"})
    tell(an_assistant(maria, "Petya Assist").participation, {"room_sharing": "with_pa"})
    proposed(event)

    sign_in(another_visitor(), alice).open(_PAGE).sees(
        "Needs one more room with two beds for a person and their assistant, "
    )


def test_the_assistants_yes_is_missed_in_words(another_visitor: Callable[[], Visitor]) -> None:
    alice, event = three_nights()
    place, _rooms = a_hotel(event, "101")
    a_bedroom(place, "204", beds="twin")
    maria = a_participant(event)
    tell(maria, {"pa_mode": "own_pa_travels", "pa_room": "same_room_twin"})
    petya = an_assistant(maria, "Petya Assist").participation
    proposed(event)
    desk = sign_in(another_visitor(), alice).open(_PAGE)
    desk.sees(
        "Maria Dimitrova would share the room; the assistant has not said yes yet.",
        "Needs the yes of one assistant to sharing a room, ",
    )

    tell(petya, {"room_sharing": "with_pa"})
    proposed(event)
    desk.open(_PAGE).sees(
        "Shares with Maria Dimitrova: both said yes.",
        "Assists Maria Dimitrova, and sleeps in the same room.",
    )
    desk.press("Take the ticked rows over").sees("Taken over.")
    desk.sees("Shares with Petya Assist.")


def test_a_proposal_for_other_nights_than_those_of_the_journey_is_refused(
    visitor: Visitor,
) -> None:
    alice, event = three_nights()
    a_hotel(event, "101")
    maria = a_participant(event)
    proposed(event)
    desk = sign_in(visitor, alice).open(_PAGE).sees_not("By what is known now")

    arrives = clock.now() + timedelta(days=59)
    a_leg(maria, leaves_at=arrives - timedelta(hours=3), arrives_at=arrives)

    desk.press("Take the ticked rows over").sees("Something has changed for Maria Dimitrova")
    desk.open(_PAGE).sees("By what is known now they need a bed", "Ask for a new proposal.")
    desk.sees_not("Take the ticked rows over")


def test_a_floor_in_another_language_is_told_without_markup(visitor: Visitor) -> None:
    alice, event = three_nights()
    place, _rooms = a_hotel(event)
    a_bedroom(place, "102", floor="Ground floor")
    maria = a_participant(event, language="bg")
    proposed(event)
    accept(event, maria)

    # `sees` compares with what a person reads, so markup that is shown would be in between.
    visitor.open(link_of(maria)).sees("Вашата спалня: стая 102, Ground floor, ")

    desk = sign_in(visitor, alice).open(f"{_PAGE}/{maria.id}?lang=bg")
    desk.sees("102, Ground floor, Едно единично легло, ")


def test_mila_keeps_a_bed_for_the_assistant_at_night(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = three_nights()
    place, (room, _far) = a_hotel(event, "204", "101")
    a_bedroom(place, "205", adjoining="204")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    tell(maria, {"pa_mode": "local_pa_provided", "pa_hours": ["night_sleeping"]})
    desk = sign_in(visitor, alice).open(f"{_PAGE}/{maria.id}").sees("None is kept yet.")
    desk.follow("Keep a bed").press("Keep this bed")
    assert desk.errors == ["Choose the room"]
    desk.sees("205, One single bed, no room to compare with")
    actions.give(maria, room, nights_of(event), TEAM)
    desk.open(_PAGE).sees("Somebody engaged on site sleeps near this person: keep a bed")

    desk.open(f"{_PAGE}/{maria.id}/assistant")
    desk.choose("Bedroom", "204, One single bed, in the same room, taken by Maria Dimitrova")
    desk.press("Keep this bed")
    assert desk.errors == ["Room 204 is given already in these nights."]
    desk.choose("Bedroom", "205, One single bed, in a room with a door to it")
    desk.press("Keep this bed").sees("The bed is kept.", "the assistant of Maria Dimitrova, ")
    desk.sees("Room 205 is kept for the assistant at night: in a room with a door to it.")

    desk.open(_PAGE).sees("Alice Martin kept a bed for an assistant at night, near Maria Dim")
    page = another_visitor().open(link_of(maria))
    page.sees("Your bedroom: room 204, ", "Room 205 is kept for your assistant at night, ")
    with pytest.raises(Refused, match="Room 205 is given already"):
        _by_hand(event, ivan, "205")
    assert proposed(event) == {"Ivan Test": "101"}

    helper = sign_in(another_visitor(), a_helper(event, Category.VENUE))
    helper.open(f"{_PAGE}/{maria.id}").sees_not("A bed for the assistant at night")
    assert helper.open(f"{_PAGE}/{maria.id}/assistant").status == 404

    desk.open(f"{_PAGE}/{maria.id}").press("Give it up").sees("The bed is free again.")
    actions.give_bed_up(maria, TEAM)
    desk.sees("None is kept yet.")
    page.open(link_of(maria)).sees_not("Room 205")


def test_who_sleeps_in_the_room_has_to_want_the_assistant_there(app: Flask) -> None:
    _, event = three_nights()
    place, _rooms = a_hotel(event)
    twin, other = (a_bedroom(place, name, beds="twin") for name in ("204", "205"))
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    night = {"pa_mode": "local_pa_provided", "pa_hours": ["night_sleeping"]}
    tell(maria, night)
    nights = nights_of(event)
    actions.give(maria, twin, nights, TEAM)
    actions.give(ivan, other, nights, TEAM)

    for room, name in ((twin, "Maria Dimitrova"), (other, "Ivan Test")):
        with pytest.raises(Refused, match=f"{name} has room"):
            actions.keep_bed(maria, room, nights, TEAM)
    tell(maria, {**night, "pa_room": "same_room_twin", "room_sharing": "any"})
    actions.keep_bed(maria, twin, nights, TEAM)
    actions.take_back(maria, TEAM)
    tell(ivan, {"room_sharing": "any"})
    with pytest.raises(Refused, match="Maria Dimitrova has room 204: ask both first"):
        actions.give(ivan, twin, nights, TEAM)
    actions.give(maria, twin, nights, TEAM)
    assert rooms_of(maria) == ["204"]

    withdraw(maria, SELF)

    actions.give(ivan, twin, nights, TEAM)
    assert queries.kept_in(event) == {}


def _by_hand(event: Event, participation: Participation, name: str) -> None:
    room = next(one.row for one in bedrooms_of(event) if one.row.name == name)
    actions.give(participation, room, nights_of(event), TEAM)
