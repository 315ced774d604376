"""Rides are proposed, explained, taken over by one press, and taken back."""

import threading
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from events.call.models import Event
from events.team.categories import Category
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.store import all_of
from foundation.store import db
from registration.allotting import solver
from registration.allotting.actions.plans import Limits
from registration.allotting.actions.plans import ask
from registration.allotting.actions.plans import keep
from registration.allotting.actions.plans import take_back
from registration.allotting.actions.plans import take_over
from registration.allotting.actions.seats import SEATS
from registration.allotting.models import Plan
from registration.allotting.models import PlanPart
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.panels.seats import Shown
from registration.allotting.panels.seats import shown
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import plan_or_404
from registration.allotting.queries.seats import rides_of
from registration.allotting.tasks import work_out_plan
from registration.needs.queries import LOOKED
from registration.travel import actions as travel
from registration.travel.models import Mode
from registration.travel.models import PlaceKind
from registration.travel.models import RunPlace
from registration.travel.models import Way
from registration.travel.queries import runs_of
from registration.travel.queries import runs_taken_off
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.companions import an_assistant
from tests.support.counting import questions
from tests.support.journeys import a_leg
from tests.support.journeys import a_run
from tests.support.journeys import a_vehicle
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.planning import IN_CHAIR
from tests.support.planning import TEAM
from tests.support.planning import a_minibus
from tests.support.planning import all_rows
from tests.support.planning import an_arrival
from tests.support.planning import landing
from tests.support.planning import proposed
from tests.support.planning import two_who_arrive
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

_PAGE = "/organise/sofia/travel/proposed"
_HOURS = "/organise/sofia/engaged/proposed"


def given(event: Event) -> list[tuple[str, PlaceKind]]:
    """Who sits where in all runs."""
    places = [place for run in runs_of(event) for place in run.places]
    return sorted((place.participation.name, place.kind) for place in places)


def _shown(event: Event) -> list[Shown]:
    plan = plan_or_404(event, Subject.SEATS)
    return shown(parts_of(plan), rides_of(event, plan), event.zone)


def test_petar_lets_the_solver_propose_takes_over_and_takes_back(
    visitor: Visitor,
) -> None:
    _, event = a_coming_training()
    two_who_arrive(event)
    a_participant(event, "Ana Not Yet")
    tell(a_participant(event, "Ruta Wants"), {"local_transport": "van_ramp"})
    desk = sign_in(visitor, a_helper(event, Category.TRANSPORT)).open("/organise/sofia/travel")
    desk.follow("Proposed rides").fill("How many minutes may somebody wait?", "x")
    desk.press("Propose rides")
    assert desk.errors
    desk.fill("How many minutes may somebody wait?", "45").press("Propose rides")
    desk.sees("A proposal is being made since").press("Propose rides")

    work_off()

    desk.follow("See whether it is ready")
    desk.sees("Van with a lift", "Maria Dimitrova: Place for a wheelchair", "Rada Beside: Seat")
    desk.sees("Ivan Ivanov: Seat", "Of 1 person who asked for a ride", "nobody has measured this")
    desk.sees_not("Hours of assistants")
    assert given(event) == []
    desk.press("Take the ticked rows over").sees("Taken over.", "Take everything back")
    assert given(event) == [
        ("Ivan Ivanov", PlaceKind.SEAT),
        ("Maria Dimitrova", PlaceKind.WHEELCHAIR),
        ("Rada Beside", PlaceKind.SEAT),
    ]
    desk.press("Take everything back").sees("What the proposal gave is free again.")
    assert runs_of(event) == []
    assert len(runs_taken_off(event)) == 1
    desk.sees("Hana Novak took back what a proposal gave: Seats in vehicles.")


