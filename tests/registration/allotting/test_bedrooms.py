"""Bedrooms: what is proposed for whom, given, taken back, and what follows when things change."""

from datetime import UTC
from datetime import datetime
from datetime import time
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from events.survey.actions import take_out_object
from events.survey.models import SurveyedObject
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.allotting import queries
from registration.allotting.actions import bedrooms as actions
from registration.allotting.actions.bedrooms import giving
from registration.allotting.bedrooms import Nights
from registration.allotting.models import BedroomNight
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.queries import words_of
from registration.needs.actions.consenting import withdraw as take_back_consent
from registration.places.actions import confirm
from registration.places.actions import withdraw
from tests.support.arranging import SELF
from tests.support.arranging import TEAM
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
from tests.support.sofia import a_participant
from tests.support.together import pressed_together

_WANT = 8


def told_of_room(participation: Participation) -> tuple[str, str, Progress]:
    """What the person reads of their room."""
    stay = queries.stay_of(participation)
    assert stay is not None
    row = db.session.get_one(Arrangement, stay.arrangement_id)
    words = words_of(row)
    return words["what"], words["note"], row.progress


def test_who_needs_a_roll_in_shower_gets_it_and_what_is_missing_is_named(app: Flask) -> None:
    _, event = three_nights()
    place, _rooms = a_hotel(event, "101", "102")
    a_bedroom(place, "103", shower="roll_in")
    maria, ivan, _ana = (a_participant(event, f"{name} Test") for name in ("Maria", "Ivan", "Ana"))
    for one in (maria, ivan):
        tell(one, {"bathroom": ["roll_in_shower"]})

    rooms = proposed(event)

    assert rooms.pop("Ana Test") in {"101", "102"}
    assert sorted(rooms.values()) == ["", "103"]
    without = next(row for row in queries.proposed_in(event) if row.room is None)
    assert [note["what"] for note in without.notes] == [[["shower", None]]]


def test_an_assistant_at_night_gets_the_room_with_a_door_to_it(app: Flask) -> None:
    _, event = three_nights()
    place, _rooms = a_hotel(event, "101", "102")
    a_bedroom(place, "204", adjoining="")
    maria = a_participant(event)
    tell(maria, {"pa_mode": "both", "pa_room": "next_door", "pa_hours": ["night_sleeping"]})
    an_assistant(maria, "Petya Assist")

    rooms = proposed(event)

    notes = {row.participation.name: row.notes for row in queries.proposed_in(event)}
    assert set(rooms) == {"Maria Dimitrova", "Petya Assist"}
    assert [(one["code"], one.get("wanted")) for one in notes["Petya Assist"]] == [("apart", 1)]
    assert notes["Maria Dimitrova"] == []


def test_the_same_room_needs_the_assistants_yes(app: Flask) -> None:
    _, event = three_nights()
    place, _rooms = a_hotel(event, "101")
    a_bedroom(place, "204", beds="twin")
    maria = a_participant(event)
    tell(maria, {"pa_mode": "own_pa_travels", "pa_room": "same_room_twin"})
    petya = an_assistant(maria, "Petya Assist").participation

    assert sorted(proposed(event).values()) == ["101", "204"]
    row = next(row for row in queries.proposed_in(event) if row.participation.id == petya.id)
    assert [note["code"] for note in row.notes] == ["apart", "no_yes"]

    tell(petya, {"room_sharing": "with_pa"})
    assert set(proposed(event).values()) == {"204"}
    codes = [[note["code"] for note in row.notes] for row in queries.proposed_in(event)]
    assert sorted(codes) == [["together"], ["together", "near"]]


def test_nights_follow_the_journey_the_person_beside_or_a_hand(app: Flask) -> None:
    _, event = three_nights()
    a_hotel(event, "101")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    noon = datetime.combine(event.starts_on - timedelta(days=1), time(9), UTC)
    a_leg(maria, leaves_at=noon)
    petya = an_assistant(maria, "Petya Assist").participation
    day = timedelta(days=1)

    nights = queries.asked_in(event).nights
    assert nights[maria.id] == nights[petya.id]
    assert nights[maria.id] == Nights(event.starts_on - day, event.ends_on - day)
    assert nights[ivan.id] == nights_of(event)

    night = noon.replace(hour=0)
    a_leg(ivan, leaves_at=night)
    actions.set_nights(maria, Nights(event.starts_on, event.starts_on), TEAM)
    actions.set_nights(petya, None, TEAM, needs_none=True)
    actions.set_nights(petya, None, TEAM, needs_none=True)
    nights = queries.asked_in(event).nights
    assert nights[ivan.id].first == event.starts_on - 2 * day
    assert nights[maria.id] == Nights(event.starts_on, event.starts_on)
    assert petya.id not in nights

    tell(maria, {"pa_mode": "own_pa_travels", "pa_room": "no_room"})
    actions.set_nights(petya, None, TEAM)
    assert petya.id not in queries.asked_in(event).nights


