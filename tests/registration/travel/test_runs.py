"""Runs of vehicles, and the places in them; CC5: no place is given twice."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from uuid import UUID
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.places.actions import confirm
from registration.places.actions import withdraw
from registration.travel import actions
from registration.travel import queries
from registration.travel.actions import runs as locked
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import RunPlace
from tests.support.arranging import a_coming_training
from tests.support.journeys import SELF
from tests.support.journeys import TEAM
from tests.support.journeys import a_run
from tests.support.journeys import a_vehicle
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.together import pressed_together
from tests.support.visitor import Visitor

SEAT, WHEELCHAIR = PlaceKind.SEAT, PlaceKind.WHEELCHAIR
_FREE = 3
_WANT = 8


def given_in(run: Run) -> list[tuple[PlaceKind, int]]:
    """The places that are given."""
    return [(place.kind, place.number) for place in queries.seating_of(run).places]


def test_a_run_is_added_filled_and_seen_by_who_rides(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    a_vehicle(event)
    maria = a_participant(event)
    desk = sign_in(another_visitor(), alice).open("/organise/sofia/travel/runs")
    desk.follow("Add a run").press("Save")
    assert "Choose the vehicle" in desk.errors
    desk.choose("Vehicle", "Van with a lift").fill("From", "Sofia Airport").fill("To", "Hotel")
    desk.date("Day of departure", event.starts_on).fill("Time of departure", "14:00")
    desk.fill("Name of the driver (optional)", "Dimo Invented")
    desk.press("Save").sees("Seat: 6 of 6 free", "Place for a wheelchair: 2 of 2 free")

    desk.press("Give this place")
    assert desk.errors == ["Choose who gets the place"]
    desk.choose("Who", "Maria Dimitrova").choose("Which place", "Place for a wheelchair")
    desk.press("Give this place").sees("The place is given.", "Place for a wheelchair: 1 of 2 free")

    visitor.open(f"{link_of(maria)}/journey").sees(
        "Van with a lift, from Sofia Airport to Hotel. Place for a wheelchair, number 1.",
        "Driver: Dimo Invented.",
    )
    desk.press("Free this place Maria Dimitrova").sees("Nobody yet.")
    desk.follow("Change this run").fill("To", "Bus station").press("Save").sees("Bus station")
    desk.open("/organise/sofia/travel/runs").press("Call off").sees("Called off")
    desk.press("Put back Van with a lift").sees("The run goes again.")
    desk.sees("Alice Martin gave a place in a run: Van with a lift.")


def test_places_are_given_until_none_is_free(app: Flask) -> None:
    _, event = a_coming_training()
    run = a_run(event, seats=1, wheelchair_places=1)
    maria, ivan = a_participant(event), a_participant(event, "Ivan Ivanov")
    first = actions.give_place(run, maria, SEAT, TEAM)
    assert actions.give_place(run, maria, SEAT, TEAM).id == first.id
    with pytest.raises(Refused, match="No seat is free"):
        actions.give_place(run, ivan, SEAT, TEAM)

    # Whoever has a place changes to the other one.
    actions.give_place(run, maria, WHEELCHAIR, TEAM)
    assert given_in(run) == [(WHEELCHAIR, 1)]
    with pytest.raises(Refused, match="No place for a wheelchair"):
        actions.give_place(run, ivan, WHEELCHAIR, TEAM)
    actions.give_place(run, ivan, SEAT, TEAM)
    place = queries.places_of(ivan)[0]
    for _time in range(2):
        actions.take_place_back(run, place.id, TEAM)

    assert given_in(run) == [(WHEELCHAIR, 1)]


def test_what_cannot_be_is_refused(app: Flask) -> None:
    _, event = a_coming_training()
    vehicle = a_vehicle(event)
    run = a_run(event, vehicle=vehicle)
    maria, gone = a_participant(event), a_participant(event, "Ivan Ivanov", State.WITHDRAWN)
    actions.give_place(run, maria, SEAT, TEAM)
    with pytest.raises(Refused, match="no longer comes"):
        actions.give_place(run, gone, SEAT, TEAM)
    with pytest.raises(Refused, match="More places than this are given"):
        actions.change_run(run, 1, {"seats": 0}, TEAM)
    with pytest.raises(Refused, match="already leaves"):
        a_run(event, vehicle=vehicle, leaves_at=run.leaves_at)
    with pytest.raises(Conflict):
        actions.change_run(run, 7, {"seats": 2}, TEAM)
    actions.change_run(run, 7, {"seats": run.seats}, TEAM)
    other = a_run(event, vehicle=vehicle, leaves_at=run.leaves_at + timedelta(hours=1))
    actions.take_off_run(other, TEAM)
    with pytest.raises(Refused, match="called off"):
        actions.give_place(other, maria, SEAT, TEAM)


def test_a_run_sent_twice_is_one(app: Flask) -> None:
    _, event = a_coming_training()
    vehicle, key = a_vehicle(event), uuid4()
    values = {
        "vehicle_id": vehicle.id,
        "leaves_at": clock.now(),
        "seats": 1,
        "from_place": "A",
        "to_place": "B",
        "wheelchair_places": 0,
    }
    for _time in range(2):
        actions.add_run(event, key, values, TEAM)

    assert len(all_of(select(Run))) == 1


def test_who_withdraws_frees_the_place(app: Flask) -> None:
    _, event = a_coming_training()
    run = a_run(event, seats=1)
    maria, ivan = a_participant(event), a_participant(event, "Ivan Ivanov")
    actions.give_place(run, maria, SEAT, TEAM)
    actions.ask_for_passport(maria, TEAM)

    withdraw(maria, SELF)

    assert given_in(run) == []
    assert queries.passport_of(maria) is None
    actions.give_place(run, ivan, SEAT, TEAM)
    withdraw(ivan, SELF)
    assert given_in(run) == []


def test_who_says_yes_keeps_the_place(app: Flask) -> None:
    _, event = a_coming_training()
    run = a_run(event)
    maria = a_participant(event, state=State.OFFERED, offer_until=clock.now() + timedelta(days=1))
    actions.give_place(run, maria, SEAT, TEAM)

    confirm(maria, SELF)

    assert given_in(run) == [(SEAT, 1)]


def _press_together(app: Flask, run: Run, people: list[Participation]) -> list[str]:
    """Everybody is given a seat at the same moment; what came of each."""
    run_id = run.id

    def seat(participation_id: UUID) -> None:
        row = db.session.get_one(Run, run_id)
        actions.give_place(row, db.session.get_one(Participation, participation_id), SEAT, TEAM)

    return pressed_together(app, [partial(seat, each.id) for each in people])


def _a_full_van(event: Event) -> tuple[Run, list[Participation]]:
    people = [a_participant(event, f"Person{number} Test") for number in range(_WANT)]
    return a_run(event, seats=_FREE, wheelchair_places=0), people


def test_cc5_eight_want_the_last_three_seats_at_once(app: Flask) -> None:
    _, event = a_coming_training()
    run, people = _a_full_van(event)

    came = _press_together(app, run, people)

    assert came == ["Refused"] * (_WANT - _FREE) + ["given"] * _FREE
    assert given_in(run) == [(SEAT, number) for number in range(1, _FREE + 1)]


def test_cc5_the_store_itself_gives_no_place_twice(app: Flask) -> None:
    _, event = a_coming_training()
    run, people = _a_full_van(event)
    actions.give_place(run, people[0], SEAT, TEAM)
    taken = {"run_id": run.id, "given_at": clock.now()}
    twice = (
        {"kind": SEAT, "number": 1, "participation_id": people[1].id},
        {"kind": WHEELCHAIR, "number": 1, "participation_id": people[0].id},
    )

    for values in twice:
        with pytest.raises(IntegrityError), transaction():
            db.session.add(RunPlace(**taken, **values))

    assert len(given_in(run)) == 1


def test_cc5_without_the_lock_the_store_has_to_stop_them(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, event = a_coming_training()
    run, people = _a_full_van(event)
    monkeypatch.setattr(locked, "hold", lambda _row: None)

    came = _press_together(app, run, people)

    # SQLite lets one writer in at a time, with or without our lock.
    assert ("IntegrityError" in came) is (db.engine.dialect.name == "postgresql")
    assert len(given_in(run)) <= _FREE
