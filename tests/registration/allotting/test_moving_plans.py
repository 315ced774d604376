"""What release 0.3.0 proposed, and what people took over, is kept by the migration both ways."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from typing import Any
from uuid import UUID
from uuid import uuid4

import sqlalchemy as sa
from flask.testing import FlaskCliRunner

from events.call.models import Event
from events.programme.models import Kind
from events.team.models import Participation
from foundation.sealing import seal
from foundation.sealing import unseal
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import transaction
from registration.allotting import queries
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.models import PlanPart
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import plan_or_404
from tests.support.attendance import SUNDAY
from tests.support.attendance import a_session
from tests.support.bedrooms import a_hotel
from tests.support.bedrooms import accept
from tests.support.bedrooms import rooms_of
from tests.support.bedrooms import three_nights
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.planning import engaged
from tests.support.planning import proposed
from tests.support.planning import two_who_arrive
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

_NOW = datetime(2026, 11, 22, 12)  # noqa: DTZ001 - as the store keeps it
_NOTES = [{"code": "on_site", "category": "assistance"}]
_FIRST, _LAST = date(2026, 12, 1), date(2026, 12, 3)


def test_plans_of_release_0_3_0_move_into_one_table_and_back(runner: FlaskCliRunner) -> None:
    _, event = three_nights()
    _place, (room,) = a_hotel(event, "101")
    ana, bo, cy = (a_participant(event, f"{name} Test") for name in ("Ana", "Bo", "Cy"))
    two_who_arrive(event)
    rides = proposed(event, Subject.SEATS)
    keys = event.id, rides.id, ana.id
    old = [_an_old_proposal(one, key) for one, key in ((ana, room.id), (bo, None), (cy, None))]
    # What somebody changed in the store does not open, and does not stop the migration.
    old[2]["sealed"] = old[0]["sealed"]
    old_plan = {"id": uuid4(), "event_id": event.id, "state": "ready", **_an_answer()}

    def as_it_was() -> None:
        _insert("bedroom_plan", old_plan)
        _insert("proposed_bedroom", *old)
        _rides_were("taken_over", keys[1])

    _at_0026(runner, as_it_was)

    _is_moved(get_or_404(Event, keys[0]), old_plan["id"])
    assert get_or_404(Plan, keys[1]).stage is Stage.READY
    parts = db.session.scalars(sa.select(PlanPart).where(PlanPart.plan_id == keys[1])).all()
    assert {part.choice for part in parts} == {Choice.TAKEN}

    found: dict[str, Any] = {}

    def as_it_was_again() -> None:
        found["plans"] = _rows("SELECT state, number FROM bedroom_plan")
        found["rooms"] = _rows("SELECT id, room_id, sealed FROM proposed_bedroom")
        found["rides"] = _rows("SELECT stage, subject FROM plan")

    _at_0026(runner, as_it_was_again)

    assert found["plans"] == [("ready", 7)]
    assert found["rides"] == [("taken_over", "seats")]
    sealed = {UUID(str(row[0])): bytes(row[2]) for row in found["rooms"]}
    person_id, first = get_or_404(Participation, keys[2]).person_id, old[0]["id"]
    assert person_id is not None
    assert unseal(sealed[first], "proposed_bedroom", first, person_id) == {"notes": _NOTES}
    assert len(sealed) == 2


def _is_moved(event: Event, key: UUID) -> None:
    """The plan and what it proposed stand in the one table."""
    plan = plan_or_404(event, Subject.BEDROOMS)
    assert (plan.id, plan.stage, plan.number, plan.is_best) == (
        *(key, Stage.READY, 7),
        False,
    )
    rows = queries.proposed_in(event)
    assert [(row.participation.name, row.room and row.room.name) for row in rows] == [
        ("Ana Test", "101"),
        ("Bo Test", None),
    ]
    assert (rows[0].nights.first, rows[0].nights.last, rows[0].notes) == (_FIRST, _LAST, _NOTES)


def test_a_question_under_way_is_asked_again_and_a_given_room_stays(
    runner: FlaskCliRunner,
) -> None:
    _, event = three_nights()
    a_hotel(event, "101")
    ana = a_participant(event, "Ana Test")
    plan = proposed(event, Subject.BEDROOMS)
    accept(event)
    key, person = event.id, ana.id
    found: dict[str, Any] = {"plan": plan.id}

    def is_asked_again() -> None:
        found["rooms"] = _rows("SELECT id FROM proposed_bedroom")
        db.session.execute(sa.text("UPDATE bedroom_plan SET state = 'asked'"))
        _rides_were("taken_back", found["plan"])

    _at_0026(runner, is_asked_again)

    assert found["rooms"] == []
    assert plan_or_404(get_or_404(Event, key), Subject.BEDROOMS).stage is Stage.FAILED
    assert rooms_of(get_or_404(Participation, person)) == ["101"]


def test_hours_that_release_0_3_0_proposed_are_shown_and_taken_over(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_session(event, "09:30", "12:30", day=SUNDAY)
    a_session(event, "12:30", "14:00", day=SUNDAY, kind=Kind.MEAL)
    a_session(event, "14:00", "17:00", day=SUNDAY)
    tell(a_participant(event), {"pa_mode": "local_pa_provided", "pa_hours": ["day"]})
    engaged(event, "Rada", "2016-09-25.day")
    plan = proposed(event, Subject.ASSISTANTS)
    with transaction():
        for part in parts_of(plan):
            content, person_id = dict(part.content), part.participation.person_id
            assert person_id is not None
            rests = content.pop("rests")
            del content["together"]
            content["rest"] = rests[0] if rests else None
            part.row.sealed = seal(content, "plan_part", part.row.id, person_id)
    desk = sign_in(visitor, alice).open("/organise/sofia/engaged/proposed/assistants")

    desk.sees("Rada", "New to the person", "12:30 to 14:00")
    desk.press("Take the ticked rows over").sees("Taken over")


def _an_answer() -> dict[str, Any]:
    return {"number": 7, "asked_at": _NOW, "solved_at": _NOW, "is_best": False, "version": 1}


def _an_old_proposal(participation: Participation, room_id: UUID | None) -> dict[str, Any]:
    key, person_id = uuid4(), participation.person_id
    assert person_id is not None
    return {
        "id": key,
        "event_id": participation.event_id,
        "participation_id": participation.id,
        "room_id": room_id,
        "first_night": _FIRST,
        "last_night": _LAST,
        "sealed": seal({"notes": _NOTES}, "proposed_bedroom", key, person_id),
    }


def _at_0026(runner: FlaskCliRunner, act: Callable[[], None]) -> None:
    """Do something in the store as release 0.3.0 knew it, and come back."""
    db.session.remove()
    try:
        _migrate(runner, "downgrade", "0026")
        act()
        db.session.commit()
        db.session.remove()
    finally:
        _migrate(runner, "upgrade")


def _migrate(runner: FlaskCliRunner, *to: str) -> None:
    done = runner.invoke(args=["db", *to])
    assert done.exit_code == 0, done.output
    db.session.remove()


def _insert(name: str, *rows: dict[str, Any]) -> None:
    table = sa.Table(name, sa.MetaData(), autoload_with=db.session.connection())
    keys = {column.name for column in table.columns if column.name.endswith("id")}
    for row in rows:
        typed = sa.table(name, *(sa.column(one, sa.Uuid() if one in keys else None) for one in row))
        db.session.execute(sa.insert(typed).values(row))


def _rides_were(stage: str, key: UUID) -> None:
    plan = sa.table("plan", sa.column("id", sa.Uuid()), sa.column("stage"))
    db.session.execute(sa.update(plan).where(plan.c.id == key).values(stage=stage))


def _rows(query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.session.execute(sa.text(query))]
