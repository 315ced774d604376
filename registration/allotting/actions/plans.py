"""Asking the solver about seats and hours, and keeping what it says. People decide."""

from collections.abc import Callable
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from typing import NamedTuple
from uuid import uuid4

from sqlalchemy import delete
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.rules import NEEDS_OPEN
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.allotting.models import Plan
from registration.allotting.models import PlanPart
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import basis_of
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import plan_of
from registration.needs.actions import sealed

WORK_OUT = "allotting.work_out_plan"
"""The job; registration/allotting/tasks.py carries it out."""
_STILL_AT_IT = timedelta(minutes=2)


class Limits(NamedTuple):
    """What people set for rides, in minutes."""

    longest_wait: int = 45
    turnaround: int = 90


class Answer(NamedTuple):
    """What the solver said, in parts of one person each, and on what it rests."""

    parts: list[tuple[Participation, dict[str, Any]]]
    basis: str
    is_best: bool = True


def ask(event: Event, subject: Subject, limits: Limits, by: Actor) -> Plan:
    """Have the solver propose; what it proposed before goes, what was taken over stays.

    Asked twice in a moment is asked once.
    """
    with transaction():
        hold(event)
        plan = plan_of(event, subject)
        if plan is None:
            plan = Plan(event_id=event.id, subject=subject, asked_at=clock.now())
            plan.number, plan.version = 0, 1
        elif _is_at_it(plan, limits):
            return plan
        plan.number += 1
        plan.stage, plan.asked_at, plan.solved_at = Stage.ASKED, clock.now(), None
        plan.longest_wait, plan.turnaround, plan.basis = *limits, ""
        db.session.add(plan)
        db.session.flush()
        _forget_parts(plan)
        record(by, "asked_for.plan", plan, event.id)
        key = f"{plan.id}.{plan.number}"
        enqueue(WORK_OUT, key=key, plan_id=str(plan.id), number=str(plan.number))
        return plan


def keep(plan: Plan, number: int, answer: Answer | None) -> None:
    """Keep the answer to question `number`; None where the solver stopped without one.

    An answer that comes late or twice is thrown away.
    """
    with transaction():
        hold(plan)
        if (plan.number, plan.stage) != (number, Stage.ASKED):
            return
        plan.solved_at = clock.now()
        if answer is None:
            plan.stage = Stage.FAILED
            return
        plan.stage, plan.is_best, plan.basis = Stage.READY, answer.is_best, answer.basis
        for place, (participation, content) in enumerate(answer.parts):
            part = PlanPart(id=uuid4(), plan_id=plan.id, number=place)
            part.participation_id = participation.id
            part.sealed = sealed(content, part, participation)
            db.session.add(part)


def take_over(plan: Plan, seen: int, writer: "Writer", by: Actor) -> None:
    """Make the whole proposal real by the verbs of travel and companions, or nothing of it.

    Raises Refused where somebody took it over or asked anew, and where anything on which it rests
    has changed since: needs, journeys, vehicles, bookings.
    """
    with transaction():
        hold(plan.event)
        hold(plan)
        if (plan.number, plan.stage) != (seen, Stage.READY):
            raise Refused(_("Somebody has changed this proposal. Load the page again."))
        if basis_of(writer.asked(plan)) != plan.basis:
            message = _("Something has changed since this was proposed. Ask for a new proposal.")
            raise Refused(message)
        writer.write(plan, parts_of(plan), by)
        plan.stage = Stage.TAKEN_OVER
        record(by, "took_over.plan", plan, plan.event_id)


def take_back(plan: Plan, seen: int, writer: "Writer", by: Actor) -> None:
    """Undo taking it over: what it gave and still stands is free again. Raises Refused."""
    with transaction():
        hold(plan.event)
        hold(plan)
        if (plan.number, plan.stage) != (seen, Stage.TAKEN_OVER):
            raise Refused(_("Somebody has changed this proposal. Load the page again."))
        writer.undo(plan, parts_of(plan), by)
        plan.stage = Stage.TAKEN_BACK
        record(by, "took_back.plan", plan, plan.event_id)


class Writer(NamedTuple):
    """How proposals of one subject are made real."""

    asked: Callable[[Plan], Any]
    write: Callable[[Plan, Iterable[Told], Actor], None]
    undo: Callable[[Plan, Iterable[Told], Actor], None]


def erase(participation: Participation, by: Actor) -> None:
    """Erase what is proposed for somebody, inside the caller's transaction."""
    del by
    _erase(participation, Subject)


def forget(participation: Participation, category: str) -> None:
    """The same of one category, where the person takes it back; what was given stays."""
    _erase(participation, [one for one in Subject if one.category == category])


def person_moved(participation: Participation) -> None:
    """Nothing is proposed for somebody who no longer comes."""
    if participation.state not in NEEDS_OPEN:
        _erase(participation, Subject)


def _erase(participation: Participation, subjects: Iterable[Subject]) -> None:
    plans = select(Plan.id).where(
        Plan.event_id == participation.event_id, Plan.subject.in_(list(subjects))
    )
    mine = PlanPart.participation_id == participation.id
    db.session.execute(delete(PlanPart).where(mine, PlanPart.plan_id.in_(plans)))


def _is_at_it(plan: Plan, limits: Limits) -> bool:
    is_same = (plan.longest_wait, plan.turnaround) == tuple(limits)
    return plan.stage is Stage.ASKED and is_same and clock.now() - plan.asked_at < _STILL_AT_IT


def _forget_parts(plan: Plan) -> None:
    db.session.execute(delete(PlanPart).where(PlanPart.plan_id == plan.id))
