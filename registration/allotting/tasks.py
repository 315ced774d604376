"""The solver's work, done by the worker."""

from uuid import UUID

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

_WORKING = {
    Subject.BEDROOMS: bedrooms.work_out,
    Subject.SEATS: seats.work_out,
    Subject.ASSISTANTS: hours.work_out,
    Subject.INTERPRETERS: hours.work_out,
    Subject.CAPTIONERS: hours.work_out,
}


@task(WORK_OUT)
def work_out_plan(plan_id: str, number: str) -> None:
    """Have the solver propose; what is answered already stays as it is."""
    plan = db.session.get_one(Plan, UUID(plan_id))
    if (plan.number, plan.stage) != (int(number), Stage.ASKED):
        return
    with using_language(plan.event.language):
        try:
            answer = _WORKING[plan.subject](plan)
        except (SolverStopped, Refused):
            keep(plan, int(number), None)
            return
    keep(plan, int(number), answer)
