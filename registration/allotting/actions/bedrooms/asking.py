"""Asking the solver about bedrooms, and keeping what it proposes. People decide."""

from datetime import timedelta
from typing import Any
from uuid import UUID
from uuid import uuid4

from sqlalchemy import delete

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.jobs import enqueue
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.allotting import queries
from registration.allotting.bedrooms import Consent
from registration.allotting.bedrooms import Guest
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Placed
from registration.allotting.bedrooms import Room
from registration.allotting.bedrooms import consent
from registration.allotting.bedrooms import nearness
from registration.allotting.bedrooms import propose
from registration.allotting.models import BedroomPlan
from registration.allotting.models import PlanState
from registration.allotting.models import ProposedBedroom
from registration.allotting.queries import Asked
from registration.allotting.rules import may_sleep
from registration.allotting.rules import sleeps_near_somebody_on_site
from registration.allotting.solver import SolverStopped
from registration.matching.rules import Finding
from registration.matching.rules import Grade
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
                _add(event, participation, one, _notes(one, rooms, asked))


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


def _notes(placed: Placed, rooms: dict[UUID, Room], asked: Asked) -> list[dict[str, Any]]:
    """Why this room, and what is missing, in stored words that any language can tell."""
    guest = placed.guest
    notes: list[dict[str, Any]] = []
    if placed.room is None:
        notes.append(_note("lacks", Category.VENUE, what=_lacks(guest, asked)))
    if placed.together:
        notes.append(_note("together", Category.VENUE, whom=str(placed.together.key)))
    if guest.beside:
        notes += _beside(guest, placed.room, rooms, asked)
    if sleeps_near_somebody_on_site(asked.told.get(guest.key, {})):
        notes.append(_note("on_site", Category.ASSISTANCE))
    return notes


def _beside(
    guest: Guest, room: Room | None, rooms: dict[UUID, Room], asked: Asked
) -> list[dict[str, Any]]:
    """How near an assistant sleeps, where the person told how near it should be."""
    person = asked.guest_or_none(guest.beside)
    if person is None or guest.near is Near.ANYWHERE:
        return []
    of_person = rooms.get(person.key) or asked.room(person.given)
    level = nearness(room, of_person) if room and of_person else Near.ANYWHERE
    told = {"whom": str(person.key), "wanted": guest.near.value, "level": level.value}
    found = [_note("near" if level <= guest.near else "apart", Category.ASSISTANCE, **told)]
    in_room = guest.near is Near.SAME_ROOM and guest.is_wanted_in_room
    if in_room and consent(guest, person) is not Consent.YES:
        found.append(_note("no_yes", Category.ASSISTANCE, whom=str(person.key)))
    return found


def _lacks(guest: Guest, asked: Asked) -> list[list[Any]]:
    """What a further room would need: [what, the number], the most often missing first."""
    numbers: dict[str, int | None] = {}
    often: dict[str, int] = {}
    for _room, verdict in asked.fits[guest.key].bedrooms:
        for finding in verdict.findings:
            if finding.grade is Grade.NO:
                what = finding.pair.measure if finding.link.kind == "bedroom" else "way"
                often[what] = often.get(what, 0) + 1
                numbers[what] = _needed(finding)
    return [[what, numbers[what]] for what in sorted(often, key=lambda one: (-often[one], one))]


def _needed(finding: Finding) -> int | None:
    """The number that would just do, where a number decides."""
    value = finding.link.value(finding.pair.measure)
    return None if value is None or finding.margin is None else value - finding.margin


def _note(code: str, category: Category, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as JSON has it
    return {"code": code, "category": category.value, **more}