def test_a_person_reads_the_room_and_who_shares_it(app: Flask) -> None:
    _, event = three_nights()
    place, _rooms = a_hotel(event)
    room = a_bedroom(place, "204", beds="twin")
    ana, bo = a_participant(event, "Ana Test"), a_participant(event, "Bo Test")
    actions.give(ana, room, nights_of(event), TEAM)
    assert told_of_room(ana)[1:] == ("You have it to yourself.", Progress.ARRANGED)

    with pytest.raises(Refused, match="unless both said yes"):
        actions.give(bo, room, nights_of(event), TEAM)
    for one in (ana, bo):
        tell(one, {"room_sharing": "any"})
    actions.give(bo, room, nights_of(event), TEAM)

    assert told_of_room(ana)[0].startswith("Your bedroom: room 204, ")
    assert told_of_room(ana)[1] == "You share it with Bo Test."
    actions.take_back(bo, TEAM)
    actions.take_back(bo, TEAM)
    assert (told_of_room(ana)[1], rooms_of(bo)) == ("You have it to yourself.", [])
    assert told_of_room(bo)[1:] == ("We are looking for a room for you.", Progress.ARRANGING)


def test_another_room_for_one_night_is_given_by_hand(app: Flask) -> None:
    _, event = three_nights()
    _place, (one, two) = a_hotel(event, "101", "102")
    maria, nights = a_participant(event), nights_of(event)
    actions.give(maria, one, nights, TEAM)

    actions.give(maria, two, Nights(nights.last, nights.last), TEAM)

    assert rooms_of(maria) == ["101", "102"]
    assert "room 101" in told_of_room(maria)[0]
    assert "room 102" in told_of_room(maria)[0]


def test_what_cannot_be_given_is_refused(app: Flask) -> None:
    _, event = three_nights()
    place, (room,) = a_hotel(event, "101")
    lift = next(iter(all_of(select(SurveyedObject).where(SurveyedObject.kind == "bedroom"))))
    ana, bo = a_participant(event, "Ana Test"), a_participant(event, "Bo Test")
    for one in (ana, bo):
        tell(one, {"room_sharing": "any"})
    actions.give(ana, room, nights_of(event), TEAM)

    with pytest.raises(Refused, match="Room 101 is given already"):
        actions.give(bo, room, nights_of(event), TEAM)
    take_out_object(lift, TEAM)
    with pytest.raises(Refused, match="no longer among"):
        actions.give(bo, room, nights_of(event), TEAM)
    withdraw(bo, SELF)
    other = a_bedroom(place, "102")
    with pytest.raises(Refused, match="no longer comes"):
        actions.give(bo, other, nights_of(event), TEAM)


def test_who_withdraws_frees_the_room_for_others(app: Flask) -> None:
    _, event = three_nights()
    place, _rooms = a_hotel(event)
    room = a_bedroom(place, "204", beds="twin")
    ana, bo, cy = (a_participant(event, f"{name} Test") for name in ("Ana", "Bo", "Cy"))
    for one in (ana, bo, cy):
        tell(one, {"room_sharing": "any"})
    actions.give(ana, room, nights_of(event), TEAM)
    actions.give(bo, room, nights_of(event), TEAM)
    assert proposed(event) == {"Cy Test": ""}

    withdraw(bo, SELF)
    withdraw(cy, SELF)

    assert all_of(select(BedroomNight).where(BedroomNight.participation_id == bo.id)) == []
    assert told_of_room(ana)[1] == "You have it to yourself."
    assert queries.proposed_in(event) == []


def test_who_says_yes_keeps_the_room_and_who_erases_frees_it(app: Flask) -> None:
    _, event = three_nights()
    _place, (one, two) = a_hotel(event, "101", "102")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test", state=State.CONDITIONAL)
    actions.give(maria, one, nights_of(event), TEAM)
    actions.give(ivan, two, nights_of(event), TEAM)

    confirm(ivan, SELF)
    for _again in range(2):
        with transaction():
            actions.erase(maria, SELF)

    assert (rooms_of(maria), rooms_of(ivan)) == ([], ["102"])
    assert queries.stay_of(maria) is None


def test_an_assistant_of_whom_nothing_is_wished_sleeps_anywhere(app: Flask) -> None:
    _, event = three_nights()
    a_hotel(event, "101", "102")
    an_assistant(a_participant(event), "Petya Assist")

    assert len(proposed(event)) == 2
    assert [row.notes for row in queries.proposed_in(event)] == [[], []]


def test_a_changed_need_asks_to_look_again_and_opens_what_was_arranged(app: Flask) -> None:
    _, event = three_nights()
    _place, (room,) = a_hotel(event, "101")
    maria = a_participant(event)
    actions.give(maria, room, nights_of(event), TEAM)

    tell(maria, {"diet": ["vegan"]})
    stay = queries.stay_of(maria)
    assert stay is not None
    assert stay.look_again_at is None
    tell(maria, {"bathroom": ["roll_in_shower"]})

    db.session.refresh(stay)
    assert stay.look_again_at is not None
    assert told_of_room(maria)[2] is Progress.ARRANGING
    actions.looked_again(maria, TEAM)
    actions.looked_again(maria, TEAM)
    db.session.refresh(stay)
    assert stay.look_again_at is None