def test_each_look_is_noted_for_the_person(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria, _ivan = two_who_arrive(event)
    proposed(event, Subject.SEATS)

    desk = sign_in(visitor, alice).open(_PAGE)
    desk.sees(
        "arrives at 12:00", "At least 120 minutes before a flight", "(EC) 1107/2006, Article 7"
    )
    assert desk.open(f"{_HOURS}/seats").status == 404

    looks = all_of(select(AuditEntry).where(AuditEntry.act == LOOKED))
    mine = [look for look in looks if look.row_id == maria.id]
    assert [look.details["group"] for look in mine] == ["transport"]


def test_what_cannot_be_met_is_named_with_its_reason(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    a_vehicle(event)
    for name in ("Maria Dimitrova", "Ivan Ivanov", "Stefan Ionescu"):
        an_arrival(event, name, **IN_CHAIR)
    proposed(event, Subject.SEATS)
    desk = sign_in(visitor, alice).open(_PAGE)
    desk.sees("What cannot be met", "One more vehicle with 1 place for a wheelchair")
    desk.sees("12:30 and 13:15", "Sofia Airport, terminal 2", "Take the ticked rows over")


def test_where_no_vehicle_fits_each_is_told_with_its_limit(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    desk = sign_in(visitor, alice)
    an_arrival(event, **IN_CHAIR)
    proposed(event, Subject.SEATS)
    desk.open(_PAGE).sees("None of your vehicles fits", "No vehicle is written down")
    a_minibus(event)
    desk.open(_PAGE).sees("Something has changed since this was proposed.")
    desk.sees_not("Take the ticked rows over")
    proposed(event, Subject.SEATS)

    desk.open(_PAGE).sees("“Minibus” does not have a place for a wheelchair.")


def test_good_to_know_before_stands_beside_each_ride(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    a_vehicle(event)
    scooter = {"device": "scooter", "travels_in": "transfers_to_seat"}
    an_arrival(event, "Ana Apart", **scooter, local_transport="van_tail_lift")
    an_arrival(event, "Foteini Folds", device="manual_chair")
    an_arrival(event, "Dora Dog", assistance_dog="guide")
    maria = an_arrival(event)
    a_leg(maria, Way.BACK, leaves_at=landing() + timedelta(days=5, minutes=5))
    plan = proposed(event, Subject.SEATS)
    desk = sign_in(visitor, alice).open(_PAGE)
    desk.sees("The wheelchair of Ana Apart stands in a place for wheelchairs.")
    desk.sees("Ana Apart asked for another kind of vehicle.")
    desk.sees("The wheelchair of Foteini Folds goes into the boot.", "Ask Foteini Folds how")
    desk.sees("1 seat beside Dora Dog stays free.", "travels on at 12:05, waits 5 minutes")

    take_over(plan, all_rows(plan), SEATS, TEAM)

    run = runs_of(event)[0].run
    assert (run.seats, run.wheelchair_places) == (5, 1)


def test_a_run_that_there_is_takes_them_and_stays_when_it_is_taken_back(app: Flask) -> None:
    _, event = a_coming_training()
    van = a_vehicle(event)
    over = "Central Station, over Sofia Airport, terminal 2"
    late = landing() + timedelta(minutes=45)
    made = a_run(event, vehicle=van, leaves_at=late, from_place=over)
    maria = an_arrival(event)
    an_assistant(maria, "Rada Beside")
    travel.give_place(made, maria, PlaceKind.SEAT, TEAM)
    plan = proposed(event, Subject.SEATS)

    take_over(plan, all_rows(plan), SEATS, TEAM)

    assert given(event) == [("Maria Dimitrova", PlaceKind.SEAT), ("Rada Beside", PlaceKind.SEAT)]
    take_back(plan, all_rows(plan), SEATS, TEAM)
    assert given(event) == [("Maria Dimitrova", PlaceKind.SEAT)]
    assert proposed(event, Subject.SEATS).stage is Stage.READY


def test_petar_takes_some_rows_over_and_leaves_others_out(visitor: Visitor) -> None:
    _, event = a_coming_training()
    two_who_arrive(event)
    proposed(event, Subject.SEATS)
    hana = a_helper(event, Category.TRANSPORT)
    desk = sign_in(visitor, hana).open(_PAGE)
    stale = sign_in(Visitor(visitor.app), hana).open(_PAGE)
    (title,) = (one.title for one in _shown(event))

    desk.untick(f"Ivan Ivanov, {title}").press("Take the ticked rows over").sees("Taken over")
    assert [name for name, _kind in given(event)] == ["Maria Dimitrova", "Rada Beside"]
    desk.sees("Good to know before", "nobody has measured this")
    stale.press("Take the ticked rows over")
    assert stale.errors == ["Somebody has changed this proposal. Load the page again."]
    desk.press("Take the ticked rows over")
    desk.press("Take back Maria Dimitrova, Rada Beside, " + title).sees("free again")
    assert given(event) == [("Ivan Ivanov", PlaceKind.SEAT)]

    desk.press("Take everything back").sees("Left out")
    assert runs_of(event) == []
    desk.press("Leave the ticked rows out")
    assert desk.errors == ["Tick at least one row"]
    desk.tick(f"Maria Dimitrova, Rada Beside, {title}").press("Take the ticked rows over")
    assert [name for name, _kind in given(event)] == ["Maria Dimitrova", "Rada Beside"]
    assert (len(runs_of(event)), runs_taken_off(event)) == (1, [])
    desk.tick(f"Ivan Ivanov, {title}").press("Leave the ticked rows out").sees("Left out.")
    desk.sees("left rows of a proposal out: Seats in vehicles.")


def test_who_has_a_ride_or_their_own_way_or_drives_is_left_alone(app: Flask) -> None:
    _, event = a_coming_training()
    run = a_run(event, leaves_at=landing() + timedelta(hours=1))
    travel.give_place(run, an_arrival(event), PlaceKind.SEAT, TEAM)
    an_arrival(event, "Ivan Ivanov", local_transport="none")
    driver = a_participant(event, "Stefan Ionescu")
    a_leg(driver, mode=Mode.CAR)

    assert parts_of(proposed(event, Subject.SEATS)) == []


def test_assistants_with_another_arrival_ride_on_their_own(app: Flask) -> None:
    _, event = a_coming_training()
    maria, _ivan = two_who_arrive(event)
    late = an_assistant(maria, "Petya Late").participation
    near = an_assistant(maria, "Nadya Near").participation
    a_leg(late, leaves_at=landing(), arrives_at=landing() + timedelta(hours=6))
    a_leg(near, leaves_at=landing(), arrives_at=landing() + timedelta(minutes=30))

    parts = parts_of(proposed(event, Subject.SEATS))

    party = {part.participation.name: part.content["party"] for part in parts}
    assert party["Nadya Near"] == party["Rada Beside"] == party["Maria Dimitrova"]
    assert party["Petya Late"] != party["Maria Dimitrova"]


def test_a_proposal_holds_only_while_nothing_has_changed(app: Flask) -> None:
    _, event = a_coming_training()
    maria, _ivan = two_who_arrive(event)
    plan = proposed(event, Subject.SEATS)
    tell(maria, {"travels_in": "transfers_to_seat"})

    earlier = all_rows(plan)
    with pytest.raises(Refused, match="Something has changed"):
        take_over(plan, earlier, SEATS, TEAM)
    plan = proposed(event, Subject.SEATS)
    with pytest.raises(Refused, match="Somebody has changed this proposal"):
        take_over(plan, earlier, SEATS, TEAM)
    with pytest.raises(Refused, match="Somebody has changed this proposal"):
        take_back(plan, all_rows(plan), SEATS, TEAM)
    assert given(event) == []


def test_what_people_changed_by_hand_after_it_is_left_so(app: Flask) -> None:
    _, event = a_coming_training()
    _maria, ivan = two_who_arrive(event)
    plan = proposed(event, Subject.SEATS)
    take_over(plan, all_rows(plan), SEATS, TEAM)
    run = runs_of(event)[0].run
    stranger = a_participant(event, "Stefan Ionescu")
    travel.give_place(run, stranger, PlaceKind.SEAT, TEAM)
    mine = next(one for one in runs_of(event)[0].places if one.participation_id == ivan.id)
    travel.take_place_back(run, mine.id, TEAM)

    take_back(plan, all_rows(plan), SEATS, TEAM)

    assert given(event) == [("Stefan Ionescu", PlaceKind.SEAT)]


def test_a_job_that_is_killed_runs_again_and_answers_once(app: Flask) -> None:
    _, event = a_coming_training()
    two_who_arrive(event)
    plan = ask(event, Subject.SEATS, Limits(), TEAM)
    assert ask(event, Subject.SEATS, Limits(), TEAM).number == plan.number

    for _time in range(2):
        work_out_plan(str(plan.id), str(plan.number))
    work_off()
    keep(plan, plan.number, None)

    plan = plan_or_404(event, Subject.SEATS)
    assert plan.stage is Stage.READY
    assert len(all_of(select(PlanPart))) == 3
    # Asked with other limits: what is answered to the earlier question is thrown away.
    ask(event, Subject.SEATS, Limits(30, 60), TEAM)
    work_out_plan(str(plan.id), "1")
    assert (plan_or_404(event, Subject.SEATS).stage, parts_of(plan)) == (Stage.ASKED, [])


def test_a_solver_that_dies_is_told(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alice, event = a_coming_training()
    two_who_arrive(event)
    dying = tmp_path / "dying.py"
    dying.write_text("raise SystemExit(1)")
    monkeypatch.setattr(solver.machine, "_CHILD", dying)

    assert proposed(event, Subject.SEATS).stage is Stage.FAILED

    sign_in(visitor, alice).open(_PAGE).sees("The solver found nothing in its time.")


def test_cc5_two_who_take_over_at_once_give_nothing_twice(app: Flask) -> None:
    _, event = a_coming_training()
    two_who_arrive(event)
    plan = proposed(event, Subject.SEATS)
    key, rows = plan.id, all_rows(plan)
    db.session.rollback()
    start, came = threading.Barrier(4), list[str]()

    def press() -> None:
        with app.app_context():
            start.wait()
            try:
                take_over(db.session.get_one(Plan, key), rows, SEATS, TEAM)
            except (Refused, IntegrityError) as problem:
                came.append(type(problem).__name__)
            else:
                came.append("taken over")

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(came) == ["Refused"] * 3 + ["taken over"]
    assert len(all_of(select(RunPlace))) == 3
    assert len(runs_of(event)) == 1


def test_cc5_when_a_place_is_gone_nothing_of_the_proposal_is_written(app: Flask) -> None:
    _, event = a_coming_training()
    two_who_arrive(event)
    plan = proposed(event, Subject.SEATS)

    def all_but_the_last(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
        SEATS.write(plan, parts, by)
        raise Refused("A place was taken.")

    with pytest.raises(Refused, match="A place was taken"):
        take_over(plan, all_rows(plan), SEATS._replace(write=all_but_the_last), TEAM)

    assert runs_of(event) == []
    assert plan_or_404(event, Subject.SEATS).stage is Stage.READY


@pytest.mark.one_store(reason="what is asked of the store is counted, not how it answers")
def test_the_page_asks_as_often_with_a_dozen_people_as_with_two(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    two_who_arrive(event)
    proposed(event, Subject.SEATS)
    desk = sign_in(visitor, alice)
    few = questions(desk, _PAGE)
    for number in range(9):
        an_arrival(event, f"Person{number} Test")
    proposed(event, Subject.SEATS)

    assert questions(desk, _PAGE) <= few


def test_helpers_of_other_categories_find_no_such_page(visitor: Visitor) -> None:
    _, event = a_coming_training()
    desk = sign_in(visitor, a_helper(event, Category.ASSISTANCE))
    for path in (_PAGE, f"{_HOURS}/interpreters", f"{_HOURS}/nothing"):
        assert desk.open(path).status == 404
    desk.open(f"{_HOURS}/assistants").sees("Nothing has happened here yet.")
