"""Asking the solver, keeping what it says, and making it real row by row. People decide."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from typing import NamedTuple
from uuid import UUID
from uuid import uuid4

from sqlalchemy import delete
from sqlalchemy import select
from sqlalchemy import update

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
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.models import PlanPart
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.queries.plans import Row
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import basis_of
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import plan_of
from registration.allotting.queries.plans import rows_of
from registration.needs.actions import sealed

WORK_OUT = "allotting.work_out_plan"
"""The job; registration/allotting/tasks.py carries it out."""
_STILL_AT_IT = timedelta(minutes=2)


class Limits(NamedTuple):
    """What people set for rides, in minutes."""

    longest_wait: int = 45
    turnaround: int = 90


class Answer(NamedTuple):
    """What the solver said, in parts of one person each, and on what all of it rests."""

    parts: list[tuple[Participation, dict[str, Any]]]
    basis: str = ""
    is_best: bool = True


class Writer(NamedTuple):
    """How proposals of one subject are made real.

    `asked` is what the whole proposal rests on; None where each row is judged on its own, and
    `write` refuses what does not hold any more.
    """

    asked: Callable[[Plan], Any] | None
    write: Callable[[Plan, Iterable[Told], Actor], None]
    undo: Callable[[Plan, Iterable[Told], Actor], None]


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
        db.session.execute(delete(PlanPart).where(PlanPart.plan_id == plan.id))
        record(by, "asked_for.plan", plan, event.id)
        key = f"{plan.id}.{plan.number}"
        enqueue(WORK_OUT, key=key, plan_id=str(plan.id), number=str(plan.number))
        return plan


def keep(plan: Plan, number: int, answer: Answer | None) -> None:
    """Keep the answer to question `number`; None where the solver stopped without one.

    An answer that comes late or twice is thrown away, and what it says of people who said no
    while the solver was at work.
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
            if participation.state in NEEDS_OPEN:
                part = PlanPart(id=uuid4(), plan_id=plan.id, number=place)
                part.participation_id = participation.id
                part.sealed = sealed(content, part, participation)
                db.session.add(part)


def take_over(plan: Plan, keys: Collection[UUID], writer: Writer, by: Actor) -> None:
    """Make these rows of the proposal real by the verbs of their rooms, all of them or none.

    Raises Refused where somebody took one over or asked anew, and where anything on which they
    rest has changed since: needs, journeys, vehicles, bookings. The rest still waits.
    """
    with transaction():
        _hold(plan)
        parts = _chosen(plan, keys, (Choice.OPEN, Choice.LEFT))
        if not holds(plan, writer):
            message = _("Something has changed since this was proposed. Ask for a new proposal.")
            raise Refused(message)
        writer.write(plan, parts, by)
        _decide(parts, Choice.TAKEN)
        _rest_anew(plan, writer)
        record(by, "took_over.plan", plan, plan.event_id)


def leave_out(plan: Plan, keys: Collection[UUID], by: Actor) -> None:
    """Drop these rows of the proposal. Raises Refused where somebody decided on one meanwhile."""
    with transaction():
        _hold(plan)
        _decide(_chosen(plan, keys, (Choice.OPEN, Choice.LEFT)), Choice.LEFT)
        record(by, "left_out.plan", plan, plan.event_id)


def take_back(plan: Plan, keys: Collection[UUID], writer: Writer, by: Actor) -> None:
    """Undo taking these rows over: what they gave and still stands is free. Raises Refused."""
    with transaction():
        _hold(plan)
        parts, still_holds = _chosen(plan, keys, (Choice.TAKEN,)), holds(plan, writer)
        writer.undo(plan, parts, by)
        _decide(parts, Choice.LEFT)
        if still_holds:
            _rest_anew(plan, writer)
        record(by, "took_back.plan", plan, plan.event_id)


def holds(plan: Plan, writer: Writer) -> bool:
    """Whether all that the whole proposal rests on is as it was."""
    return writer.asked is None or basis_of(writer.asked(plan)) == plan.basis


def erase(participation: Participation, by: Actor) -> None:
    """Erase what is proposed for somebody, inside the caller's transaction."""
    del by
    drop(participation, *Subject)


def forget(participation: Participation, category: str) -> None:
    """The same of one category, where the person takes it back; what was given stays."""
    drop(participation, *(one for one in Subject if category in one.rests_on))


def person_moved(participation: Participation) -> None:
    """Nothing is proposed for somebody who no longer comes."""
    if participation.state not in NEEDS_OPEN:
        drop(participation, *Subject)


def drop(participation: Participation, *subjects: Subject) -> None:
    """What is proposed for this person does not hold any more."""
    plans = select(Plan.id).where(
        Plan.event_id == participation.event_id, Plan.subject.in_(subjects)
    )
    mine = PlanPart.participation_id == participation.id
    db.session.execute(delete(PlanPart).where(mine, PlanPart.plan_id.in_(plans)))


def leave(participation: Participation, subject: Subject) -> None:
    """What this person had been given by a proposal was taken back by hand."""
    plans = select(Plan.id).where(Plan.event_id == participation.event_id, Plan.subject == subject)
    mine = PlanPart.participation_id == participation.id, PlanPart.plan_id.in_(plans)
    taken = PlanPart.choice == Choice.TAKEN
    db.session.execute(update(PlanPart).where(*mine, taken).values(choice=Choice.LEFT))


def _hold(plan: Plan) -> None:
    hold(plan.event)
    hold(plan)


def _chosen(plan: Plan, keys: Collection[UUID], was: Collection[Choice]) -> list[Told]:
    """The parts of these rows, read now. Raises Refused unless each stands as it was shown."""
    rows: list[Row] = rows_of(parts_of(plan)) if plan.stage is Stage.READY else []
    found = [row for row in rows if row.key in keys and row.choice in was]
    if len(found) != len(set(keys)):
        raise Refused(_("Somebody has changed this proposal. Load the page again."))
    return [part for row in found for part in row.parts]


def _decide(parts: Iterable[Told], choice: Choice) -> None:
    for part in parts:
        part.row.choice = choice


def _rest_anew(plan: Plan, writer: Writer) -> None:
    """What was written by the proposal itself is no change to it."""
    db.session.flush()
    plan.basis = basis_of(writer.asked(plan)) if writer.asked else ""


def _is_at_it(plan: Plan, limits: Limits) -> bool:
    is_same = (plan.longest_wait, plan.turnaround) == tuple(limits)
    return plan.stage is Stage.ASKED and is_same and clock.now() - plan.asked_at < _STILL_AT_IT