def test_who_takes_back_what_they_told_keeps_a_bed_and_nothing_else(app: Flask) -> None:
    _, event = three_nights()
    _place, (room, _two) = a_hotel(event, "101", "102")
    maria, ivan = a_participant(event), a_participant(event, "Ivan Test")
    for one in (maria, ivan):
        tell(one, {"bathroom": ["bath_ok"], "diet": ["vegan"]})
    actions.give(maria, room, nights_of(event), TEAM)
    assert set(proposed(event)) == {"Ivan Test"}

    for one in (maria, ivan):
        take_back_consent(one, Category.VENUE, SELF)
        take_back_consent(one, Category.FOOD, SELF)

    stay = queries.stay_of(maria)
    assert stay is not None
    assert (stay.arrangement_id, rooms_of(maria)) == (None, ["101"])
    assert queries.proposed_in(event) == []
    actions.give(maria, room, nights_of(event), TEAM)
    actions.give(maria, room, nights_of(event), TEAM)
    assert told_of_room(maria)[2] is Progress.ARRANGED

    take_back_consent(maria, Category.ASSISTANCE, SELF)
    take_back_consent(maria, Category.VENUE, SELF)
    actions.take_back(maria, TEAM)
    assert rooms_of(maria) == []


def test_accepting_gives_what_is_proposed_or_nothing(app: Flask) -> None:
    _, event = three_nights()
    _place, (one, _two) = a_hotel(event, "101", "102")
    ana, bo = a_participant(event, "Ana Test"), a_participant(event, "Bo Test")
    rooms = proposed(event)
    assert sorted(rooms.values()) == ["101", "102"]
    late = a_participant(event, "Cy Test")
    actions.give(late, one, nights_of(event), TEAM)

    with pytest.raises(Refused, match="given already"):
        accept(event, ana, bo)
    assert rooms_of(ana) + rooms_of(bo) == []

    actions.take_back(late, TEAM)
    accept(event, ana, bo)
    assert sorted(rooms_of(ana) + rooms_of(bo)) == ["101", "102"]
    with pytest.raises(Refused, match="Somebody has changed this proposal"):
        accept(event, ana, bo)


def _press_together(app: Flask, room: SurveyedObject, people: list[Participation]) -> list[str]:
    """Everybody is given the same room at the same moment; what came of each."""
    room_id, nights = room.id, nights_of(people[0].event)

    def bed(participation_id: UUID) -> None:
        row = db.session.get_one(SurveyedObject, room_id)
        actions.give(db.session.get_one(Participation, participation_id), row, nights, TEAM)

    return pressed_together(app, [partial(bed, each.id) for each in people])


def _one_room_for_many() -> tuple[SurveyedObject, list[Participation]]:
    _, event = three_nights()
    place, _rooms = a_hotel(event)
    people = [a_participant(event, f"Person{number} Test") for number in range(_WANT)]
    for one in people:
        tell(one, {"room_sharing": "any"})
    return a_bedroom(place, "204", beds="twin"), people


def _nights_given(room: SurveyedObject) -> list[tuple[int, object]]:
    rows = all_of(select(BedroomNight).where(BedroomNight.room_id == room.id))
    return [(row.bed, row.night) for row in rows]


def test_cc5_eight_want_the_two_beds_of_a_room_at_once(app: Flask) -> None:
    room, people = _one_room_for_many()

    came = _press_together(app, room, people)

    assert came == ["Refused"] * (_WANT - 2) + ["given"] * 2
    given = _nights_given(room)
    assert len(set(given)) == len(given) == 6


def test_cc5_the_store_itself_gives_no_bed_twice(app: Flask) -> None:
    room, people = _one_room_for_many()
    nights = nights_of(people[0].event)
    actions.give(people[0], room, nights, TEAM)
    taken = {"event_id": people[0].event_id, "room_id": room.id, "given_at": clock.now()}
    taken["night"] = nights.first
    twice = (
        {"bed": 1, "participation_id": people[1].id},
        {"bed": 2, "participation_id": people[0].id},
    )

    for values in twice:
        with pytest.raises(IntegrityError), transaction():
            db.session.add(BedroomNight(**taken, **values))

    assert len(_nights_given(room)) == 3


def test_cc5_without_the_lock_the_store_has_to_stop_them(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, people = _one_room_for_many()
    monkeypatch.setattr(giving, "hold", lambda _row: None)

    came = _press_together(app, room, people)

    # SQLite lets one writer in at a time, with or without our lock.
    assert ("IntegrityError" in came) is (db.engine.dialect.name == "postgresql")
    given = _nights_given(room)
    assert len(set(given)) == len(given) <= 6
