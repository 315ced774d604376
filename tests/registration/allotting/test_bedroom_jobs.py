"""The job about bedrooms: run again, late, with people who say no meanwhile, without an answer."""

import pytest
from flask import Flask

from events.team.models import Participation
from foundation.jobs import work_off
from foundation.store import db
from registration.allotting import queries
from registration.allotting.actions.bedrooms import proposing
from registration.allotting.actions.plans import Answer
from registration.allotting.actions.plans import Limits
from registration.allotting.actions.plans import ask
from registration.allotting.actions.plans import keep
from registration.allotting.actions.plans import take_back
from registration.allotting.actions.plans import take_over
from registration.allotting.bedrooms import propose
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.queries.plans import plan_or_404
from registration.allotting.solver import SolverStopped
from registration.allotting.tasks import work_out_plan
from registration.places.actions import withdraw
from tests.support.arranging import SELF
from tests.support.arranging import TEAM
from tests.support.bedrooms import a_hotel
from tests.support.bedrooms import proposed
from tests.support.bedrooms import rooms_of
from tests.support.bedrooms import three_nights
from tests.support.planning import all_rows
from tests.support.sofia import a_participant


def test_a_job_that_is_run_again_or_comes_late_changes_nothing(app: Flask) -> None:
    _, event = three_nights()
    a_hotel(event, "101")
    maria = a_participant(event)
    plan = ask(event, Subject.BEDROOMS, Limits(), TEAM)
    assert ask(event, Subject.BEDROOMS, Limits(), TEAM).number == 1

    work_off()
    withdraw(maria, SELF)
    work_out_plan(str(plan.id), "1")
    keep(plan, 1, Answer([]))

    assert plan_or_404(event, Subject.BEDROOMS).stage is Stage.READY
    assert queries.proposed_in(event) == []


def test_who_says_no_while_the_solver_works_gets_no_proposal(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, event = three_nights()
    a_hotel(event, "101")
    maria = a_participant(event)

    key = maria.id

    def meanwhile(*question: object) -> object:
        withdraw(db.session.get_one(Participation, key), SELF)
        return propose(*question)  # type: ignore[arg-type]  # passed on unread

    monkeypatch.setattr(proposing, "propose", meanwhile)

    assert proposed(event) == {}


def test_a_solver_that_stops_leaves_what_was_given(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, event = three_nights()
    a_hotel(event, "101")
    a_participant(event)

    def stopped(*_question: object) -> None:
        raise SolverStopped("late")

    monkeypatch.setattr(proposing, "propose", stopped)

    assert proposed(event) == {}
    assert plan_or_404(event, Subject.BEDROOMS).stage is Stage.FAILED


def test_what_a_proposal_gave_can_be_taken_back_at_once(app: Flask) -> None:
    _, event = three_nights()
    a_hotel(event, "101")
    maria = a_participant(event)
    proposed(event)
    plan = plan_or_404(event, Subject.BEDROOMS)
    take_over(plan, all_rows(plan), proposing.BEDROOMS, TEAM)
    assert rooms_of(maria) == ["101"]

    take_back(plan, all_rows(plan), proposing.BEDROOMS, TEAM)

    assert rooms_of(maria) == []
