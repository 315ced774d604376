"""The solver's work, done by the worker."""

from uuid import UUID

from events.call.models import Event
from foundation.errors import Refused
from foundation.i18n import using_language
from foundation.jobs import task
from foundation.store import db
from registration.allotting.actions import bedrooms
from registration.allotting.actions import hours
from registration.allotting.actions import seats
from registration.allotting.actions.plans import WORK_OUT
from registration.allotting.actions.plans import keep
from registration.allotting.models import Plan
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.solver import SolverStopped


@task(WORK_OUT)
def work_out_plan(plan_id: str, number: str) -> None:
    """Have the solver propose rides or hours; what is answered already stays as it is."""
    plan = db.session.get_one(Plan, UUID(plan_id))
    if (plan.number, plan.stage) != (int(number), Stage.ASKED):
        return
    working = seats.work_out if plan.subject is Subject.SEATS else hours.work_out
    with using_language(plan.event.language):
        try:
            answer = working(plan)
        except (SolverStopped, Refused):
            keep(plan, int(number), None)
            return
    keep(plan, int(number), answer)


@task(bedrooms.PROPOSE)
def propose_bedrooms(event_id: str, number: str) -> None:
    """Have the solver propose bedrooms; what is answered already stays as it is."""
    bedrooms.work_out(db.session.get_one(Event, UUID(event_id)), int(number))
