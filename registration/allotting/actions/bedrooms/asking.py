"""Asking the solver about bedrooms, and keeping what it proposes. People decide."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import delete

from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.jobs import enqueue
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.allotting import queries
from registration.allotting.bedrooms import Placed
from registration.allotting.bedrooms import propose
from registration.allotting.models import BedroomPlan
from registration.allotting.models import PlanState
from registration.allotting.models import ProposedBedroom
from registration.allotting.queries import Asked
from registration.allotting.rules import may_sleep
from registration.allotting.solver import SolverStopped
from registration.needs.actions import sealed

PROPOSE = "allotting.propose_bedrooms"
"""The job; registration/allotting/tasks.py carries it out."""
SECONDS = 30.0
"""Of work for the solver: more than the bars ask, for the machine may be busy."""
_STILL_AT_IT = timedelta(minutes=2)


def ask(event: Event, by: Actor) -> None:
    """Have the solver propose a bedroom for everybody who has none.

    What it proposed before goes when it has answered; what was given stays. Asked twice in a
    moment is asked once.
    """
    with transaction():
        hold(event)
        plan = queries.plan_of(event) or BedroomPlan(event_id=event.id, number=0, version=1)
        at_it = plan.number and plan.state is PlanState.ASKED
        if at_it and clock.now() - plan.asked_at < _STILL_AT_IT:
            return
        plan.number += 1
        plan.state, plan.asked_at, plan.solved_at = PlanState.ASKED, clock.now(), None
        db.session.add(plan)
        record(by, "asked_for.bedrooms", event, event.id)
        number = str(plan.number)
        enqueue(PROPOSE, key=f"{event.id}.{number}", event_id=str(event.id), number=number)


def work_out(event: Event, number: int) -> None:
    """Let the solver answer question `number`; an answer that comes late or twice is lost."""
    plan = queries.plan_of(event)
    if plan is None or (plan.number, plan.state) != (number, PlanState.ASKED):
        return
    asked = queries.asked_in(event)
    try:
        placed, is_best = propose(asked.question, SECONDS)
    except SolverStopped:
        _keep(event, number, None, asked)
    else:
        _keep(event, number, placed, asked, is_best=is_best)


def _keep(
    event: Event, number: int, placed: list[Placed] | None, asked: Asked, *, is_best: bool = True
) -> None:
    with transaction():
        hold(event)
        plan = queries.plan_of(event)
        if plan is None or (plan.number, plan.state) != (number, PlanState.ASKED):
            return
        plan.solved_at, plan.is_best = clock.now(), is_best
        plan.state = PlanState.FAILED if placed is None else PlanState.READY
        db.session.execute(delete(ProposedBedroom).where(ProposedBedroom.event_id == event.id))
        rooms = {one.guest.key: one.room for one in placed or () if one.room}
        for one in placed or ():
            participation = db.session.get(Participation, one.guest.key)
            # They may have said no while the solver was at work.
            if participation is not None and may_sleep(participation):
                _add(event, participation, one, queries.notes_for(one, rooms, asked))


def _add(
    event: Event, participation: Participation, placed: Placed, notes: list[dict[str, Any]]
) -> None:
    nights = placed.guest.nights
    row = ProposedBedroom(
        id=uuid4(),
        event_id=event.id,
        participation_id=participation.id,
        room_id=placed.room.key if placed.room else None,
        first_night=nights.first,
        last_night=nights.last,
    )
    row.sealed = sealed({"notes": notes}, row, participation)
    db.session.add(row)
